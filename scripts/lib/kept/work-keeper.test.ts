import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { giveKeeper, keptWork } from '../../../src/model/kept-work.ts';
import { workKeeper } from './work-keeper.ts';

let folder: string;
let done: string[];
const make = (words: string) => {
  done.push(words);
  return { words, counted: new Map([[words, words.length]]), bytes: new Uint8Array([1, 2]) };
};
/** Does work with a keeper of its own, as another process would. */
function work(at: string, code: string, kind: string, input: string) {
  const keeper = workKeeper(at, code);
  giveKeeper(keeper);
  const made = keptWork(kind, input, make);
  keeper.settle();
  return made;
}
const onlyFile = () => join(folder, readdirSync(folder)[0] ?? '');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'work-'));
  done = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

test('work is done once for the same input, by the same code, also by another process', () => {
  const first = work(folder, 'v1', 'count', 'boats');
  expect(work(folder, 'v1', 'count', 'boats')).toEqual(first);
  expect(done).toEqual(['boats']);
  work(folder, 'v1', 'count', 'ships');
  work(folder, 'v1', 'length', 'boats');
  work(folder, 'v2', 'count', 'boats');
  expect(done).toEqual(['boats', 'ships', 'boats', 'boats']);
});

const flipped = (bytes: Uint8Array) =>
  bytes.map((byte, i) => (i === bytes.length - 3 ? ~byte : byte));
const cut = (bytes: Uint8Array) => bytes.subarray(0, -1);
const empty = () => new Uint8Array();

/** Does something to the bytes of what was kept, as they stand in the store. */
function harmKept(harm: (bytes: Uint8Array) => Uint8Array): void {
  const db = new DatabaseSync(onlyFile());
  const { bytes } = db.prepare('SELECT bytes FROM work').get() as { bytes: Uint8Array };
  db.prepare('UPDATE work SET bytes = ?').run(harm(bytes));
  db.close();
}
/** Does something to the bytes of the whole store. */
function harmFile(harm: (bytes: Uint8Array) => Uint8Array): void {
  writeFileSync(onlyFile(), harm(readFileSync(onlyFile())));
}

test.each([
  ['a result with a bit flipped', () => harmKept(flipped)],
  ['a result that is cut', () => harmKept(cut)],
  ['an empty result', () => harmKept(empty)],
  [
    'a store that begins with other bytes',
    () => harmFile((bytes) => bytes.map((byte) => byte ^ 5)),
  ],
  ['a store that is cut', () => harmFile((bytes) => bytes.subarray(0, 5000))],
  ['a store of somebody else', () => harmFile(() => Buffer.from('Not of this project.'))],
  ['an empty store', () => harmFile(empty)],
])('%s is made anew, and then kept', (_what, harm) => {
  const whole = work(folder, 'v1', 'count', 'boats');
  harm();
  expect(work(folder, 'v1', 'count', 'boats')).toEqual(whole);
  expect(work(folder, 'v1', 'count', 'boats')).toEqual(whole);
  expect(done).toEqual(['boats', 'boats']);
});

test('what cannot be kept is done all the same', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(work(join(file, 'no-folder'), 'v1', 'count', 'boats').words).toBe('boats');
});

test('builds at one time, and stores of other machines laid beside, lose nothing of each other', () => {
  const [one, two] = [workKeeper(folder, 'v1'), workKeeper(folder, 'v1')];
  const parts = [1, 2].map((n) => workKeeper(folder, 'v1', `part-${n}-of-2`));
  const keepers = [one, two, ...parts];
  for (const [i, keeper] of keepers.entries()) keeper.keep(`made-${i}`, `by ${i}`);
  for (const keeper of keepers) keeper.settle();
  const last = workKeeper(folder, 'v1');
  expect(keepers.map((_, i) => last.take(`made-${i}`))).toEqual(keepers.map((_, i) => `by ${i}`));
  last.settle();
});

test('what no build has asked for in a week is taken away', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const build = (day: number, ...asked: string[]) => {
    vi.setSystemTime(day * 24 * 60 * 60 * 1000);
    for (const each of asked) work(folder, 'v1', 'count', each);
  };
  build(0, 'boats', 'ships');
  build(5, 'boats');
  build(10, 'boats', 'ships');
  vi.useRealTimers();
  expect(done).toEqual(['boats', 'ships', 'ships']);
});
