import type { Found } from '../../../model/capture/reading.ts';
import { within, wordsIn, type XmlElement } from './parse-xml.ts';
import type { ElementUse, Vocabulary } from './vocabulary.ts';

const each = (names: string, use: ElementUse) =>
  Object.fromEntries(names.split(' ').map((name) => [name, use]));

/** Akoma Ntoso 1 to 3 (OASIS LegalDocML), in the shape that most publish. */
export const akomaNtoso: Vocabulary = {
  roots: ['akomaNtoso'],
  uses: {
    ...each('book tome part subpart title subtitle chapter subchapter division subdivision', {
      is: 'division',
    }),
    ...each(
      'article section subsection paragraph subparagraph clause subclause point indent alinea rule transitional proviso level hcontainer recital citation subsection list sublist item tblock',
      { is: 'provision' },
    ),
    ...each(
      'p block longTitle intro wrapUp content formula preamble preface conclusions container blockList listIntroduction listWrapUp speech ul ol li caption',
      {
        is: 'block',
      },
    ),
    heading: { is: 'heading' },
    subheading: { is: 'block' },
    crossHeading: { is: 'heading' },
    num: { is: 'number' },
    docTitle: { is: 'title' },
    tr: { is: 'row' },
    ...each('td th', { is: 'cell' }),
    ...each('br eol', { is: 'line-break' }),
    ...each('i b u em', { is: 'emphasis' }),
    authorialNote: { is: 'note' },
    ...each('meta', { is: 'nothing' }),
    remark: { is: 'left-out', rule: 'editorial-remark', why: 'a remark of who published the text' },
    toc: { is: 'left-out', rule: 'contents', why: 'a table of contents made by who published it' },
    tocItem: { is: 'block' },
  },
  parts: (root) => [root],
  found: (root) => [
    ...values(root, 'FRBRalias', 'title').slice(0, 1),
    ...values(root, 'FRBRdate', 'date', 'date').slice(0, 1),
    ...values(root, 'FRBRlanguage', 'language', 'language').slice(0, 1),
    ...values(root, 'FRBRuri', 'url').slice(0, 1),
    ...['docTitle', 'shortTitle'].flatMap((name) =>
      within(root, name)
        .slice(0, 1)
        .map((title) => ({
          field: 'title' as const,
          value: wordsIn(title).replace(/\s+/g, ' ').trim(),
          where: `Akoma Ntoso ${name}`,
        })),
    ),
  ],
};

function values(
  root: XmlElement,
  name: string,
  field: Found['field'],
  attribute = 'value',
): Found[] {
  return within(root, name).flatMap(({ attributes }) => {
    const value = attributes[attribute];
    return value ? [{ field, value, where: `Akoma Ntoso ${name}` }] : [];
  });
}
