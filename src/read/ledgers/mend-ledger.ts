import { noteOfAnchor } from '../../model/anchor.ts';
import { CONFLICT, entriesAsWritten } from '../../model/ledger/as-written.ts';
import { faultsIn } from '../../model/ledger/faults.ts';
import { formatLedger } from '../../model/ledger/format.ts';
import { joinLedgers } from '../../model/ledger/join.ts';
import {
  entriesOf,
  type Ledger,
  type NoteEntry,
  type ParagraphEntry,
} from '../../model/ledger/model.ts';
import { parseEntry } from '../../schemas/ledger.ts';
import type { SourceFiles } from '../draft/draft.ts';
import { readLedger } from '../draft/read-ledger.ts';
import { commitsOf, fileIn, git } from './git.ts';
import { newLedger } from './new-ledger.ts';

/** A ledger that was lost, cut or merged by halves, made whole, and how that was done. */
export interface MendedLedger {
  readonly text: string;
  readonly said: readonly string[];
}

/**
 * Makes a source's ledger whole where it cannot be trusted, or lacks what the last commit has: out
 * of what the file still has, both sides of a merge and the history of git, or where none of that
 * has anything, out of the source's files. Null where nothing is wrong, or nothing can be done.
 *
 * `changed` are the ledgers that are not as the last commit has them.
 */
export async function mendLedger(
  root: string,
  files: SourceFiles,
  version: string,
  changed: ReadonlySet<string>,
): Promise<MendedLedger | null> {
  const path = `${files.folder}/anchors.json`;
  const source = files.folder.split('/').at(-1) ?? '';
  const isWhole = readLedger({ path, text: files.ledger, source, rights: null }, []) !== null;
  if (isWhole && !changed.has(path)) return null;

  const entriesIn = (text: string | null) =>
    text === null ? null : entriesAsWritten(text, source, parseEntry);
  const own = entriesIn(files.ledger);
  const heads = await Promise.all(
    ['HEAD', 'MERGE_HEAD'].map(async (commit) => entriesIn(await fileIn(root, commit, path))),
  );
  const sides = [own, ...heads].filter((side) => side !== null && entriesOf(side).length > 0);
  const from: string[] = [];
  if (sides.length === 0) {
    const found = await lastKnown(root, path, entriesIn);
    if (found) {
      sides.push(found.ledger);
      from.push(`brought back from commit ${found.commit}`);
    }
  }
  if (sides.length === 0) {
    const made = newLedger(files, version);
    return made && { text: formatLedger(made), said: ['made anew, as git’s history has none'] };
  }
  const written = [files.page, files.text, files.summary].join('\n');
  const { ledger, said } = joinLedgers(source, sides as Ledger[], (entry) => {
    const { anchor, quote = null, text = '' } = entry as NoteEntry & ParagraphEntry;
    return written.includes(quote === null ? text : `[${quote}][^${noteOfAnchor(anchor)}]`);
  });
  const had = new Set(own ? entriesOf(own).map(({ entry }) => entry.anchor) : []);
  const back = entriesOf(ledger).filter(({ entry }) => !had.has(entry.anchor)).length;
  if ((isWhole && back === 0) || faultsIn(ledger).length > 0) return null;
  if (files.ledger !== null && CONFLICT.test(files.ledger))
    from.push('both sides of the merge joined');
  if (back > 0 && from.length === 0)
    from.push(`${back} anchor${back === 1 ? '' : 's'} brought back from the last commit`);
  return { text: formatLedger(ledger), said: [...from, ...said] };
}

/** The last ledger that the history of a file has. */
async function lastKnown(
  root: string,
  path: string,
  entriesIn: (text: string | null) => Ledger | null,
): Promise<{ ledger: Ledger; commit: string } | null> {
  for (const commit of await commitsOf(root, path)) {
    const ledger = entriesIn(await fileIn(root, commit, path));
    if (ledger && entriesOf(ledger).length > 0) return { ledger, commit };
  }
  return null;
}

/** Whether git knows that there never was a ledger in a place: its source is new. */
export async function isNewSource(root: string, folder: string): Promise<boolean> {
  if ((await git(root, 'rev-parse', '--verify', 'HEAD')) === null) return false;
  return (await commitsOf(root, folder)).length === 0;
}
