import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';

/** After how many changes of the disk the run dies; every later one fails too, as it never comes. */
const death = vi.hoisted(() => ({ after: Number.POSITIVE_INFINITY, done: 0 }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const mortal =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      death.done += 1;
      return death.done > death.after ? Promise.reject(new Error('dead')) : act(...args);
    };
  return {
    ...real,
    rename: mortal(real.rename),
    rm: mortal(real.rm),
    mkdir: mortal(real.mkdir),
    writeFile: mortal(real.writeFile),
  };
});
// Files before this one may have loaded them, and those after it may, with the disk as it is.
vi.resetModules();
afterAll(() => vi.resetModules());
const { settleSwaps } = await import('../../../src/read/swaps.ts');
const { readFolder } = await import('../folder.ts');
const { swapSource } = await import('./swap-source.ts');

const root = mkdtempSync(join(tmpdir(), 'swap-'));
const sources = join(root, 'sources');
afterEach(() => rmSync(root, { recursive: true, force: true }));

const OLD = { 'source.yaml': 'old', 'zh.txt': 'old text', 'gone.txt': 'old' };
const NEW = { 'source.yaml': 'new', 'zh.txt': 'new text', 'local/paragraphs.json': '{}' };
const bytes = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
const words = async (folder: string) =>
  Object.fromEntries(
    [...(await readFolder(folder))].map(([name, content]) => [name, String(content)]),
  );

test('a run that dies at any step leaves the old files or the new, once the next command has read them', async () => {
  // The dead run has this process's number.
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(), { code: 'ESRCH' });
  });
  const found: string[] = [];
  for (let step = 0; ; step++) {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(join(sources, 'law'), { recursive: true });
    for (const [name, text] of Object.entries(OLD)) writeFileSync(join(sources, 'law', name), text);
    mkdirSync(join(sources, '.revised/law/before'), { recursive: true });
    writeFileSync(join(sources, '.revised/law/before/source.yaml'), 'older');
    Object.assign(death, { after: step, done: 0 });
    const outcome = await swapSource({ sources, id: 'law' }, bytes(NEW), bytes(OLD)).then(
      () => 'done',
      () => 'died',
    );
    Object.assign(death, { after: Number.POSITIVE_INFINITY });
    await settleSwaps(sources);
    const now = await words(join(sources, 'law'));
    const before = readFileSync(join(sources, '.revised/law/before/source.yaml'), 'utf8');
    expect(readdirSync(sources).sort(), `step ${step}`).toEqual(['.revised', 'law']);
    expect(
      [
        [OLD, 'older'],
        [NEW, 'old'],
      ],
      `step ${step}`,
    ).toContainEqual([now, before]);
    found.push(now['source.yaml'] ?? '');
    if (outcome === 'done') break;
  }
  expect(found.length).toBeGreaterThan(10);
  expect(found.join(' ')).toMatch(/^(old )+new( new)*$/);
});
