import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Edition } from '../../model/edition.ts';
import { giveKeeper, keeperInMemory } from '../../model/kept-work.ts';
import { remembered } from '../../model/remembered.ts';
import { loadEdition } from '../../read/loader.ts';
import { digestOfData } from '../bundle/digest-of-data.ts';
import { unitsOf } from './units.ts';

const load = () =>
  loadEdition({
    root: fileURLToPath(new URL('../../fixtures/fog', import.meta.url)),
    drafting: true,
    additions: [],
  });
let edition: Edition;
const [first, second] = ['post-captains', 'decision'];
beforeAll(async () => {
  edition = await load();
});

/** How often a unit is made that reads the edition in some way, in two builds. */
function timesMade(
  read: (edition: Edition) => unknown,
  { own = first as string | null, next = edition } = {},
): number {
  giveKeeper(keeperInMemory(digestOfData));
  let times = 0;
  for (const each of [edition, next]) {
    const units = unitsOf(each, []);
    units.made(own, 'page', () => {
      times++;
      return JSON.stringify(read(units.edition) ?? null);
    });
  }
  return times;
}
const sourceIn = ({ sources }: Edition, id: string) => {
  const found = sources.find((source) => source.id === id);
  if (!found) throw new Error(id);
  return found;
};
/** The edition, in which a note of a source says something else. */
function rewritten(id: string): Edition {
  const sources = edition.sources.map((source) =>
    source.id === id
      ? { ...source, notes: source.notes.map((note) => ({ ...note, text: `${note.text}!` })) }
      : source,
  );
  return { ...edition, sources };
}

test('what is made of its own source alone is kept, till that changes', () => {
  const read = (each: Edition) => sourceIn(each, first).notes.map(({ text }) => text);
  expect(timesMade(read)).toBe(1);
  expect(timesMade(read, { next: rewritten(second) })).toBe(1);
  expect(timesMade(read, { next: rewritten(first) })).toBe(2);
});

test('of other sources it may read what a link to them needs', () => {
  const read = (each: Edition) => {
    const { path, record, notes, paragraphs } = sourceIn(each, second);
    return [path, record.title, notes.map(({ number }) => number), paragraphs.map((p) => p.label)];
  };
  expect(timesMade(read, { next: rewritten(second) })).toBe(1);
});

test.each<[string, (each: Edition) => unknown]>([
  ['words of a note', (each) => sourceIn(each, second).notes[0]?.text],
  ['a text', (each) => sourceIn(each, second).paragraphs[0]?.text],
  ['a whole source', (each) => ({ ...sourceIn(each, second) })],
  ['what another source alone cites', (each) => each.references.map(({ entry }) => entry.text)],
  ['cross-references', (each) => each.crossReferences.map(({ to }) => to.anchor)],
])('what reads more of others, %s, is made each time', (_what, read) => {
  expect(timesMade(read)).toBe(2);
});

test('what says of a cited work its label alone is kept when that is described otherwise', () => {
  const cited = edition.references.find(({ citedBy }) =>
    citedBy.some(({ source }) => source === first),
  );
  const references = edition.references.map((each) =>
    each === cited ? { ...each, entry: { ...each.entry, text: 'Other.' } } : each,
  );
  const next = { ...edition, references };
  const found = ({ references: all }: Edition) => all.find(({ key }) => key === cited?.key);
  expect(timesMade((each) => found(each)?.label, { next })).toBe(1);
  expect(timesMade((each) => found(each)?.entry.text, { next })).toBe(2);
  expect(timesMade((each) => found(each)?.entry.text)).toBe(1);
});

test('one that is made at once while another waits is watched by itself', async () => {
  giveKeeper(keeperInMemory(digestOfData));
  let times = 0;
  for (const each of [edition, edition]) {
    const units = unitsOf(each, []);
    const text = (id: string) => sourceIn(units.edition, id).notes[0]?.text ?? '';
    await units.madeLater(first, 'page', async () => {
      times++;
      const strays = text(second);
      await Promise.resolve();
      units.made(second, 'records', () => text(second));
      return strays + text(first);
    });
  }
  expect(times).toBe(2);
});

test('a page of no source that reads only what all may read is kept', () => {
  expect(timesMade(({ record }) => record.title, { own: null })).toBe(1);
  expect(timesMade((each) => sourceIn(each, first).notes[0]?.text, { own: null })).toBe(2);
});

test('what is remembered for all is not looked at', () => {
  const longest = remembered((sources: Edition['sources']) =>
    sources.map(({ notes }) => notes[0]?.text),
  );
  expect(timesMade((each) => longest(each.sources).length)).toBe(1);
});
