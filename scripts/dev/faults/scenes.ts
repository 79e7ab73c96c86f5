import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleSwaps } from '../../../src/read/swaps.ts';
import { CODE_ROOT } from '../../lib/settings.ts';
import type { Command } from './end-suddenly.ts';

/** A command that writes, and the edition that it is started on. */
export interface Scene {
  readonly name: 'import' | 'anchors' | 'revise' | 'build';
  readonly command: Command | ((root: string) => Command);
  /** What it writes: sources, or the site. */
  readonly writes: 'sources' | 'dist';
  /** What the next command that reads sources does first, where it is all or nothing from then on. */
  readonly settle?: (root: string) => Promise<void>;
  /** Makes the edition anew, but for a site that is built. */
  readonly set: (root: string) => void;
}

const CAPTURES = join(CODE_ROOT, 'src/fixtures/captures');

/** The commands that write. */
export const SCENES: readonly Scene[] = [
  {
    name: 'import',
    command: [
      'import.ts',
      ...['plain.txt', 'statute.txt'].map((name) => join(CAPTURES, name)),
      ...[
        '--id',
        'act-{name}',
        '--lang',
        'en',
        '--kind',
        'document',
        '--rights',
        'licensed',
        '--evidence',
        'Made up',
      ],
    ],
    writes: 'sources',
    set: setSources,
  },
  { name: 'anchors', command: ['anchors.ts', '--yes'], writes: 'sources', set: setRevised },
  {
    name: 'revise',
    command: (root) => [
      'import.ts',
      '--revise',
      'decision',
      join(root, 'decision-2.txt'),
      ...['--in-force', '2031-08-01', '--before', '2030-01-02', '--yes'],
    ],
    writes: 'sources',
    set: setAmended,
    settle: (root) => settleSwaps(join(root, 'sources')),
  },
  { name: 'build', command: ['build.ts'], writes: 'dist', set: setSources },
];

/** The command of a scene on an edition. */
export function commandOf({ command }: Scene, root: string): Command {
  return typeof command === 'function' ? command(root) : command;
}

/** A folder for a made-up edition. */
export function makeRoot(): string {
  return mkdtempSync(join(tmpdir(), 'faults-'));
}

/** The made-up edition of the tests. */
export function setSources(root: string): void {
  rmSync(join(root, 'sources'), { recursive: true, force: true });
  cpSync(join(CODE_ROOT, 'src/fixtures/edition/sources'), join(root, 'sources'), {
    recursive: true,
  });
}

/**
 * The same with another word in a summary and a note more in a digest, which two ledgers do not
 * have yet.
 */
function setRevised(root: string): void {
  setSources(root);
  edit(
    root,
    'decision/summary.en.mdx',
    'Adopted on 2 January 2030',
    'Adopted on the second of January 2030',
  );
  edit(root, 'report/en.mdx', 'has not answered', '[has not answered][^answer]');
  edit(
    root,
    'report/en.mdx',
    '[^port]:',
    '[^answer]: **Context.** No answer is recorded.\n\n[^port]:',
  );
}

/** The same with a newer capture of the decision beside it. */
function setAmended(root: string): void {
  setSources(root);
  const text = readFileSync(join(root, 'sources/decision/capture.txt'), 'utf8');
  writeFileSync(join(root, 'decision-2.txt'), text.replace('各船主', '各位船主'));
}

/** The same with another word in its record, so that another site is built. */
export function setRenamed(root: string): void {
  setSources(root);
  edit(root, 'edition.yaml', 'A made-up edition', 'Another made-up edition');
}

function edit(root: string, file: string, from: string, to: string): void {
  const path = join(root, 'sources', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not have “${from}”.`);
  writeFileSync(path, text.replace(from, to));
}
