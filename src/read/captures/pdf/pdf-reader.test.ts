import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CaptureError } from '../../../model/capture/decode.ts';
import type { Reading } from '../../../model/capture/reading.ts';
import { Sandbox } from '../sandbox.ts';
import {
  fontOf,
  linesAt,
  type MadeUp,
  type MadeUpPage,
  madeUpPdf,
  streamOf,
} from './made-up-pdf.ts';
import { readPdf } from './pdf-reader.ts';

const read = async (pages: readonly MadeUpPage[], more?: MadeUp): Promise<Reading> =>
  readPdf(madeUpPdf(pages, more));

/** Lines as a person would note them: what is left out by its rule, headings by their level. */
const noted = ({ lines }: Reading): string[] =>
  lines
    .filter(({ text }) => text !== '')
    .map(({ text, leftOut, isTitle, heading }) =>
      [leftOut && `(${leftOut.rule})`, isTitle && '#', heading && `h${heading}`, text]
        .filter(Boolean)
        .join(' '),
    );

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));

/** Six lines that fill a column about as wide as they are long. */
const LEFT = [
  'The walk is long and low, and the men go',
  'backwards in it all the day. Each of them',
  'spins out of the hemp that is bound about',
  'his waist, and sings while he does it. No',
  'one is hurried, since a hurried thread is',
  'thin in one place and thick in the next of',
];
const RIGHT = [
  'them, and the strand that is laid of it is',
  'not to be trusted. At noon the wheel is at',
  'rest. The boys who turn it go out into the',
  'yard, and the master looks at what is done',
  'and writes it down. Then the wheel turns a',
  'second time, until the light is gone.',
];

describe('what the page shows', () => {
  test('columns are read one after the other, below a title that goes across both', async () => {
    const reading = await read([
      {
        draws:
          linesAt([180, 780], ['Of spinning in the walk'], { size: 20 }) +
          linesAt([60, 700], LEFT) +
          linesAt([320, 700], RIGHT),
      },
    ]);
    expect(noted(reading)).toEqual(['# Of spinning in the walk', [...LEFT, ...RIGHT].join(' ')]);
  });

  test('a paragraph ends at a short last line, an indent or more white space', async () => {
    const reading = await read([
      {
        draws:
          linesAt([60, 700], [...LEFT.slice(0, 5), 'long.']) +
          linesAt([72, 628], ['A second paragraph begins with an indent,']) +
          linesAt([60, 616], [...LEFT.slice(1, 4), 'and ends in a line that is full at its end.']) +
          linesAt([60, 550], ['The third stands apart.']),
      },
    ]);
    expect(noted(reading)).toHaveLength(3);
    expect(noted(reading)[1]).toMatch(/^A second .* at its end\.$/);
  });

  test('a word that a hyphen parts within a cell is one, whatever stands in the cells beside it', async () => {
    const cells: readonly (readonly [x: number, y: number, lines: string[]])[] = [
      [60, 600, ['bind-', 'fast and dry', 'on deck']],
      [180, 600, ['Hawser-', 'Winde of oak', 'by hand']],
      [300, 606, ['and the un-', 'spun yarn so-', 'ber men']],
    ];
    const reading = await read([
      {
        draws:
          linesAt([60, 700], LEFT) + cells.map(([x, y, lines]) => linesAt([x, y], lines)).join(''),
      },
    ]);
    expect(noted(reading).slice(-6)).toEqual([
      'and the unspun',
      'bindfast\tHawser-',
      'yarn sober',
      'and dry\tWinde of oak',
      'men',
      'on deck\tby hand',
    ]);
  });

  test('rows of a table are lines, their cells parted by tabs', async () => {
    const rows = [
      ['Hawser', '120', 'three strands'],
      ['Cable', '100', 'nine strands'],
      ['Line', '30', 'two strands'],
    ];
    const reading = await read([
      {
        draws:
          linesAt([60, 700], LEFT) +
          [60, 180, 260]
            .map((x, i) =>
              linesAt(
                [x, 600],
                rows.map((row) => row[i] as string),
              ),
            )
            .join(''),
      },
    ]);
    expect(reading.lines.slice(2).map(({ text }) => text)).toEqual(
      rows.map((row) => row.join('\t')),
    );
  });

  test('headings are known by their letters', async () => {
    const reading = await read([
      {
        draws:
          linesAt([60, 780], ['Rules of the walk'], { size: 18 }) +
          linesAt([60, 740], ['Of the hemp'], { size: 13 }) +
          linesAt([60, 720], LEFT) +
          linesAt([60, 630], ['When it is wet'], { font: 'F2' }) +
          linesAt([60, 612], RIGHT),
      },
    ]);
    expect(noted(reading)).toEqual([
      '# Rules of the walk',
      'h2 Of the hemp',
      LEFT.join(' '),
      'h3 When it is wet',
      RIGHT.join(' '),
    ]);
  });

  test('words in bold within a paragraph are emphasis', async () => {
    const { lines } = await read([
      {
        draws:
          'BT /F1 10 Tf 60 700 Td (Hemp is ) Tj /F2 10 Tf (never) Tj /F1 10 Tf ( brought in wet, and it is hung up.) Tj ET\n',
      },
    ]);
    expect(lines[0]?.emphasis).toEqual([{ as: 'strong', range: [8, 13] }]);
  });

  test('glyphs drawn twice to look bold are read once', async () => {
    const draws = linesAt([60, 700], ['Twice']) + linesAt([60.3, 700], ['Twice']);
    expect(noted(await read([{ draws }]))).toEqual(['Twice']);
  });
});

