import { unsealed } from './format.ts';
import { type Entry, type Ledger, LISTS, type List } from './model.ts';

/** How a merge that was not brought to an end marks the beginning of a place. */
export const CONFLICT = /^<{7}(?: .*)?$/m;

/**
 * The entries of a ledger's file that are as they were written, each by its seal, whatever else
 * stands there: git's conflict marks, lines of both sides, an anchor twice.
 *
 * `parse` tells whether a value is an entry of a list.
 */
export function entriesAsWritten(
  text: string,
  source: string,
  parse: (list: List, value: unknown) => Entry | null,
): Ledger {
  const found: Record<List, Entry[]> = { paragraphs: [], sentences: [], summary: [], notes: [] };
  let list: List | undefined;
  for (const line of text.split(/\r?\n/)) {
    list = LISTS.find((each) => line.startsWith(`  "${each}": [`)) ?? list;
    const [, json] = /^\s*(\{"anchor":.*\}),?$/.exec(line) ?? [];
    if (!json || !list) continue;
    try {
      const entry = parse(list, JSON.parse(json));
      if (entry) found[list].push(entry);
    } catch {
      // A line that is cut is no entry.
    }
  }
  const ledger = {
    source,
    ...found,
    seal: /^ {2}"seal": "(\w+)",$/m.exec(text)?.[1],
  } as unknown as Ledger;
  const broken = new Set(unsealed(ledger).map(({ entry }) => entry));
  return {
    source,
    ...Object.fromEntries(
      LISTS.map((each) => [each, found[each].filter((entry) => !broken.has(entry))]),
    ),
  } as unknown as Ledger;
}
