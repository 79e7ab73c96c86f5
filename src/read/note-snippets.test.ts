import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEdition } from './loader.ts';
import { noteSnippets, SNIPPETS, snippetsFile } from './note-snippets.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let root: string;
let page: string;
let before: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'snippets-'));
  cpSync(join(project, 'src/fixtures/letters'), root, { recursive: true });
  page = join(root, 'sources/lettre-1/fr.mdx');
  before = readFileSync(page, 'utf8');
});
afterAll(() => rmSync(root, { recursive: true }));

/** What an editor writes in place of what a snippet proposes. */
const OWN: Readonly<Record<string, string>> = {
  id: 'essai',
  key: 'indicateur-1931',
  source: 'lettre-2',
  words: 'lundi',
};

/** A snippet as it stands when an editor has gone through it; `choice` is taken of several. */
const filled = (body: readonly string[], choice: number) =>
  body
    .join('\n')
    .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, choices: string) => choices.split(',')[choice] ?? '')
    .replace(/\$\{\d+:([^}]*)\}/g, (_, proposed: string) => OWN[proposed] ?? proposed);

const { Span: span, ...notes } = noteSnippets();

test.each(
  Object.entries(notes).flatMap(([name, { body }]) =>
    (body[0]?.includes('|') ? [0, 1, 2, 3] : [0]).map((choice) => ({ name, body, choice })),
  ),
)('the snippet $name, at its choice $choice, is a note that holds', async ({ body, choice }) => {
  const spanned = before.replace('lundi', filled(span?.body ?? [], 0));
  expect(spanned).not.toBe(before);
  writeFileSync(page, `${spanned}\n${filled(body, choice)}\n`);
  const { sources } = await loadEdition({ root, additions: [] });
  const note = sources[0]?.notes.find(({ id }) => id === OWN.id);
  expect([note?.words, body[0]?.toLowerCase()]).toEqual([
    'lundi',
    expect.stringContaining(`**${note?.kind}.**`),
  ]);
});

test('the project’s own file of them is the one that is made', () => {
  expect(readFileSync(join(project, SNIPPETS), 'utf8')).toBe(snippetsFile());
});
