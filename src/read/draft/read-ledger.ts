import type { SourceRecord } from '../../model/edition.ts';
import { CONFLICT } from '../../model/ledger/as-written.ts';
import { holdsText } from '../../model/ledger/faults.ts';
import { unsealed } from '../../model/ledger/format.ts';
import type { Entry, Ledger } from '../../model/ledger/model.ts';
import type { Problem } from '../../model/problem.ts';
import { publishesText, type Rights } from '../../model/rights.ts';
import { checkBidi } from '../../schemas/check-bidi.ts';
import { ledgerSchema } from '../../schemas/ledger.ts';
import { parseData } from '../../schemas/parse.ts';
import { sourceSchema } from '../../schemas/source.ts';

/**
 * Reads a source's record and, by its rights, its ledger; each null when nothing can be made of it,
 * with what is wrong pushed.
 */
export function readRecordAndLedger(
  { folder, record: yaml, ledger: text }: { folder: string; record: string; ledger: string | null },
  problems: Problem[],
): { record: SourceRecord | null; ledger: Ledger | null } {
  const record = parseData(`${folder}/source.yaml`, yaml, sourceSchema, problems);
  // The title is the source's own; it stands in an element of its own direction.
  if (record) checkBidi(`${folder}/source.yaml`, yaml, { ...record, title: '' }, problems);
  const source = folder.split('/').at(-1) ?? '';
  const rights = record?.rights.status ?? null;
  return {
    record,
    ledger: readLedger({ path: `${folder}/anchors.json`, text, source, rights }, problems),
  };
}

/**
 * Reads a source's ledger; pushes what is wrong with it, and returns null when it cannot be
 * trusted. `text` is null where there is no file.
 */
export function readLedger(
  {
    path,
    text,
    source,
    rights,
  }: { path: string; text: string | null; source: string; rights: Rights | null },
  problems: Problem[],
): Ledger | null {
  const add = (what: string, mend: string, line = 1): null => {
    problems.push({ file: path, line, column: 1, what, mend });
    return null;
  };
  if (text === null)
    return add('There is no such file: it is the ledger of every anchor ever published', REBUILD);
  const mark = CONFLICT.exec(text);
  if (mark)
    return add(
      'A merge was not brought to an end: git’s conflict marks stand in it',
      'Run npm run anchors, which joins both sides',
      text.slice(0, mark.index).split('\n').length,
    );
  const found: Problem[] = [];
  const ledger = readQuickly(text) ?? parseData(path, text, ledgerSchema, found);
  const [first] = found;
  if (first) problems.push({ ...first, mend: REBUILD });
  if (!ledger) return null;
  if (ledger.source !== source)
    return add(
      `It is the ledger of “${ledger.source}”, not of “${source}”`,
      'Bring the source’s own ledger back from the history',
    );
  const [broken] = unsealed(ledger);
  if (broken)
    return add(
      `It is not as npm run anchors wrote it: the seal of “${broken.entry.anchor}” is of another entry`,
      `Anchors are never renamed by hand. ${REBUILD}`,
      lineOf(text, broken.entry.anchor),
    );
  if (rights && !publishesText(rights) && holdsText(ledger))
    return add(
      `It has words of a text whose rights (${rights}) do not let it be published`,
      'Take the “text” fields out of it and out of the history, or state the licence in source.yaml',
    );
  return withoutSeals(ledger);
}

const REBUILD =
  'Run npm run anchors, which brings it back from git’s history or makes it anew, and shows it first';

/** The place of an anchor's entry, which stands on a line of its own. */
function lineOf(text: string, anchor: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(`"anchor":"${anchor}"`));
  return Math.max(index, 0) + 1;
}

function withoutSeals({ source, ...lists }: Ledger): Ledger {
  const bare = <T extends Entry>(list: readonly T[]) =>
    list.map(({ seal, ...entry }) => entry as unknown as T);
  return {
    source,
    paragraphs: bare(lists.paragraphs),
    sentences: bare(lists.sentences),
    summary: bare(lists.summary),
    notes: bare(lists.notes),
  };
}

/** Reads a ledger in which nothing is wrong; null for any other, of which the parser says what is. */
function readQuickly(text: string): Ledger | null {
  try {
    return ledgerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
