import { expect, test } from 'vitest';
import { dcXml } from './dc-xml.ts';
import { printedLines } from './printed-lines.ts';

const XMLNS = 'xmlns="https://code.dccouncil.us/schemas/dc-library"';
const read = (content: string) => {
  const text = dcXml.read('a.xml', content);
  return text && printedLines(text);
};

test('a section of the Code has its numbered steps as levels', () => {
  const section = `<section ${XMLNS}><num>1-2.03</num><heading>Boats.</heading><text>A boat:</text>
  <para><num>(a)</num><heading>Small.</heading><text>is</text><para><num>(1)</num><text>red;</text></para><aftertext>or not.</aftertext></para>
  <para><num>(b)</num><para><num>(1)</num><text>or blue.</text></para></para>
  <annotations><annotation>Made up.</annotation></annotations></section>`;
  expect(dcXml.suits('a.xml', section)).toBe(true);
  expect(read(section)).toEqual([
    'section 1-2.03 | § 1-2.03. Boats.',
    'section 1-2.03 | A boat:',
    'section 1-2.03 / level a | (a) Small. is',
    'section 1-2.03 / level a / level 1 | (1) red;',
    'section 1-2.03 / level a [closing words after items] | or not.',
    'section 1-2.03 / level b | (b)',
    'section 1-2.03 / level b / level 1 | (1) or blue.',
  ]);
});

test('a law has its sections, and what it puts into others is out of scope', () => {
  const law = `<document ${XMLNS}><num type="law">1-1</num><heading type="short">Boats Act</heading><meta><effective>2030-01-01</effective></meta>
  <container><prefix>Title</prefix><num>I</num><heading>Boats</heading><section><num>2</num><heading>Rafts.</heading><text>Amended:</text><include><section><num>9</num><text>New.</text></section></include></section><section><num>47-466</num><text>Of the Code.</text></section></container></document>`;
  expect(read(law)).toEqual([
    '- [numbers and titles of the law] | 1-1',
    '- [numbers and titles of the law] | Boats Act',
    'heading | Title I. Boats',
    'section 2 | Sec. 2. Rafts.',
    'section 2 | Amended:',
    '- [text quoted by an amendment] | 9',
    '- [text quoted by an amendment] | New.',
    '- [text quoted by an amendment] | 47-466',
    '- [text quoted by an amendment] | Of the Code.',
  ]);
});
