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
