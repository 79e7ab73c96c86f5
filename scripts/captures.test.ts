import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { testUnless } from '../src/fixtures/test-unless.ts';
import { loadEdition } from '../src/read/loader.ts';
import { recogniseFiles } from './lib/local/recognise.ts';

// The captures that this edition was made from. Three of them may not be published, so they are not
// in the repository: where they are not at hand these tests say that they were not run, and made-up
// captures test the same.
const project = fileURLToPath(new URL('..', import.meta.url));
const folder = join(project, '../shared/seeds');
const missing = existsSync(folder) ? null : 'the captures of the press articles are not at hand';
const file = (start: string) =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(start)) ?? start);

/** Lines that a dry run says are not text. */
function stripped(start: string, ...args: string[]): string[] {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(project, 'scripts/import.ts'), file(start), '--id', 'x', '--dry-run', ...args],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return (/Not text:\n([\s\S]*?)Taken as:/.exec(stdout)?.[1] ?? '')
    .split('\n')
    .flatMap((line) => /line (\d+) {2}([a-z-]+)/.exec(line)?.slice(1).join(' ') ?? []);
}

const DRY_RUNS: [start: string, args: string[], lines: string[]][] = [
  [
    '000',
    ['--lang', 'zh-Hans', '--kind', 'legislation'],
    ['1 markdown-mark', '3 markdown-mark', '5 html-comment', '7 repeated-title'],
  ],
  [
    '001',
    ['--lang', 'en', '--kind', 'news'],
    [
      '1 language-switcher',
      '2 section-label',
      '3 breadcrumb',
      '8 share-widget',
      '9 share-widget',
      '42 back-to-top',
      '43 back-to-top',
      '44 language-switcher',
      '45 copyright-notice',
      '46 licence-number',
      '48 licence-number',
      '49 follow-widget',
      '50 invisible-line',
      '51 after-footer',
    ],
  ],
  ['002', ['--lang', 'en', '--kind', 'news'], []],
  ['003', ['--lang', 'en', '--kind', 'news'], []],
  ['004', ['--lang', 'en', '--kind', 'news'], []],
];
for (const [start, args, lines] of DRY_RUNS)
  testUnless(
    missing,
    `a dry run on capture ${start} shows exactly the lines that are not text`,
    () => {
      expect(stripped(start, ...args)).toEqual(lines);
    },
  );

testUnless(
  missing,
  'the captures are recognised as local copies, also after curly quotes, no-break spaces and other lines',
  async () => {
    const { sources } = await loadEdition({ root: project });
    const restricted = sources.filter(({ publishesText }) => !publishesText);
    const temporary = mkdtempSync(join(tmpdir(), 'copies-'));
    const counts = async (path: string) =>
      (await recogniseFiles(path, restricted)).flatMap((each) =>
        [...each.sources].map(([id, found]) => `${id} ${found.size}`),
      );
    const expected = {
      '001': 'china-daily-legislators 15',
      '002': 'unattributed-report 9',
      '003': 'china-daily-work-report 18',
      '004': 'china-daily-legislators 15',
    };
    for (const [start, found] of Object.entries(expected)) {
      expect(await counts(file(start))).toEqual([found]);
      const typeset = readFileSync(file(start), 'utf8')
        .replace(/"([^"]*)"/g, '“$1”')
        .replaceAll("'", '’')
        .replace(/ (?=\d)/g, '\u00a0')
        .replace(/(.{50}\S*) /g, '$1\n');
      writeFileSync(join(temporary, `${start}.txt`), typeset);
      expect(await counts(join(temporary, `${start}.txt`))).toEqual([found]);
    }
    rmSync(temporary, { recursive: true });
  },
);
