import { archiveOf, docxOf, odsOf, odtOf, p, xlsxOf } from '../../../fixtures/office-files.ts';
import type { HostileFile } from '../hostile-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const deep = (name: string) => `<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000);
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
const word = (document: string) => archiveOf({ 'word/document.xml': document });
const odf = (content: string) =>
  archiveOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Office files made to do harm. */
export const HOSTILE_OFFICE: readonly HostileFile[] = [
  [
    'DOCX that swells by entities',
    'docx',
    () => word(`${LAUGHS}<w:document ${W}>&j;</w:document>`),
    /declares entities/,
  ],
  [
    'DOCX with an entity from outside',
    'docx',
    () =>
      word(
        `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>&a;</w:body></w:document>`,
      ),
    /declares entities/,
  ],
  ['DOCX of 100,000 nested elements', 'docx', () => docxOf(deep('w:sdt')), /nests elements/],
  ['DOCX of 100,000 nested tables', 'docx', () => docxOf(deep('w:tbl')), /nests elements/],
  [
    'DOCX with a name that climbs',
    'docx',
    () => docxOf('', {}, { '../../hostile-was-here': '' }),
    /leads out of it/,
  ],
  [
    'DOCX that refers to files outside',
    'docx',
    (address) =>
      docxOf(
        p('', 'Ropes.'),
        {},
        {
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/styles" TargetMode="External" Target="${address}/s.xml"/><Relationship Id="b" Type="x/footnotes" Target="../../../../etc/passwd"/></Relationships>`,
        },
      ),
    null,
  ],
  [
    'DOCX of 30 MB of spaces in 30 KB',
    'docx',
    () => docxOf(p('', 'Ropes.') + ' '.repeat(30e6)),
    null,
  ],
  ['DOCX of 21 million letters', 'docx', () => docxOf(p('', 'a'.repeat(21e6))), /characters/],
  [
    'DOCX of 260,000 paragraphs',
    'docx',
    () => docxOf('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(26e4)),
    /lines|memory/,
  ],
  [
    'DOCX with styles in a ring',
    'docx',
    () =>
      docxOf(p('<w:pStyle w:val="a"/>', 'Ropes.'), {
        styles:
          '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      }),
    null,
  ],
  [
    'DOCX with lists in a ring',
    'docx',
    () =>
      docxOf(p('<w:numPr><w:numId w:val="1"/></w:numPr>', 'Ropes.'), {
        styles:
          '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    null,
  ],
  [
    'DOCX with a level of a billion',
    'docx',
    () =>
      docxOf(p('<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>', 'Ropes.'), {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="999999999"><w:numFmt w:val="lowerLetter"/><w:start w:val="2000000000"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    null,
  ],
  [
    'DOCX whose notes refer to themselves',
    'docx',
    () =>
      docxOf(p('', '<w:r><w:footnoteReference w:id="1"/></w:r>'), {
        footnotes: `<w:footnote w:id="1">${p('', '<w:r><w:t>x</w:t><w:footnoteReference w:id="1"/></w:r>')}</w:footnote>`,
      }),
    null,
  ],
  [
    'DOCX with fields that never end',
    'docx',
    () =>
      docxOf(
        p('', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000)) + p('', 'Ropes.'),
      ),
    null,
  ],
  [
    'DOCX with macros and objects',
    'docx',
    () =>
      docxOf(p('', 'Ropes.'), {}, { 'word/vbaProject.bin': 'x', 'word/embeddings/a.exe': 'MZ' }),
    null,
  ],
  [
    'DOCX that is cut off',
    'docx',
    () => docxOf(p('', 'Ropes.')).subarray(0, 300),
    /damaged or cut off/,
  ],
  ['DOCX that is a workbook', 'docx', () => xlsxOf({ A: [['a']] }), /workbook/],
  [
    'an old file with nothing in it',
    'docx',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /old program/,
  ],
  ['ODT that swells by entities', 'odt', () => odf(`${LAUGHS}<x>&j;</x>`), /declares entities/],
  ['ODT of 100,000 nested lists', 'odt', () => odtOf(deep('text:list')), /nests elements/],
  [
    'ODT with a billion spaces',
    'odt',
    () => odtOf('<text:p>a<text:s text:c="1000000000"/>b</text:p>'),
    null,
  ],
  [
    'ODT with a billion cells',
    'odt',
    () =>
      odtOf(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      ),
    null,
  ],
  [
    'ODT with styles in a ring',
    'odt',
    () =>
      odtOf(
        '<text:p text:style-name="a">Ropes.</text:p>',
        '<style:style style:name="a" style:family="paragraph" style:parent-style-name="a"/>',
      ),
    null,
  ],
  [
    'ODT with scripts and a link to outside',
    'odt',
    (address) =>
      odtOf(
        `<text:section><text:section-source xlink:href="${address}/x.odt"/><text:p>Ropes.</text:p></text:section>`,
        '',
        { 'Scripts/python/x.py': 'x' },
      ),
    null,
  ],
  [
    'RTF of 100,000 nested groups',
    'rtf',
    () => bytes(`{\\rtf1${'{'.repeat(1e5)}a${'}'.repeat(1e5)}}`),
    /nests groups/,
  ],
  ['RTF of 10 million backslashes', 'rtf', () => bytes(`{\\rtf1 ${'\\'.repeat(1e7)}}`), null],
  [
    'RTF with binary data beyond its end',
    'rtf',
    () => bytes('{\\rtf1 Ropes.{\\pict\\bin999999999 x}'),
    null,
  ],
  [
    'RTF with numbers beyond measure',
    'rtf',
    () =>
      bytes(
        '{\\rtf1\\uc99999999\\u99999999 \\itap99999999\\intbl\\li-99999999999999 Ropes.\\nestcell\\nestrow\\ls7\\ilvl99\\par}',
      ),
    null,
  ],
  [
    'RTF of tables 50 deep, 2,000 times',
    'rtf',
    () =>
      bytes(
        `{\\rtf1${'\\pard\\intbl\\itap50 a\\nestcell\\nestrow\\pard\\intbl\\itap1 b\\cell\\row'.repeat(2000)}}`,
      ),
    null,
  ],
  [
    'RTF with an object that would run',
    'rtf',
    () =>
      bytes(
        '{\\rtf1{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document}{\\*\\objdata 0105}}{\\field{\\*\\fldinst DDEAUTO cmd "/c calc"}{\\fldrslt Ropes.}}\\par}',
      ),
    null,
  ],
  ['RTF of closing braces', 'rtf', () => bytes(`{\\rtf1 Ropes.${'}'.repeat(1e6)}`), null],
  [
    'CSV with an open quote',
    'pairs',
    () => bytes(`en,zh\n"${'a,'.repeat(1e6)}`),
    /quotation mark opens a value/,
  ],
  ['CSV of 100,000 columns', 'pairs', () => bytes(`en,zh\n${'a,'.repeat(1e5)}b\n`), null],
  ['CSV of formulas', 'pairs', () => bytes('en,zh\n"=cmd|\'/c calc\'!A1",x\n@SUM(1),y\n'), null],
  [
    'TMX that swells by entities',
    'pairs',
    () =>
      bytes(`${LAUGHS}<tmx><body><tu><tuv xml:lang="en"><seg>&j;</seg></tuv></tu></body></tmx>`),
    /entities that a document declares/,
  ],
  [
    'TMX of 100,000 nested elements',
    'pairs',
    () =>
      bytes(
        `<tmx><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>${deep('hi')}</seg></tuv></tu></body></tmx>`,
      ),
    /elements stand within one another/,
  ],
  [
    'XLSX that swells by entities',
    'pairs',
    () =>
      xlsxOf(
        {
          A: [
            ['en', 'zh'],
            ['&j;', 'x'],
          ],
        },
        LAUGHS,
      ),
    null,
  ],
  [
    'XLSX whose last cell is far away',
    'pairs',
    () =>
      xlsxOf({
        A: [
          ['en', 'zh'],
          ['a', '</t></is></c><c r="XFD1048576" t="inlineStr"><is><t>b'],
        ],
      }),
    null,
  ],
  [
    'ODS whose cells are repeated without end',
    'pairs',
    () =>
      odsOf(
        `<table:table>${'<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>'.repeat(1000)}</table:table>`,
      ),
    null,
  ],
  [
    'ODS that swells by entities',
    'pairs',
    () => odsOf('<table:table><table:table-row/></table:table>', LAUGHS),
    /declares entities/,
  ],
  [
    'JSON of 100,000 nested lists',
    'pairs',
    () => bytes(`{"a1:1.1":"x","b":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
    null,
  ],
  [
    'JSON that names a prototype',
    'pairs',
    () => bytes('{"a1:1.1":"Ropes.","__proto__":{"x":1}}'),
    null,
  ],
];
