import { describe, expect, test } from 'vitest';
import { docxOf, p, r, shown } from '../../../fixtures/office-files.ts';
import { Sandbox } from '../sandbox.ts';
import { readDocx } from './docx-reader.ts';

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Article %1')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'bullet', '\uf0b7')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '第%1章', '<w:pStyle w:val="H1"/><w:suff w:val="space"/>')}${level(1, 'chineseCountingThousand', '第%2条', '<w:pStyle w:val="H2"/><w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const item = (list: number, at: number, words: string) =>
  p(`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`, words);
const read = (body: string, parts: Record<string, string> = {}, files = {}) =>
  readDocx(docxOf(body, { styles: STYLES, numbering: NUMBERING, ...parts }, files));

describe('a Word document', () => {
  test('is numbered as Word numbers it', () => {
    const reading = read(
      [
        p(style('T'), 'Rules of the harbour'),
        p(style('H1'), '总则'),
        p(style('H2'), '绳索应当干燥。'),
        p(style('H1'), '附则'),
        p(style('H2'), '本规则自公布之日起施行。'),
        item(1, 0, 'Ropes'),
        item(1, 1, 'are dry;'),
        item(1, 1, 'are coiled.'),
        item(1, 2, 'always'),
        item(3, 0, 'Knots'),
        item(1, 0, 'Boats'),
        p('<w:numPr><w:numId w:val="0"/></w:numPr>', 'Unnumbered.'),
      ].join(''),
    );
    expect(shown(reading)).toEqual([
      '# Rules of the harbour',
      '## 第一章 总则',
      '### 第一条绳索应当干燥。',
      '## 第二章 附则',
      '### 第二条本规则自公布之日起施行。',
      'Article 1 Ropes',
      '(a) are dry;',
      '(b) are coiled.',
      '- always',
      'Article 7 Knots',
      'Article 8 Boats',
      'Unnumbered.',
    ]);
  });

  test('gives its notes at the end, its tables by rows, its running heads as furniture', () => {
    const cell = (inner: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const note = (kind: string) => `<w:r><w:${kind}Reference w:id="2"/></w:r>`;
    const reading = read(
      p('', `${r('', 'Ropes')}${note('footnote')}${r('', ' and knots')}${note('endnote')}`) +
        `<w:tbl><w:tr>${cell(p('', 'a') + p('', 'b'))}${cell(p('', 'c'))}</w:tr><w:tr>${cell(p('', ''), '<w:vMerge/>')}${cell(p('', 'd'))}</w:tr></w:tbl>` +
        `<w:tbl><w:tr>${cell(p('', 'one') + p('', 'column'))}</w:tr></w:tbl>` +
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>',
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('', 'x')}</w:footnote><w:footnote w:id="2">${p('', `<w:r><w:footnoteRef/></w:r>${r('', ' Of hemp.')}`)}${p('', 'Or of flax.')}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${p('', 'See above.')}</w:endnote>`,
      },
      {
        'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('', 'Harbour office')}</w:hdr>`,
        'word/footer1.xml': `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('', 'Page 1')}</w:ftr>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'footnotes', 'endnotes', 'header1', 'footer1'].map((id) => `<Relationship Id="${id}" Type="x/${id}" Target="${id}.xml"/>`).join('')}<Relationship Id="out" Type="x/attachedTemplate" Target="http://example.org/t.dotx" TargetMode="External"/></Relationships>`,
      },
    );
    expect(shown(reading)).toEqual([
      '[page-header] Harbour office',
      'Ropes¹ and knotsⁱ',
      'a b\tc',
      'd',
      'one',
      'column',
      '¹ Of hemp. @footnote 1',
      'Or of flax. @footnote 1',
      'ⁱ See above. @endnote i',
      '[page-footer] Page 1',
    ]);
  });

  test('ends a paragraph whose end is hidden with its cell, and with the document', () => {
    const end = '<w:rPr><w:vanish/></w:rPr>';
    const row = (words: string, style = '') =>
      `<w:tr><w:tc>${p('', 'a')}</w:tc><w:tc>${p(style, words)}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('five', end)}${row('six')}</w:tbl>`;
    expect(
      shown(read(`${table}${p(end, 'Here it')}${p('', ' goes on.')}${p(end, 'Last.')}`)),
    ).toEqual(['a\tfive', 'a\tsix', 'Here it goes on.', 'Last.']);
  });

  test('leaves out what is no text, and tells how much', () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('', 'Boxed.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('', 'Boxed.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const strict = `<w:drawing><wne:txbxContent xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml">${p('', 'Boxed strictly.')}</wne:txbxContent></w:drawing>`;
    const reading = read(
      p(
        '',
        `<w:del>${r('', 'Old. ').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('', 'New.')}</w:ins>`,
      ) +
        p('', r('', 'Seen') + r('<w:vanish/>', ' hidden')) +
        p('<w:rPr><w:del/></w:rPr>', 'One line') +
        p('', ', not two.') +
        p(
          '',
          `${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${r('', '1 May')}${field('end')}`,
        ) +
        p(
          '',
          `<w:hyperlink r:id="none">${r('', 'A link.')}</w:hyperlink><w:r>${box}</w:r><w:r>${strict}</w:r>`,
        ) +
        p(
          '',
          '<w:r><w:ruby><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        ) +
        p(
          '',
          '<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>s</w:t><w:br/><w:t>x</w:t><w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Webdings" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Own Signs" w:char="F0A3"/></w:r>',
        ) +
        p('', r('', 'Art. 22') + r('<w:vertAlign w:val="superscript"/>', '1')) +
        p(
          '',
          '<w:r><w:t>Seen&#x7;.</w:t></w:r><w:r><w:object/></w:r><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>',
        ),
      { comments: '<w:comment w:id="1"/>' },
      { 'word/vbaProject.bin': 'x', 'word/embeddings/o.bin': 'x' },
    );
    expect(shown(reading)).toEqual([
      'New.',
      'Seen',
      'One line, not two.',
      '1 May',
      'A link.',
      'Boxed. @text box',
      'Boxed strictly. @text box',
      '漢字',
      'coop\u2011s',
      'x≤🖾☑�',
      'Art. 22¹',
      'Seen.a=b',
    ]);
    expect(reading.told).toEqual([
      '2 tracked deletions are left out: deleted words are no text.',
      '1 tracked insertion is taken in as text.',
      '1 comment is left out.',
      '1 hidden passage is left out.',
      '1 reading above the line (ruby) is left out.',
      '1 formula is given as letters in a row; compare with the file.',
      '1 embedded object is left out unopened.',
      '1 file of macros is left out, neither read nor run.',
      '2 text boxes stand after the paragraph that holds it.',
      '1 optional hyphen is taken out.',
      '1 control character is taken out.',
      '1 sign of a font of pictures is not known, and given as �.',
      '1 group of figures above or below the line is given by characters that say so.',
      'It holds 1 embedded files; none was opened.',
    ]);
  });

  test('keeps emphasis within a paragraph, by its styles too, and none of a whole one', () => {
    const reading = read(
      p('', r('', 'Ropes ') + r('<w:i/>', 'must') + r('<w:rStyle w:val="Strong"/>', ' hold')) +
        p('', r('<w:b/>', 'All bold.')) +
        p(style('H1'), r('', 'Bold by style, ') + r('<w:b w:val="0"/>', 'and not')),
    );
    expect(shown(reading)).toEqual([
      'Ropes must hold {em must}{strong  hold}',
      'All bold.',
      '## 第一章 Bold by style, and not {strong Bold by style, }',
    ]);
  });

  test('marks pages where Word did, and tells a table of contents apart', () => {
    const reading = read(
      p(
        '<w:pStyle w:val="none"/>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          r('', 'Ropes 2'),
      ) +
        p('', '<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
        p('', 'First.') +
        p('', `<w:r><w:lastRenderedPageBreak/></w:r>${r('', 'Second.')}`) +
        p('', 'Third.'),
    );
    expect(shown(reading)).toEqual([
      '[table-of-contents] Ropes 2 @page 1',
      'First. @page 1',
      'Second. @page 2',
      'Third. @page 2',
    ]);
  });

  test('tells of itself, and is read in the sandbox', async () => {
    const sandbox = new Sandbox();
    try {
      const { found, lines } = await sandbox.read({
        reader: 'docx',
        bytes: docxOf(
          p('', 'Ropes.'),
          {},
          {
            'docProps/core.xml':
              '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Of ropes</dc:title><dc:creator>A. Knot</dc:creator></c:coreProperties>',
          },
        ),
        options: {},
        lang: 'en',
      });
      expect(found.map(({ field, value }) => `${field} ${value}`)).toEqual([
        'title Of ropes',
        'author A. Knot',
      ]);
      expect(lines).toEqual([{ text: 'Ropes.' }]);
    } finally {
      sandbox.close();
    }
  });

  test.each([
    ['WordDocument', /Word 97 to 2003/, /save it as \.docx/],
    ['EncryptedPackage', /password/, /save it without one/],
    ['Workbook', /Excel 97/, /\.xlsx/],
  ])('of an older form is refused with what to do: %s', (stream, what, mend) => {
    const bytes = new Uint8Array(2000);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...stream].forEach((sign, i) => {
      bytes[1024 + 2 * i] = sign.charCodeAt(0);
    });
    const refused = () => readDocx(bytes);
    expect(refused).toThrow(what);
    expect(refused).toThrow(expect.objectContaining({ mend: expect.stringMatching(mend) }));
  });
});
