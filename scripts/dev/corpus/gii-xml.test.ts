import { expect, test } from 'vitest';
import { giiXml } from './gii-xml.ts';
import { printedLines } from './printed-lines.ts';

const norm = (data: string, content: string) =>
  `<norm><metadaten><jurabk>BootG</jurabk>${data}</metadaten><textdaten><text format="XML">${content}</text></textdaten></norm>`;
const LAW = `<?xml version="1.0"?><dokumente>
${norm('<langue>Gesetz über Boote</langue>', '')}
${norm('<enbez>Inhaltsübersicht</enbez>', '<TOC><Ident>§ 1</Ident><Title>Boote</Title></TOC>')}
${norm('<gliederungseinheit><gliederungsbez>Abschnitt 1</gliederungsbez><gliederungstitel>Allgemeines</gliederungstitel></gliederungseinheit>', '')}
${norm(
  '<enbez>§ 1a</enbez><titel>Boote<BR/>und Flöße <FnR ID="F1"/></titel>',
  '<Content><P>(1) Ein Boot ist <DL Type="arabic"><DT>1.</DT><DD><LA>klein und <DL Type="alpha"><DT>a)</DT><DD><LA>rot oder</LA></DD></DL> neu,</LA></DD><DT>-</DT><DD><LA>leer,</LA></DD></DL> sonst nicht.</P><P>(2) Der Rest.</P><P>Ohne Nummer.</P></Content>',
)}
${norm('<enbez>§ 2</enbez>', '<Content><P>Nur ein Satz.</P><P><table><row><entry>a</entry><entry>b</entry></row></table></P></Content>')}
${norm('<enbez>§§ 3 bis 5</enbez><titel>(weggefallen)</titel>', '')}
${norm('<enbez>Anlage 1</enbez><titel>Maße</titel>', '<Content><P>1. Länge</P></Content>')}
</dokumente>`;

test('sections of an article are numbered in it, and its heading is printed once', () => {
  const article = (n: string, more = '') =>
    `<gliederungseinheit><gliederungskennzahl>0${n}0</gliederungskennzahl><gliederungsbez>Art ${n}</gliederungsbez>${more}</gliederungseinheit>`;
  const law = `<?xml version="1.0"?><dokumente>
${norm('<langue>Gesetz über Boote</langue>', '')}
${norm(article('1'), '<Content><P>(1) Ein Boot schwimmt.</P></Content>')}
${norm(article('2', '<gliederungstitel>Flöße</gliederungstitel>'), '')}
${norm(`${article('2')}<enbez>§ 1</enbez>`, '<Content><P>Ein Floß auch.</P></Content>')}
${norm('<gliederungseinheit><gliederungskennzahl>100</gliederungskennzahl><gliederungsbez>Teil 2</gliederungsbez></gliederungseinheit><enbez>§ 2</enbez>', '')}
</dokumente>`;
  const text = giiXml.read('a.xml', law);
  expect(text && printedLines(text)).toEqual([
    'article 1 | Art 1',
    'article 1 / paragraph 1 | (1) Ein Boot schwimmt.',
    'article 2 | Art 2 Flöße',
    'article 2 / section 1 | § 1',
    'article 2 / section 1 | Ein Floß auch.',
    'heading | Teil 2',
    'section 2 | § 2',
  ]);
});

test('a German law is read into its printed lines, each with the place that the XML says', () => {
  expect(giiXml.suits('a.xml', LAW)).toBe(true);
  const text = giiXml.read('a.xml', LAW);
  expect(text && printedLines(text)).toEqual([
    '- [table of contents] | Inhaltsübersicht',
    '- [table of contents] | § 1',
    '- [table of contents] | Boote',
    'heading | Abschnitt 1 Allgemeines',
    'section 1a | § 1a Boote und Flöße',
    'section 1a / paragraph 1 | (1) Ein Boot ist',
    'section 1a / paragraph 1 / item 1 | 1. klein und',
    'section 1a / paragraph 1 / item 1 / subitem a | a) rot oder',
    'section 1a / paragraph 1 / item 1 [closing words after items] | neu,',
    'section 1a / paragraph 1 / item - [list without numbers] | - leer,',
    'section 1a / paragraph 1 [closing words after items] | sonst nicht.',
    'section 1a / paragraph 2 | (2) Der Rest.',
    'section 1a [paragraph without a number] | Ohne Nummer.',
    'section 2 | § 2',
    'section 2 | Nur ein Satz.',
    '- [table] | a　b',
    '- [range of provisions] | §§ 3 bis 5 (weggefallen)',
    'annex 1 | Anlage 1 Maße',
    '- [annex] | 1. Länge',
  ]);
  expect(text?.title).toBe('Gesetz über Boote');
});
