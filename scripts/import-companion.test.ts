import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript } from '../src/e2e/project.ts';
import { docxOf, p } from '../src/fixtures/office-files.ts';
import { loadEdition } from '../src/read/loader.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'companion-'));
  cpSync(fileURLToPath(new URL('../src/fixtures/waqf', import.meta.url)), root, {
    recursive: true,
  });
});
afterEach(() => rmSync(root, { recursive: true }));

const RIGHTS = ['--rights', 'licensed', '--evidence', 'Made up'];
function take(name: string, content: string | Uint8Array, target: string, ...more: string[]) {
  writeFileSync(join(root, name), content);
  return runScript('import.ts', root, [
    join(root, name),
    ...['--companion', target, ...RIGHTS],
    ...more.map((each) => (each.endsWith('.cuts') ? join(root, each) : each)),
  ]);
}
const PARAGRAPHS = [
  'Fondation de la maison',
  'Ceci est ce que Maryam a fondé. Elle a fondé sa maison.',
  '1. Les marins y habitent.',
  '2. L’huile est payée de la boutique.',
  'Le soin en est au maître du port.',
  'Écrit le dix.',
];
const written = () => readFileSync(join(root, 'sources/waqf/translation.fr.mdx'), 'utf8');

test('a translation from a word processor stands beside its source, passage by passage', async () => {
  const taken = take(
    'fr.docx',
    docxOf(PARAGRAPHS.map((text) => p('', text)).join('')),
    'waqf/translation.fr',
  );
  expect(taken).toMatchObject({ status: 0, stderr: '' });
  expect(taken.stdout).toMatch(/Wrote sources\/waqf\/translation\.fr\.mdx: 6 passages/);
  expect(written()).toContain('## p2\n\n1\\. Les marins y habitent.\n');
  const { sources } = await loadEdition({ root });
  expect(sources[0]?.companions.map(({ id }) => id)).toEqual(['translation-en', 'translation-fr']);
  expect(sources[0]?.paragraphs[5]?.companions[1]?.text).toContain('Écrit le dix.');
});

test('without a title of its own it stands beside the passages', () => {
  expect(take('fr.txt', PARAGRAPHS.slice(1).join('\n\n'), 'waqf/translation.fr').status).toBe(0);
  expect(written()).toMatch(/^## p1\n\nCeci est/);
});

test('of another count of paragraphs it is shown, cut by the editor, and taken then', () => {
  const [title = '', first = '', ...rest] = PARAGRAPHS;
  const text = [title, ...first.split(/(?<=\.) /), ...rest].join('\n\n');
  const refused = take('fr.txt', text, 'waqf/translation.fr');
  expect(refused).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/7 paragraphs, where sources\/waqf has 6; .*--dry-run --cuts/),
  });
  expect(existsSync(join(root, 'sources/waqf/translation.fr.mdx'))).toBe(false);
  take('fr.txt', text, 'waqf/translation.fr', '--dry-run', '--cuts', 'fr.cuts');
  const cuts = join(root, 'fr.cuts');
  writeFileSync(cuts, readFileSync(cuts, 'utf8').replace('fondé.\n\nElle', 'fondé. Elle'));
  const taken = take('fr.txt', text, 'waqf/translation.fr', '--cuts', 'fr.cuts');
  expect(taken).toMatchObject({ status: 0, stderr: '' });
  expect(written()).toContain(`## p1\n\n${first}\n`);
});

test.each([
  ['waqf/translation.en', 1, /translation\.en\.mdx is there already and is not overwritten/],
  ['waqf/version.fr', 2, /names no companion\. Give its kind/],
  ['deed/translation.fr', 2, /There is no source “deed”/],
])('%s is refused', (target, status, message) => {
  expect(take('fr.txt', PARAGRAPHS.join('\n\n'), target)).toMatchObject({
    status,
    stderr: expect.stringMatching(message),
  });
});