describe('furniture and notes', () => {
  const BODIES = [
    LEFT,
    RIGHT,
    ['On the third page stands something else.'],
    ['On the fourth page it ends.'],
  ];
  const pages = BODIES.map((body, i) => ({
    draws:
      linesAt([60, 800], [`The Rope Walk, part ${i + 1}`]) +
      linesAt([60, 740], body) +
      linesAt([290, 40], [`- ${i + 12} -`]),
  }));

  test('what repeats at the same place is left out, and a paragraph goes on over the page', async () => {
    const reading = await read(pages);
    const left = reading.lines.flatMap(({ leftOut }) => (leftOut ? [leftOut.rule] : []));
    expect(left.sort()).toEqual([
      ...Array(4).fill('page-number'),
      ...Array(4).fill('running-head'),
    ]);
    const kept = reading.lines.filter(({ leftOut, text }) => !leftOut && text !== '');
    expect(kept.map(({ text, at }) => [text, at])).toEqual([
      [[...LEFT, ...RIGHT].join(' '), 'page 1'],
      ['On the third page stands something else.', 'page 3'],
      ['On the fourth page it ends.', 'page 4'],
    ]);
  });

  test('a note at the foot of a page goes to the end with its mark', async () => {
    const reading = await read([
      {
        draws: `${linesAt([60, 740], LEFT)}BT /F1 10 Tf 60 660 Td (The wheel) Tj /F1 6 Tf 4 Ts (1) Tj /F1 10 Tf 0 Ts ( is at rest.) Tj ET\n${linesAt([60, 640], RIGHT)}BT /F1 5 Tf 60 80 Td 3 Ts (1) Tj /F1 8 Tf 0 Ts ( It was built of oak.) Tj ET\n`,
      },
    ]);
    expect(noted(reading).at(-1)).toBe('¹ It was built of oak.');
    expect(noted(reading)[1]).toContain('The wheel¹ is at rest.');
    expect(reading.told.join(' ')).toContain('1 note at the foot of a page was moved to the end.');
  });
});

