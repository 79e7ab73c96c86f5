import { describe, expect, test } from 'vitest';
import { docxOf, odsOf, p, shown, xlsxOf } from '../../../fixtures/office-files.ts';
import { Sandbox } from '../sandbox.ts';
import { readPairs } from './pairs-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const TMX = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="zh-CN"/><body>
<tu tuid="a"><tuv xml:lang="zh-CN"><seg>绳索<bpt i="1">&lt;b></bpt>干燥<ept i="1">&lt;/b></ept>。</seg></tuv><tuv xml:lang="EN-us"><seg>Ropes are <hi>dry</hi>.</seg></tuv></tu>
<tu><tuv xml:lang="en-US"><seg>Knots hold.</seg></tuv></tu></body></tmx>`;
const ROWS = [
  ['No.', 'Chinese', 'English'],
  ['7', '绳索干燥。', 'Ropes are dry.'],
  ['8', '结牢固。', 'Knots hold.'],
];
const CHINESE = ['绳索干燥。 @7', '结牢固。 @8'];
const cells = (row: string[]) =>
  `<w:tr>${row.map((cell) => `<w:tc>${p('', cell)}</w:tc>`).join('')}</w:tr>`;

describe('aligned texts', () => {
  test.each<[string, Uint8Array, string, string[]]>([
    ['TMX', bytes(TMX), 'zh-Hans', ['绳索干燥。 @a']],
    [
      'TMX in UTF-16',
      new Uint8Array(Buffer.from(`\ufeff${TMX}`, 'utf16le')),
      'zh-Hans',
      ['绳索干燥。 @a'],
    ],
    ['TMX, its other side', bytes(TMX), 'en', ['Ropes are dry. @a', 'Knots hold. @unit 2']],
    ['CSV', bytes(ROWS.map((row) => row.join(',')).join('\n')), 'zh-Hans', CHINESE],
    [
      'CSV with semicolons',
      bytes(ROWS.map((row) => row.join(';')).join('\r\n')),
      'zh-Hans',
      CHINESE,
    ],
    ['TSV', bytes(ROWS.map((row) => row.join('\t')).join('\n')), 'zh-Hans', CHINESE],
    ['XLSX', xlsxOf({ A: ROWS }), 'zh-Hans', CHINESE],
    [
      'ODS, cells and rows repeated',
      odsOf(
        `<table:table table:name="A"><table:table-row><table:table-cell><text:p>zh</text:p></table:table-cell><table:table-cell><text:p>en</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>绳<text:s/>索<text:span>。</text:span></text:p><office:annotation><text:p>why</text:p></office:annotation></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1000000"/></table:table>`,
      ),
      'zh-Hans',
      ['绳 索。 @row 2', '绳 索。 @row 3'],
    ],
    [
      'a table in DOCX',
      docxOf(`${p('', 'Before.')}<w:tbl>${ROWS.map(cells).join('')}</w:tbl>`),
      'zh-Hans',
      ['绳索干燥。 @7', '结牢固。 @8'],
    ],
    [
      'CSV without names, a line break in a cell, a formula as it stands',
      bytes('"One\ntwo",x\n"=1+2",y\n'),
      'und',
      ['One @row 1', 'two @row 1', '=1+2 @row 2'],
    ],
    [
      'Bilara’s segments',
      bytes(
        '{"mn1:0.1":"Majjhima ","mn1:0.2":"Title ","mn1:1.1":"Thus— ","mn1:1.2":"at one time. ","mn1:2.0.1":"Part","mn1:2.1":"Mendicants!"}',
      ),
      'pi',
      [
        'Majjhima @mn1:0.1',
        '# Title @mn1:0.2',
        'Thus— @mn1:1.1',
        'at one time. @mn1:1.2',
        '## Part @mn1:2.0.1',
        'Mendicants! @mn1:2.1',
      ],
    ],
  ])('gives a side of %s, each line with its place', async (_, file, lang, expected) => {
    expect(shown(await readPairs(file, {}, lang))).toEqual(expected);
  });

  test('records the side that a language chose, and tells of the others and of gaps', async () => {
    const reading = await readPairs(bytes(TMX), {}, 'zh-Hans');
    expect(reading.options).toEqual({ part: 'zh-CN' });
    expect(reading.told).toEqual([
      'This is its side “zh-CN”; others are “EN-us” (--part).',
      '1 of its 2 rows have nothing on this side.',
      '2 codes of the program’s stand in its segments, and are left out.',
    ]);
    expect(await readPairs(bytes(TMX), reading.options, 'en')).toEqual(reading);
  });

  test('names the sides where none is of the language', async () => {
    await expect(readPairs(bytes(TMX), {}, 'fr')).rejects.toThrow('No side of it is “fr”');
    await expect(readPairs(bytes(TMX), {}, 'fr')).rejects.toMatchObject({
      mend: 'Name one with --part: “zh-CN”, “EN-us”',
    });
  });

  test.each([
    ['rows that a quotation mark spoils', 'a,b\nc,d\ne,"f\ng,h\n', {}, 3, 3],
    ['bytes that are no UTF-8', 'a,b\nc,\u00ff', {}, 2, 3],
    ['JSON that is broken', '{"mn1:1.1":"a",\n"mn1:1.2" "b"}', {}, 2, 11],
    ['JSON that ends too early', '{"mn1:1.1":"a",\n"b":\n', {}, 2, 5],
    ['TMX that is broken', '<tmx>\n<body><tu></body></tmx>', {}, 2, 18],
  ])('tell the place of %s', async (_, text, options, line, column) => {
    await expect(
      readPairs(new Uint8Array(Buffer.from(text, 'latin1')), options, 'und'),
    ).rejects.toMatchObject({ line, column });
  });

  test('ask which sheet is meant', async () => {
    const workbook = xlsxOf({
      A: ROWS,
      Empty: [],
      B: [
        ['en', 'de'],
        ['Knots', 'Knoten'],
      ],
    });
    await expect(readPairs(workbook, {}, 'und')).rejects.toMatchObject({
      message: 'It has 2 sheets with words',
      choices: [{ options: ['--sheet', 'A'] }, { options: ['--sheet', 'B'] }],
    });
    const reading = await readPairs(workbook, { sheet: 'B' }, 'de');
    expect(shown(reading)).toEqual(['Knoten @row 2']);
    expect(reading.options).toEqual({ sheet: 'B', part: 'de' });
    expect(reading.beside).toEqual([{ part: 'en', language: 'en' }]);
  });

  test('are read in the sandbox', async () => {
    const sandbox = new Sandbox();
    try {
      const read = (file: Uint8Array) =>
        sandbox.read({ reader: 'pairs', bytes: file, options: {}, lang: 'zh-Hans' });
      expect(shown(await read(xlsxOf({ A: ROWS })))).toEqual(CHINESE);
      expect(shown(await read(bytes(ROWS.map((row) => row.join(',')).join('\n'))))).toEqual(
        CHINESE,
      );
    } finally {
      sandbox.close();
    }
  });
});
