import { childrenOf, within, wordsIn } from './parse-xml.ts';
import type { ElementUse, Vocabulary } from './vocabulary.ts';

const each = (names: string, use: ElementUse) =>
  Object.fromEntries(names.split(' ').map((name) => [name, use]));

/** United States Legislative Markup, 1 and 2: titles of the Code, public laws, bills. */
export const uslm: Vocabulary = {
  roots: [
    'uscDoc',
    'pLaw',
    'bill',
    'resolution',
    'lawDoc',
    'statuteCompilation',
    'statutesAtLarge',
    'amendment',
    'frDoc',
  ],
  uses: {
    ...each(
      'title subtitle division subdivision part subpart chapter subchapter article subarticle appendix',
      { is: 'division' },
    ),
    ...each(
      'section subsection paragraph subparagraph clause subclause item subitem subsubitem level',
      { is: 'provision' },
    ),
    ...each(
      'p chapeau content continuation text longTitle officialTitle enactingFormula resolvingClause recital docTitle quotedContent signatures signature action actionDescription legislativeHistory approvedDate',
      { is: 'block' },
    ),
    heading: { is: 'heading' },
    subheading: { is: 'block' },
    num: { is: 'number' },
    ...each('tr row', { is: 'row' }),
    ...each('td th entry', { is: 'cell' }),
    br: { is: 'line-break' },
    page: { is: 'page-break' },
    footnote: { is: 'note' },
    ...each('i em', { is: 'emphasis' }),
    ...each('meta ref-list', { is: 'nothing' }),
    ...each('note notes sourceCredit', {
      is: 'left-out',
      rule: 'editorial-note',
      why: 'a note of who published the text',
    }),
    toc: { is: 'left-out', rule: 'contents', why: 'a table of contents made by who published it' },
    ...each('sidenote', { is: 'left-out', rule: 'side-note', why: 'a note in the margin' }),
    ...each('attestation endorsement endMarker', {
      is: 'left-out',
      rule: 'attestation',
      why: 'particulars of the print, after the text itself',
    }),
    preface: {
      is: 'left-out',
      rule: 'preface',
      why: 'particulars of the print, before the text itself',
    },
  },
  parts: (root) => [root],
  found: (root) =>
    within(root, 'meta').flatMap((meta) =>
      (
        [
          ['title', 'title'],
          ['publisher', 'publisher'],
          ['date', 'date'],
          ['language', 'language'],
          ['rights', 'rights'],
        ] as const
      ).flatMap(([field, name]) =>
        childrenOf(meta, name).map((element) => ({
          field,
          value: wordsIn(element).replace(/\s+/g, ' ').trim(),
          where: `USLM meta/${name}`,
        })),
      ),
    ),
};