describe('ends of lines', () => {
  test('a hyphen goes where it only parts the word, and stays where the text has it elsewhere', async () => {
    const reading = await read([
      {
        draws: linesAt(
          [60, 700],
          [
            'An old rope-walk stood here, and it was inter-',
            'national in its day. Of the rope-walk a wall is',
            'left. Whoever has seen how long it was, a rope-',
            'walk of three hundred fathoms, forgets it never.',
          ],
        ),
      },
    ]);
    expect(noted(reading)).toEqual([
      'An old rope-walk stood here, and it was international in its day. Of the rope-walk a wall is left. Whoever has seen how long it was, a rope-walk of three hundred fathoms, forgets it never.',
    ]);
    expect(reading.told).toContain(
      '1 hyphen at the end of a line was taken for one that only parts the word, and undone; 1 kept.',
    );
  });

  test('lines in Han characters are joined without a space', async () => {
    const lines = ['绳索须存放于干燥之处', '不得受潮，违者须重新', '晾晒。'];
    const characters = [...new Set(lines.join(''))].join('');
    const draws = lines
      .map((line, i) => {
        const codes = [...line].map((each) => (0x41 + characters.indexOf(each)).toString(16));
        return `BT /F3 10 Tf 60 ${700 - 14 * i} Td <${codes.join('')}> Tj ET`;
      })
      .join('\n');
    const reading = await read([{ draws }], {
      fonts: '/F3 100 0 R',
      objects: {
        100: `<< /Type /Font /Subtype /Type1 /BaseFont /Made /FirstChar 65 /LastChar 120 /Widths [${'1000 '.repeat(56)}] /FontDescriptor 102 0 R /ToUnicode 101 0 R >>`,
        101: fontOf(characters),
        102: '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 900 /Descent -100 /CapHeight 700 /StemV 80 /ItalicAngle 0 >>',
      },
    });
    expect(noted(reading)).toEqual([lines.join('')]);
  });

  test('lines that run down are read from right to left', async () => {
    const lines = ['雨ニモマケズ', '風ニモマケズ'];
    const characters = [...new Set(lines.join(''))].join('');
    const hex = (number: number) => number.toString(16).padStart(4, '0');
    const draws = lines
      .map((line, i) => {
        const codes = [...line].map((each) => hex(1 + characters.indexOf(each)));
        return `BT /F3 12 Tf ${500 - 20 * i} 700 Td <${codes.join('')}> Tj ET`;
      })
      .join('\n');
    const map = [...characters]
      .map((each, i) => `<${hex(i + 1)}> <${hex(each.codePointAt(0) as number)}>`)
      .join('\n');
    const reading = await read([{ draws }], {
      fonts: '/F3 100 0 R',
      objects: {
        100: '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-V /DescendantFonts [101 0 R] /ToUnicode 102 0 R >>',
        101: '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 103 0 R >>',
        102: streamOf(
          `begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${characters.length} beginbfchar\n${map}\nendbfchar\nendcmap`,
        ),
        103: '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 900 /Descent -100 /CapHeight 700 /StemV 80 /ItalicAngle 0 >>',
      },
    });
    expect(noted(reading).join('')).toBe(lines.join(''));
  });
});

