import { expect, test } from 'vitest';
import { odtOf, shown } from '../../../fixtures/office-files.ts';
import { Sandbox } from '../sandbox.ts';
import { readOdt } from './odt-reader.ts';

const level = (at: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const STYLES = `
  <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>
  <text:list-style style:name="L">${level(1, '1', 'style:num-suffix="."')}${level(2, 'a', 'text:display-levels="2" style:num-prefix="(" style:num-suffix=")"')}</text:list-style>
  <text:list-style style:name="Z">${level(1, '一, 二, 三, ...', 'loext:num-list-format="第%1%条"')}</text:list-style>
  <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
  <style:style style:name="Title" style:family="paragraph"/>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
  <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
  <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>`;
const items = (list: string, words: string[], more = '') =>
  `<text:list text:style-name="${list}" ${more}>${words.map((each) => `<text:list-item>${each}</text:list-item>`).join('')}</text:list>`;
const p = (words: string) => `<text:p>${words}</text:p>`;

test('an OpenDocument text is numbered as LibreOffice numbers it', () => {
  const reading = readOdt(
    odtOf(
      [
        '<text:p text:style-name="P1">Rules of the harbour</text:p>',
        '<text:h text:outline-level="1">General</text:h>',
        '<text:h text:outline-level="2">Ropes</text:h>',
        '<text:h text:outline-level="1">Other</text:h>',
        items('L', [
          p('Ropes') + items('L', [p('are dry;'), p('are coiled.')]),
          p('Knots') + p('hold.'),
        ]),
        items('L', [p('Boats')], 'text:continue-numbering="true"'),
        items('L', [p('Anew')]),
        items('Z', [p('绳索应当干燥。'), p('结应当牢固。')]),
        items('B', [p('A bullet')]),
        '<text:list text:style-name="L"><text:list-header><text:p>No number</text:p></text:list-header><text:list-item text:start-value="5"><text:p>Five</text:p></text:list-item></text:list>',
      ].join(''),
      STYLES,
    ),
  );
  expect(shown(reading)).toEqual([
    '# Rules of the harbour',
    '## I. General',
    '### Ropes',
    '## II. Other',
    '1. Ropes',
    '(1.a) are dry;',
    '(1.b) are coiled.',
    '2. Knots',
    'hold.',
    '3. Boats',
    '1. Anew',
    '第一条 绳索应当干燥。',
    '第二条 结应当牢固。',
    '- A bullet',
    'No number',
    '5. Five',
  ]);
});

test('an OpenDocument text gives notes, tables, text boxes, and leaves out what is no text', () => {
  const reading = readOdt(
    odtOf(
      [
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>',
        p(
          'Ropes<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Of hemp.</text:p></text:note-body></text:note>  and\n<text:span text:style-name="I">knots</text:span><text:s text:c="2"/>hold<office:annotation><text:p>why</text:p></office:annotation>.',
        ),
        p(
          '10<text:span text:style-name="S">6</text:span> <text:span text:style-name="H">hidden</text:span>A<text:line-break/><text:hidden-text text:is-hidden="true">no</text:hidden-text><text:hidden-text text:is-hidden="false">B</text:hidden-text>',
        ),
        p(
          '<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby><draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame><draw:frame><draw:image/></draw:frame>',
        ),
        `<table:table><table:table-row><table:table-cell>${p('a')}${p('b')}</table:table-cell><table:table-cell table:number-columns-repeated="2">${p('c')}</table:table-cell></table:table-row></table:table>`,
        `<text:table-of-content><text:index-body>${p('Ropes 1')}</text:index-body></text:table-of-content>`,
        `<text:section text:display="none">${p('unseen')}</text:section>`,
        `<text:soft-page-break/>${p('Second page.')}`,
      ].join(''),
      STYLES,
      { 'Basic/Standard/Module1.xml': 'x' },
    ),
  );
  expect(shown(reading)).toEqual([
    'Ropes¹ and knots  hold. {em knots} @page 1',
    '10⁶ A @page 1',
    'B @page 1',
    '漢字 @page 1',
    'Boxed. @page 1, text box',
    'a b\tc\tc @page 1',
    '[table-of-contents] Ropes 1 @page 1',
    'Second page. @page 2',
    '¹ Of hemp. @footnote 1',
  ]);
  expect(reading.told).toEqual([
    '1 tracked deletion is left out: deleted words are no text.',
    '1 tracked insertion is taken in as text.',
    '1 comment is left out.',
    '3 hidden passages are left out.',
    '1 reading above the line (ruby) is left out.',
    '1 picture or drawing is left out.',
    '1 file of macros is left out, neither read nor run.',
    '1 text box stands after the paragraph that holds it.',
    '1 note of the source is kept: the mark raised in the text, the words at the end.',
    '1 group of figures above or below the line is given by characters that say so.',
    '1 line of a table of contents is left out: the program made it.',
  ]);
});

test('an encrypted text is refused with what to do', () => {
  expect(() =>
    readOdt(odtOf('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' })),
  ).toThrow(/password/);
});

test('an OpenDocument text is read in the sandbox, and tells of itself', async () => {
  const sandbox = new Sandbox();
  try {
    const { found, lines } = await sandbox.read({
      reader: 'odt',
      bytes: odtOf(p('Ropes.')),
      options: {},
      lang: 'en',
    });
    expect(found).toEqual([{ field: 'title', value: 'Of ropes', where: 'ODT property dc:title' }]);
    expect(lines).toEqual([{ text: 'Ropes.' }]);
  } finally {
    sandbox.close();
  }
});
