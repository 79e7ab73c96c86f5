import type { SourceRecord } from '../../model/edition.ts';
import { holdsText } from '../../model/ledger/faults.ts';
import { formatLedger, sealOf } from '../../model/ledger/format.ts';
import type { Ledger } from '../../model/ledger/model.ts';
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
  const add = (what: string, mend: string): null => {
    problems.push({ file: path, line: 1, column: 1, what, mend });
    return null;
  };
  if (text === null)
    return add(
      'There is no such file',
      'Bring it back from the history; it is the ledger of every anchor ever published',
    );
  const found: Problem[] = [];
  const written = readAsWritten(text);
  const ledger = written ?? parseData(path, text, ledgerSchema, found);
  problems.push(
    ...found.map((problem) => ({
      ...problem,
      mend: 'Bring the file back from the history; only npm run anchors writes it, never a person',
    })),
  );
  if (!ledger) return null;
  if (ledger.source !== source)
    return add(
      `It is the ledger of “${ledger.source}”, not of “${source}”`,
      'Bring the source’s own ledger back from the history',
    );
  if (!written && ledger.seal !== sealOf(ledger))
    return add(
      'It is not as npm run anchors wrote it: its seal is of other entries',
      'Bring it back from the history (after a merge, one side of it), then run npm run anchors; anchors are never renamed by hand',
    );
  if (rights && !publishesText(rights) && holdsText(ledger))
    return add(
      `It has words of a text whose rights (${rights}) do not let it be published`,
      'Take the “text” fields out of it and out of the history, or state the licence in source.yaml',
    );
  return ledger;
}

/**
 * Reads a ledger that is to the letter as it was written, its seal too, which is quick; null for
 * any other, of which the parser says what is wrong.
 */
function readAsWritten(text: string): Ledger | null {
  try {
    const { data } = ledgerSchema.safeParse(JSON.parse(text));
    return data && formatLedger(data) === text ? data : null;
  } catch {
    return null;
  }
}
