import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
  giveKeeper(workKeeper(at, code));
  return keptWork(kind, input, make);
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

test.each([
  [
    'with a bit flipped',
    (bytes: Buffer) => bytes.map((byte, i) => (i === bytes.length - 3 ? byte ^ 1 : byte)),
  ],
  ['cut', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['empty', () => Buffer.alloc(0)],
])(
  'a result that is %s is made anew, and then kept',
  (_how, harm: (bytes: Buffer) => Uint8Array) => {
    const whole = work(folder, 'v1', 'count', 'boats');
    writeFileSync(onlyFile(), harm(Buffer.from(readFileSync(onlyFile()))));
    expect(work(folder, 'v1', 'count', 'boats')).toEqual(whole);
    expect(work(folder, 'v1', 'count', 'boats')).toEqual(whole);
    expect(done).toEqual(['boats', 'boats']);
  },
);

test('what cannot be kept is done all the same', () => {
  const nowhere = join(onlyFolder(), 'no-folder');
  expect(work(nowhere, 'v1', 'count', 'boats').words).toBe('boats');
});
/** A file, in which no folder can be made. */
function onlyFolder(): string {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  return file;
}

test('what no build has asked for in a week is taken away', () => {
  const old = workKeeper(folder, 'v1');
  giveKeeper(old);
  keptWork('count', 'boats', make);
  const weeksAgo = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000);
  utimesSync(onlyFile(), weeksAgo, weeksAgo);
  old.forget();
  expect(readdirSync(folder)).toHaveLength(1);
  workKeeper(folder, 'v1').forget();
  expect(readdirSync(folder)).toHaveLength(0);
});
