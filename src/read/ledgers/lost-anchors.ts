import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesAsWritten } from '../../model/ledger/as-written.ts';
import { entriesOf } from '../../model/ledger/model.ts';
import type { Problem } from '../../model/problem.ts';
import { parseEntry } from '../../schemas/ledger.ts';
import { changedLedgers, fileIn } from './git.ts';

/** Most anchors that are told by name. */
const TOLD = 6;

/**
 * Finds anchors that the last commit has and their ledger has no more: each line has a seal of its
 * own, but a line that was taken out has none. Without git nothing is known of it.
 */
export async function lostAnchors(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of await changedLedgers(root)) {
    const text = await readFile(join(root, file), 'utf8').catch(() => null);
    const before = await fileIn(root, 'HEAD', file);
    // Of a ledger that is not there, or of its whole source, others speak.
    if (text === null || before === null) continue;
    const source = file.split('/').at(-2) ?? '';
    const lost = entriesOf(entriesAsWritten(before, source, parseEntry)).flatMap(({ entry }) =>
      text.includes(`"anchor":"${entry.anchor}"`) ? [] : [entry.anchor],
    );
    if (lost.length === 0) continue;
    const more = lost.length > TOLD ? ` and ${lost.length - TOLD} more` : '';
    problems.push({
      file,
      line: 1,
      column: 1,
      what: `Anchors that the last commit has are gone from it: ${lost.slice(0, TOLD).join(', ')}${more}`,
      mend: 'Bring the file back, or run npm run anchors, which puts them back and shows what becomes of them',
    });
  }
  return problems;
}
