import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { formatSums } from '../../../src/publish/fixity/sums.ts';
import { readSite } from '../site.ts';
import type { VerifyContext } from './context.ts';
import { manifestHolds } from './manifest-holds.ts';
import { runChecks } from './run-checks.ts';

let folder: string;
const MANIFEST = 'downloads/manifest-sha256.txt';
const write = (file: string, content: string) => writeFileSync(join(folder, file), content);
async function problems(): Promise<string[]> {
  const context = { site: await readSite(folder, '/') } as VerifyContext;
  for await (const [, found] of runChecks([manifestHolds], context)) return found;
  return ['nothing was looked at'];
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'downloads'));
  write('a.txt', 'a');
  write('downloads/b.txt', 'b');
  write(
    MANIFEST,
    formatSums([
      { file: 'a.txt', sha256: sha256('a') },
      { file: 'downloads/b.txt', sha256: sha256('b') },
    ]),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a list of every file but itself holds', async () => {
  expect(await problems()).toEqual([]);
});

test.each<[string, () => void, RegExp]>([
  [
    'a changed file',
    () => write('downloads/b.txt', 'B'),
    /^downloads\/manifest-sha256\.txt:2:1: downloads\/b\.txt has other bytes/,
  ],
  ['a lost file', () => rmSync(join(folder, 'a.txt')), /:1:1: a\.txt is listed and not there/],
  ['a file too many', () => write('c.txt', 'c'), /:1:1: c\.txt is not listed/],
  ['a list that is none', () => write(MANIFEST, 'a.txt'), /no list that sha256sum could read/],
  ['no list', () => rmSync(join(folder, MANIFEST)), /no list that sha256sum could read/],
])('%s is found', async (_, change, told) => {
  change();
  const [first, ...others] = await problems();
  expect(first).toMatch(told);
  expect(others).toEqual([]);
});
