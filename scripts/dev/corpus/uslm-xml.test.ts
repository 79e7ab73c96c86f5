import { expect, test } from 'vitest';
import { printedLines } from './printed-lines.ts';
import { uslmXml } from './uslm-xml.ts';

const LAW = `<uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0" xmlns:dc="d"><meta><dc:title>Title 99</dc:title></meta><main>
<title><num value="99">Title 99—</num><heading>BOATS</heading><toc><tocItem>1. Boats</tocItem></toc>
<chapter><num value="1">CHAPTER 1—</num><heading>GENERAL</heading>
<section><num value="1">§ 1.</num><heading> Boats</heading>
 <subsection><num value="a">(a)</num><heading> In general</heading><chapeau>A boat is—</chapeau>
  <paragraph><num value="1">(1)</num><content> small; or</content></paragraph>
  <paragraph><num value="2">(2)</num><chapeau>big and</chapeau><subparagraph><num value="A">(A)</num><content>red.</content></subparagraph></paragraph>
  <continuation>But not old.</continuation></subsection>
 <subsection><num value="b">(b)</num><content>Amend to read: <quotedContent><section><num value="5">§ 5.</num><content>Rafts.</content></section></quotedContent></content></subsection>
 <sourceCredit>(Made up.)</sourceCredit><notes><note><p>Left out.</p></note></notes></section>
<section><num value="2">§ 2.</num><heading> Rafts</heading><content>First <p>second</p></content></section>
<section status="repealed"><num value="3...5">[§§ 3 to 5.</num><heading> Repealed.]</heading></section>
</chapter></title></main></uscDoc>`;

test('a title in USLM is read into its printed lines, each with the place that the XML says', () => {
  expect(uslmXml.suits('a.xml', LAW)).toBe(true);
  const text = uslmXml.read('a.xml', LAW);
  expect(text && printedLines(text)).toEqual([
    'heading | Title 99—BOATS',
    '- [table of contents] | 1. Boats',
    'heading | CHAPTER 1—GENERAL',
    'section 1 | § 1. Boats',
    'section 1 / subsection a | (a) In general.—A boat is—',
    'section 1 / subsection a / paragraph 1 | (1) small; or',
    'section 1 / subsection a / paragraph 2 | (2) big and',
    'section 1 / subsection a / paragraph 2 / subparagraph A | (A) red.',
    'section 1 / subsection a [closing words after items] | But not old.',
    'section 1 / subsection b | (b) Amend to read:',
    '- [text quoted by an amendment] | § 5.',
    '- [text quoted by an amendment] | Rafts.',
    '- [source credit] | (Made up.)',
    'section 2 | § 2. Rafts',
    'section 2 | First',
    'section 2 [further block of a provision] | second',
    'section 3...5 [provision in brackets] | [§§ 3 to 5. Repealed.]',
  ]);
  expect(text).toMatchObject({ title: 'Title 99', skipped: { 'editorial notes': 1 } });
});
