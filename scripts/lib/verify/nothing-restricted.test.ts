import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeEdition } from '../../../src/e2e/project.ts';
import { loadEdition } from '../../../src/read/loader.ts';
import { readSite } from '../site.ts';
import type { VerifyContext } from './context.ts';
import { nothingRestricted } from './nothing-restricted.ts';
import { runChecks } from './run-checks.ts';

let root: string;
beforeEach(() => {
  root = makeEdition('structured');
  mkdirSync(join(root, 'dist'));
});
afterEach(() => rmSync(root, { recursive: true }));
const figures = (source: string) => join(root, 'sources', source, 'figures');
async function problems(): Promise<string[]> {
  const site = await readSite(join(root, 'dist'), '/');
  const context = { site, edition: await loadEdition({ root }) } as VerifyContext;
  for await (const [, found] of runChecks([nothingRestricted], context)) return found;
  return ['nothing was looked at'];
}

test('a picture that may not be published is found out, by whatever name; one that may be is none', async () => {
  cpSync(join(figures('law'), 'lighthouse.png'), join(root, 'dist/shown.png'));
  expect(await problems()).toEqual([]);
  mkdirSync(figures('minutes'));
  cpSync(join(figures('law'), 'lighthouse.png'), join(figures('minutes'), 'plan.png'));
  expect(await problems()).toEqual([
    'shown.png:1:1: it is the figure plan.png of minutes, which may not be published. Take it out of what is built.',
  ]);
});
