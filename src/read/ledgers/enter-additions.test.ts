import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadEdition } from '../loader.ts';
import { type Addition, enterAdditions } from './enter-additions.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/edition');
const LEDGER = 'sources/decision/anchors.json';
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'additions-'));
  cpSync(FIXTURE, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');
function edit(path: string, from: string, to: string): void {
  expect(read(path)).toContain(from);
  writeFileSync(join(root, path), read(path).replace(from, to));
}

/** Reads the edition as a build or a writing editor's server does; what it said. */
async function enter(
  drafts: Map<string, Set<string>> | null = null,
): Promise<{ said: string | null; additions: Addition[] }> {
  const additions: Addition[] = [];
  await loadEdition({ root, additions, ...(drafts && { drafting: true, drafts }) });
  for (const { file, anchors } of additions)
    drafts?.set(file, new Set([...(drafts.get(file) ?? []), ...anchors]));
  return { said: await enterAdditions(root, additions), additions };
}

const NOTE = [
  '各船主应当[配合][^join]。',
  '\n\n[^join]: **Context.** Owners are to help.',
] as const;
function addNote(): void {
  edit('sources/decision/zh.mdx', '各船主应当配合。', NOTE[0] + NOTE[1]);
}

test('a note and a part of a summary are entered and told in one line, and then the ledger is whole', async () => {
  addNote();
  const { said } = await enter();
  expect(said).toBe(`Entered in the ledger: note-join (${LEDGER})`);
  const whole = await loadEdition({ root });
  expect(whole.sources.flatMap(({ notes }) => notes.map(({ id }) => id))).toContain('join');
});

test('a ledger that lacks nothing is not written', async () => {
  const before = statSync(join(root, LEDGER)).mtimeMs;
  expect(await enter()).toEqual({ said: null, additions: [] });
  expect(statSync(join(root, LEDGER)).mtimeMs).toBe(before);
});

test.each([
  ['changes', '提供[帮助][^help]', '[提供][^help]帮助', 'note-help reworded'],
  ['takes away', '[帮助][^help]', '帮助', 'Note without a span: \\[\\^help\\]'],
])('what %s still stops the build, and nothing is written', async (_, from, to, told) => {
  addNote();
  edit('sources/decision/zh.mdx', from, to);
  const before = read(LEDGER);
  await expect(enter()).rejects.toThrow(new RegExp(told));
  expect(read(LEDGER)).toBe(before);
});

test('where the edition has another mistake nothing is entered', async () => {
  addNote();
  edit('sources/report/en.mdx', 'Echoes', 'Resembles');
  const before = read(LEDGER);
  await expect(enter()).rejects.toThrow('Unknown relation');
  expect(read(LEDGER)).toBe(before);
});

test('while somebody writes, a note that was entered may still be renamed and put on other words', async () => {
  const drafts = new Map<string, Set<string>>();
  addNote();
  await enter(drafts);
  edit('sources/decision/zh.mdx', '[配合][^join]', '应当配合');
  edit('sources/decision/zh.mdx', '应当应当配合', '[应当配合][^join-in]');
  edit('sources/decision/zh.mdx', '[^join]:', '[^join-in]:');
  await enter(drafts);
  expect(read(LEDGER)).toContain('"note-join-in"');
  expect(read(LEDGER)).not.toContain('"note-join"');
  // One of before is not among those.
  edit('sources/decision/zh.mdx', '[帮助][^help]', '[帮助][^aid]');
  edit('sources/decision/zh.mdx', '[^help]:', '[^aid]:');
  await expect(enter(drafts)).rejects.toThrow('Note [^help] is gone');
});

test('a source that was written by hand is entered where git knows that it is new', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
    });
  git('init', '-q');
  git('add', 'sources/edition.yaml');
  git('commit', '-qm', 'an edition');
  const before = read(LEDGER);
  rmSync(join(root, LEDGER));
  const { said } = await enter();
  expect(said).toMatch(/^Entered in the ledger: title, .* and \d+ more/);
  expect(read(LEDGER)).toBe(before);
  // Once it is in the history, a ledger that is not there was lost.
  git('add', '-A');
  git('commit', '-qm', 'a source');
  rmSync(join(root, LEDGER));
  await expect(enter()).rejects.toThrow('There is no such file: it is the ledger');
});
