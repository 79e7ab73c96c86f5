import { expect, test } from 'vitest';
import { canadaXml } from './canada-xml.ts';
import { printedLines } from './printed-lines.ts';

test('an act of Canada has its provisions, and what bears no number is out of scope', () => {
  const act = `<Statute xmlns:lims="http://justice.gc.ca/lims" xml:lang="en"><Identification><ShortTitle>Boats Act</ShortTitle></Identification><Body>
<Heading level="1"><Label>PART I</Label><TitleText>Boats</TitleText></Heading>
<Section><MarginalNote>Boats</MarginalNote><Label>1</Label><Text>A boat floats.</Text><HistoricalNote>Made up.</HistoricalNote></Section>
<Section><MarginalNote>Rafts</MarginalNote><Label>2</Label><Subsection><Label>(1)</Label><Text>A raft is</Text><Paragraph><Label>(a)</Label><Text>flat, and</Text><Subparagraph><Label>(i)</Label><Text>red.</Text></Subparagraph></Paragraph><ContinuedSectionSubsection><Text>or not.</Text></ContinuedSectionSubsection></Subsection>
<Subsection><MarginalNote>Oars</MarginalNote><Label>(2)</Label><Text>In this section,</Text><Definition><Text>oar means a pole</Text><Paragraph><Label>(a)</Label><Text>of wood.</Text></Paragraph></Definition></Subsection></Section></Body></Statute>`;
  expect(canadaXml.suits('a.xml', act)).toBe(true);
  const text = canadaXml.read('a.xml', act);
  expect(text).toMatchObject({ title: 'Boats Act', lang: 'en', skipped: { 'editorial notes': 1 } });
  expect(text && printedLines(text)).toEqual([
    'heading | PART I Boats',
    '- [notes in the margin] | Boats',
    'section 1 | 1 A boat floats.',
    '- [notes in the margin] | Rafts',
    'section 2 / subsection 1 | 2 (1) A raft is',
    'section 2 / subsection 1 / paragraph a | (a) flat, and',
    'section 2 / subsection 1 / paragraph a / subparagraph i | (i) red.',
    'section 2 / subsection 1 [closing words after items] | or not.',
    '- [notes in the margin] | Oars',
    'section 2 / subsection 2 | (2) In this section,',
    'section 2 / subsection 2 [definition without a number] | oar means a pole',
    'section 2 / subsection 2 / paragraph a [list in a definition without a number] | (a) of wood.',
  ]);
});
