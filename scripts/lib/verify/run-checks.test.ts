import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfData } from '../../../src/finish/bundle/digest-of-data.ts';
import { type Keeper, keeperInMemory } from '../../../src/model/kept-work.ts';
import { readSite } from '../site.ts';
import type { Check, VerifyContext } from './context.ts';
import { internalLinks } from './internal-links.ts';
import { runChecks } from './run-checks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  write('a.html', '<a href="b.html#x">b</a>');
  write('b.html', '<p id="x">');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, body: string) =>
  writeFileSync(
    join(folder, file),
    `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`,
  );

/** A check that counts words of pages, held to a most, and tells at which it looked. */
function counting(most: number, looked: string[]): Check {
  return {
    name: 'counted',
    begin() {
      const problems: string[] = [];
      return {
        facts: {
          reads: (path) => (path === 'b.html' ? undefined : most),
          look: ({ path, words }, held: number) => {
            looked.push(path);
            return (words ?? '').length > held;
          },
          found: (path, isLong) => {
            if (isLong) problems.push(path);
          },
        },
        problems: () => problems,
      };
    },
  };
}
async function told(check: Check, keeper: Keeper | null): Promise<string[]> {
  const context = { site: await readSite(folder, '/') } as VerifyContext;
  for await (const [, found] of runChecks([check], context, keeper)) return found;
  return ['nothing was looked at'];
}

test('what was found in a file is kept, as long as its bytes and what it is held to are the same', async () => {
  const keeper = keeperInMemory(digestOfData);
  const looked: string[] = [];
  expect(await told(counting(1, looked), keeper)).toEqual(['a.html']);
  expect(await told(counting(1, looked), keeper)).toEqual(['a.html']);
  expect(looked).toEqual(['a.html']);
  expect(await told(counting(2, looked), keeper)).toEqual([]);
  write('a.html', 'long');
  expect(await told(counting(2, looked), keeper)).toEqual(['a.html']);
  expect(looked).toEqual(['a.html', 'a.html', 'a.html']);
});

test('without a keeper every file is looked at', async () => {
  const looked: string[] = [];
  for (const _ of [1, 2]) await told(counting(1, looked), null);
  expect(looked).toEqual(['a.html', 'a.html']);
});

test('a link of a page that is what it was is told at its place when its target is gone', async () => {
  const keeper = keeperInMemory(digestOfData);
  expect(await told(internalLinks, keeper)).toEqual([]);
  write('b.html', '<p id="y">');
  const lost = ['a.html:1:57: href="b.html#x" leads to no id on b.html. Mend the link.'];
  expect(await told(internalLinks, keeper)).toEqual(lost);
  rmSync(join(folder, 'b.html'));
  expect(await told(internalLinks, keeper)).toEqual([
    'a.html:1:57: href="b.html#x" leads to no file of the site. Mend the link.',
  ]);
});
