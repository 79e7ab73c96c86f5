import { sha256 } from '../text/fingerprint.ts';
import { type Entry, type Ledger, LISTS } from './model.ts';

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
  'revisions',
] as const;

/**
 * What tells whether a ledger is as it was written: the SHA-256 of its entries. A hand that renames
 * an anchor breaks it.
 */
export function sealOf(ledger: Ledger): string {
  return sha256(linesOf(ledger));
}

/**
 * Writes a ledger as JSON, one anchor a line and its fields in one order, so that differences read
 * well.
 */
export function formatLedger(ledger: Ledger): string {
  const lines = linesOf(ledger);
  return `{\n  "source": ${JSON.stringify(ledger.source)},\n  "seal": "${sha256(lines)}",\n${lines}\n}\n`;
}

function linesOf(ledger: Ledger): string {
  const line = (entry: Entry): string => {
    const fields = entry as unknown as Record<string, unknown>;
    const ordered = FIELDS.filter((field) => fields[field] !== undefined).map((field) => [
      field,
      fields[field],
    ]);
    return `    ${JSON.stringify(Object.fromEntries(ordered))}`;
  };
  const lists = LISTS.map((list) => {
    const lines = ledger[list].map(line);
    return `  "${list}": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]`;
  });
  return lists.join(',\n');
}
