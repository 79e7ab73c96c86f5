import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../model/text/fingerprint.ts';
import { fileFigures } from './file-figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a figure is that of the file as it is now, whether it was read before, changed since, or never read', async () => {
  const figures = fileFigures();
  const path = join(folder, 'a.txt');
  const figureOf = (content: string) => ({ size: content.length, sha256: sha256(content) });
  writeFileSync(path, 'one');
  expect(figures.of(path)).toMatchObject(figureOf('one'));
  expect(figures.read(path).toString()).toBe('one');
  expect(figures.of(path)).toMatchObject(figureOf('one'));
  // Times of files have the grain of the system's clock.
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(path, 'two');
  expect(figures.of(path)).toMatchObject(figureOf('two'));
  const long = 'long '.repeat(500_000);
  writeFileSync(path, long);
  expect(figures.of(path)).toMatchObject(figureOf(long));
});
