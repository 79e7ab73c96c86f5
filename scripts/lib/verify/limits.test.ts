import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../../src/e2e/project.ts';
import type { Edition, Limits } from '../../../src/model/edition.ts';
import { loadEdition } from '../../../src/read/loader.ts';
import { sidesTable } from '../fairness/sides.ts';
import { ownWordsInBounds } from './own-words-in-bounds.ts';
import { placed } from './place.ts';
import { quotationMarksOfText } from './quotation-marks-of-text.ts';
import { termsElsewhere } from './terms-in-text.ts';

let harbour: Edition;
let ponds: Edition;
const folder = (name: string) => join(PROJECT, 'src/fixtures', name);
beforeAll(async () => {
  harbour = await loadEdition({ root: folder('edition') });
  ponds = await loadEdition({ root: folder('companions') });
});

const held = ({ record, ...edition }: Edition, limits?: Limits): Edition => ({
  ...edition,
  record: { ...record, limits },
});

/** What a check that looks at sources alone tells of an edition. */
async function told(
  check: typeof ownWordsInBounds,
  edition: Edition,
  root: string,
): Promise<string[]> {
  if (!('run' in check)) throw new Error('It looks at what was built.');
  const found = await check.run({ root, edition, copies: new Map() });
  return Promise.all(found.map((each) => placed(root, each)));
}

test('an edition that sets no limits is held to none', async () => {
  for (const edition of [harbour, ponds]) {
    expect(await told(ownWordsInBounds, held(edition), '')).toEqual([]);
    expect(await told(quotationMarksOfText, held(edition), '')).toEqual([]);
  }
});

test('a note and a digest that are too long are told at their places', async () => {
  const limits = { note: 8, disputed: 20, digest: 0.3 };
  const found = await told(ownWordsInBounds, held(harbour, limits), folder('edition'));
  expect(found).toContainEqual(
    expect.stringMatching(
      /^sources\/decision\/zh\.mdx:13:1: note \[\^support\]: it has \d+ words before its fold; at most 20 are allowed\. Shorten it, or put a line \*\*\* /,
    ),
  );
  expect(found).toContainEqual(
    expect.stringMatching(
      /^sources\/report\/en\.mdx:1:1: p1: the digest has 13 words; its paragraph has \d+/,
    ),
  );
});

test('a summary is held to its English translation, passage by passage', async () => {
  const [source] = ponds.sources.filter(({ id }) => id === 'pond-law');
  const summed = source?.paragraphs.map((paragraph) => ({
    ...paragraph,
    summary: { text: 'It is said so. '.repeat(10), marks: [], gist: null, sentences: [] },
  }));
  const edition = { ...ponds, sources: [{ ...source, paragraphs: summed }] } as Edition;
  expect(await told(ownWordsInBounds, held(edition, { summary: 1 }), folder('companions'))).toEqual(
    [expect.stringMatching(/^sources\/pond-law\/summary\.en\.mdx:1:1: the summary has 360 words/)],
  );
  expect(await told(ownWordsInBounds, held(ponds, { summary: 1 }), '')).toEqual([]);
});

test('a sentence of a translation with quotation marks that its text has not is told where it is', async () => {
  expect(
    await told(quotationMarksOfText, held(ponds, { addedQuotationMarks: 0 }), folder('companions')),
  ).toContainEqual(
    expect.stringMatching(
      /^sources\/pond-law\/translation\.en\.mdx:15:1: art2-s1: 1 pairs of quotation marks; the text has 0\./,
    ),
  );
  expect(await told(quotationMarksOfText, held(ponds, { addedQuotationMarks: 1 }), '')).toEqual([]);
});

test('a word of the text’s script in a note is told that its passage does not have', () => {
  expect(termsElsewhere(harbour)).toEqual([]);
  const [decision, ...others] = harbour.sources;
  const notes = decision?.notes.map((note) =>
    note.id === 'form'
      ? { ...note, text: 'The word 决定 stands for 决议. So does 阻挠, in clause 1.', marks: [] }
      : note,
  );
  expect(
    termsElsewhere({ ...harbour, sources: [{ ...decision, notes }, ...others] } as Edition),
  ).toEqual([
    'sources/decision/zh.mdx: note [^form]: “决议” is not in title, nor elsewhere in the text, and its sentence does not say whence it comes',
    'sources/decision/zh.mdx: note [^form]: “阻挠” is not in title, but elsewhere in the text, and its sentence does not say whence it comes',
  ]);
});

test('what each side has of a Disputed note is set side by side, and flagged', () => {
  const sides = { Parliament: ['legislature'], Scholars: ['scholar'] };
  const [, first, second, ...rest] = sidesTable({
    ...harbour,
    record: { ...harbour.record, sides },
  });
  expect(first).toMatch(/^decision\/#note-support +Parliament +6 +0 +1 +1 +2020-05-01$/);
  expect(second).toMatch(/^ +Scholars +6 +0 +1 +1 +2029$/);
  expect(rest).toEqual([]);
  expect(sidesTable(harbour)).toContain('of no side: Ann Lee (scholar)');
});
