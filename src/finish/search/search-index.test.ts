import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordDraft } from '../../model/search/layout.ts';
import { loadEdition } from '../../read/loader.ts';
import { searchRecords } from './search.ts';
import { closeSearchIndex, type WrittenIndex, writeSearchIndex } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'index-'));
const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
let drafts: RecordDraft[];
let written: WrittenIndex;

beforeAll(async () => {
  const root = fileURLToPath(new URL('../../fixtures/languages', import.meta.url));
  const records = searchRecords(await loadEdition({ root }));
  drafts = [...records.drafts];
  written = await writeSearchIndex(drafts, ours, records.words);
  const { index } = await createIndex({ forceLanguage: 'zxx' });
  for (const [i, { words }] of drafts.entries())
    await index?.addCustomRecord({ url: `${i}`, content: words.join(' '), language: 'zxx' });
  await index?.writeFiles({ outputPath: theirs });
}, 60_000);
afterAll(async () => {
  await closeSearchIndex();
  rmSync(folder, { recursive: true });
});

/** A file of Pagefind’s without its signature. */
const read = (...path: string[]) =>
  decode(gunzipSync(readFileSync(join(...path))).subarray('pagefind_dcd'.length)) as unknown;
type Piece = [from: string, to: string, name: string];
type Lists = [
  version: string,
  pages: [id: string, words: number, more: unknown][],
  Piece[],
  ...unknown[],
];
const listsIn = (at: string) =>
  read(at, readdirSync(at).find((name) => name.endsWith('.pf_meta')) ?? '') as Lists;

type Entry = [word: string, list: [step: number, places: number[], beside: unknown][], unknown];
const entriesIn = (at: string) =>
  listsIn(at)[2].flatMap(([from, to, name]) => {
    const [entries] = read(at, 'index', `${name}.pf_index`) as [Entry[]];
    return entries.map(([word, list, variants]) => ({ word, list, variants, from, to }));
  });

/** Where each word stands: places by record, each record by its words. */
function postingsIn(at: string, wordsOf: (id: string) => unknown) {
  const pages = listsIn(at)[1];
  return entriesIn(at).map(({ word, list }) => {
    let page = 0;
    const places = list.map(([step, steps]) => {
      page += step;
      let place = 0;
      // A negative number is a weight, the same for all.
      const its = steps.filter((each) => each >= 0).map((each) => (place += each));
      return [wordsOf(pages[page]?.[0] ?? ''), its] as const;
    });
    return [word, places.toSorted(([a], [b]) => (`${a}` < `${b}` ? -1 : 1))] as const;
  });
}

test('the index has every word in every place as Pagefind itself indexes the same records', () => {
  const own = new Map(written.records.map(({ id }, i) => [id, i]));
  const its = new Map(
    readdirSync(join(theirs, 'fragment')).map((file) => {
      const text = gunzipSync(readFileSync(join(theirs, 'fragment', file))).toString();
      const { url } = JSON.parse(text.replace(/^pagefind_dcd/, '')) as { url: string };
      return [file.replace('.pf_fragment', ''), Number(url)] as const;
    }),
  );
  const found = postingsIn(ours, (id) => own.get(id));
  expect(found.length).toBeGreaterThan(500);
  expect(found).toEqual(postingsIn(theirs, (id) => its.get(id)));
});

test('its lists are written as Pagefind writes them', () => {
  const [version, pages, , ...rest] = listsIn(ours);
  const [theirVersion, theirPages, , ...theirRest] = listsIn(theirs);
  expect([version, rest]).toEqual([theirVersion, theirRest]);
  const without = (all: Lists[1]) => all.map(([, ...more]) => `${more}`).sort();
  expect(without(pages)).toEqual(without(theirPages));
  const entry = (at: string) => JSON.parse(readFileSync(join(at, 'pagefind-entry.json'), 'utf8'));
  const hash = / pagefind\.(\S*)\.pf_meta/.exec(` ${readdirSync(ours).join(' ')}`)?.[1];
  const { zxx, ...languages } = entry(theirs).languages;
  expect(entry(ours)).toEqual({
    ...entry(theirs),
    languages: { ...languages, zxx: { ...zxx, hash } },
  });
});

test('each word falls into its piece, and into no other', () => {
  const pieces = listsIn(ours)[2];
  expect(pieces.length).toBeGreaterThan(3);
  for (const { word, from, to } of entriesIn(ours)) {
    const those = pieces.filter((each) => !isBefore(word, each[0]) && !isAfter(word, each[1]));
    expect(
      those.map((each) => each.slice(0, 2)),
      word,
    ).toEqual([[from, to]]);
  }
});
const bytes = (text: string) => Buffer.from(text);
const isBefore = (word: string, from: string) => Buffer.compare(bytes(word), bytes(from)) < 0;
/** Pagefind takes a piece for a word that begins as its last one does. */
const isAfter = (word: string, to: string) =>
  Buffer.compare(bytes(word), bytes(to)) > 0 && !word.startsWith(to);

test('a change of one record leaves most pieces as they are', async () => {
  const [first, ...others] = drafts;
  if (!first) throw new Error('No record.');
  const words = [...first.words.slice(0, -1), 'otherø'];
  const laid = { ...first.laid };
  const again = join(folder, 'again');
  await writeSearchIndex([{ ...first, words, laid }, ...others], again, 0);
  const names = new Set(readdirSync(join(ours, 'index')));
  const same = readdirSync(join(again, 'index')).filter((name) => names.has(name));
  expect(same.length).toBeGreaterThan(names.size * 0.9);
});
