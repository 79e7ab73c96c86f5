import { sha256 } from '../text/fingerprint.ts';
import { type Entry, type Ledger, LISTS, type List } from './model.ts';

/**
 * The order of an entry's fields: what it is, what became of it, its fingerprints, its words, its
 * past.
 */
const FIELDS = [
  'anchor',
  'state',
  'since',
  'retired',
  'why',
  'successors',
  'earlier',
  'on',
  'nth',
  'exact',
  'normalised',
  'characters',
  'words',
  'called',
  'end',
  'quote',
  'text',
  'said',
  'translated',
  'revisions',
] as const;

/**
 * Writes a ledger as JSON, one anchor a line and its fields in one order, so that differences read
 * well and branches merge.
 *
 * Each entry has a seal of its own, notes stand in the order of their ids, and each list ends with
 * `null`, so that no line changes for another's sake.
 */
export function formatLedger(ledger: Ledger): string {
  const lists = LISTS.map((list) => {
    const lines = inOrder(ledger, list).map((entry) => {
      const line = lineOf(entry);
      return `    ${line.slice(0, -1)},"seal":"${sealOf(ledger.source, list, line)}"},\n`;
    });
    return `  "${list}": [\n${lines.join('')}    null\n  ]`;
  });
  return `{\n  "source": ${JSON.stringify(ledger.source)},\n${lists.join(',\n')}\n}\n`;
}

/**
 * The entries of a ledger that are not as they were written: a hand that renames an anchor breaks
 * its seal.
 */
export function unsealed(ledger: Ledger): { list: List; index: number; entry: Entry }[] {
  // As ledgers were written before entries had seals of their own.
  if (ledger.seal !== undefined && ledger.seal === sealOfAll(ledger)) return [];
  return LISTS.flatMap((list) =>
    ledger[list].flatMap((entry, index) =>
      entry.seal === sealOf(ledger.source, list, lineOf(entry)) ? [] : [{ list, index, entry }],
    ),
  );
}

function sealOf(source: string, list: List, line: string): string {
  return sha256(`${source}\n${list}\n${line}`).slice(0, 16);
}

function sealOfAll(ledger: Ledger): string {
  const lists = LISTS.map((list) => {
    const lines = ledger[list].map((entry) => `    ${lineOf(entry)}`);
    return `  "${list}": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]`;
  });
  return sha256(lists.join(',\n'));
}

function inOrder(ledger: Ledger, list: List): readonly Entry[] {
  if (list !== 'notes') return ledger[list];
  return [...ledger.notes].sort((a, b) => (a.anchor < b.anchor ? -1 : 1));
}

function lineOf(entry: Entry): string {
  const fields = entry as unknown as Record<string, unknown>;
  const ordered = FIELDS.filter((field) => fields[field] !== undefined).map((field) => [
    field,
    fields[field],
  ]);
  return JSON.stringify(Object.fromEntries(ordered));
}
