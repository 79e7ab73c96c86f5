import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CODE_ROOT } from '../../lib/settings.ts';
import type { Command } from './end-suddenly.ts';

/** A command that writes, and the edition that it is started on. */
export interface Scene {
  readonly name: 'import' | 'anchors' | 'build';
  readonly command: Command;
  /** What it writes: sources, or the site. */
  readonly writes: 'sources' | 'dist';
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
  { name: 'build', command: ['build.ts'], writes: 'dist', set: setSources },
];

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