describe('files that others made', () => {
  test('a page printed by a browser gives title, headings, items and rows', async () => {
    const reading = await readPdf(fixture('printed.pdf'));
    expect(noted(reading)).toEqual([
      '# Rules of the Rope Walk',
      'These rules are kept by everyone who spins or lays a rope in the walk. They were agreed upon when the walk was built, and are read aloud on the first day of each year.',
      'h2 Of the hemp',
      'Hemp is never brought in wet. Whoever finds a damp bundle hangs it up under the roof, and tells the master of the walk which bundle it was and where it now hangs.',
      '- Long hemp lies on the left.',
      '- Short hemp lies on the right.',
      'h2 Of the lengths',
      'Name\tLength\tMake',
      'Hawser\t120 fathoms\tthree strands',
      'Cable\t100 fathoms\tnine strands',
      'Line\t30 fathoms\ttwo strands',
      'A rope that is shorter than it ought to be is laid again. Nobody is blamed for it; but the cause is sought, and what was found is written down in the book that lies beside the door.',
    ]);
    expect(reading.lines.at(-1)?.at).toBe('page 2');
    expect(reading.found).toContainEqual({
      field: 'title',
      value: 'Rules of the Rope Walk',
      where: 'Info Title',
    });
  });

  test('a line from right to left is given as it is read, with what runs the other way in it', async () => {
    const reading = await readPdf(fixture('printed-arabic.pdf'));
    expect(noted(reading)).toEqual([
      'الحبل الطويل يبقى في المخزن (حتى 15 نيسان) ثم يباع مع حبل Hawser القديم.',
    ]);
  });

  test('one that only its owner restricts is read, and this is told', async () => {
    const { lines, told } = await readPdf(fixture('restricted.pdf'));
    expect(lines.map(({ text }) => text)).toEqual(['The ropes are kept dry.']);
    expect(told.join(' ')).toContain('asks viewers to restrict');
  });

  test('what a PDF tells of itself is offered with its place', async () => {
    const { found } = await read([{ draws: linesAt([60, 700], ['Ropes.']) }], {
      trailer: '/Info 101 0 R',
      catalog: '/Metadata 100 0 R /Lang (en-GB)',
      objects: {
        100: streamOf(
          '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>A. Laker</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>',
          '/Type /Metadata /Subtype /XML',
        ),
        101: "<< /Title (Ropes) /CreationDate (D:19840102030405Z00'00') >>",
      },
    });
    expect(found).toEqual([
      { field: 'title', value: 'Ropes', where: 'Info Title' },
      { field: 'date', value: '1984-01-02', where: 'Info CreationDate' },
      { field: 'language', value: 'en-GB', where: 'Info Language' },
      { field: 'author', value: 'A. Laker', where: 'XMP dc:creator' },
    ]);
  });
});

const PICTURE = {
  fonts: '>> /XObject << /X 100 0 R ',
  objects: {
    100: streamOf(
      'abc',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    ),
  },
};
const SCAN = { draws: 'q 595 0 0 842 0 0 cm /X Do Q' };

describe('what cannot be read', () => {
  test('pictures without text are refused, with what to do', async () => {
    await expect(read([SCAN], PICTURE)).rejects.toMatchObject({
      message: 'The PDF holds pictures of pages and no text',
      mend: expect.stringContaining('ocrmypdf'),
    });
  });

  test('some pictures among pages of text are told with their pages', async () => {
    const text = { draws: linesAt([60, 700], ['Ropes.']) };
    const { told } = await read([text, SCAN, SCAN, text], PICTURE);
    expect(told).toContain('Pictures without text, which would have to be recognised: pages 2-3.');
  });

  test('letters without characters are refused', async () => {
    const garbage = read([{ draws: 'BT /F3 10 Tf 60 700 Td (AABBAABB) Tj ET' }], {
      fonts: '/F3 100 0 R',
      objects: {
        100: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 101 0 R >>',
        101: fontOf('\ue001\ue002'),
      },
    });
    await expect(garbage).rejects.toThrow(/does not say which characters its letters are: 100 %/);
  });

  test('a locked one is refused', async () => {
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(a) (b)]`;
    await expect(read([SCAN], { trailer })).rejects.toThrow('The PDF is locked with a password');
  });

  test('what is no PDF is refused', async () => {
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7\nRopes.'))).rejects.toThrow(
      CaptureError,
    );
  });
});

test('the sandbox reads it, as Node gives files', async () => {
  const sandbox = new Sandbox();
  try {
    const bytes = Buffer.from(madeUpPdf([{ draws: linesAt([60, 700], ['Ropes.']) }]));
    const { lines } = await sandbox.read({ reader: 'pdf', bytes, options: {}, lang: 'en' });
    expect(lines).toEqual([{ text: 'Ropes.', at: 'page 1' }]);
  } finally {
    sandbox.close();
  }
});
