import { toString as plainText } from 'mdast-util-to-string';
import type { Problem } from '../../model/problem.ts';
import { QUOTATION_LIMITS } from '../../model/rights.ts';
import { countWords } from '../../model/text/fingerprint.ts';
import { quotations } from '../../model/text/quote.ts';
import type { LedgerEntry, PartBlock } from '../draft/draft.ts';
import { problemAt } from '../syntax/report.ts';

/** A digest's words as they read, its paragraphs joined by line ends. */
export function digestText(part: PartBlock): string {
  return part.body.map((node) => plainText(node)).join('\n');
}

/**
 * Checks digests of a text that may not be published: a part for each paragraph, plainly shorter
 * than it, quotations within limits, and notes on quoted words only.
 */
export function checkDigests(
  input: { pageFile: string; parts: readonly PartBlock[]; entries: readonly LedgerEntry[] },
  problems: Problem[],
): void {
  const { pageFile, parts, entries } = input;
  const add = (place: PartBlock['place'], what: string, mend: string) =>
    problems.push(problemAt(pageFile, place, what, mend));
  const known = new Map(entries.map((entry) => [entry.anchor, entry]));
  for (const part of parts) {
    const entry = known.get(part.anchor);
    if (!entry) {
      add(
        part.place,
        `A digest for no paragraph: “${part.anchor}” is not in the ledger`,
        `Use one of ${[...known.keys()].join(' ')}`,
      );
      continue;
    }
    const text = digestText(part);
    const length = countWords(text);
    const most = Math.floor(entry.words * QUOTATION_LIMITS.digestShare);
    if (length > most)
      add(
        part.place,
        `The digest of ${part.anchor} has ${length} words; its paragraph has ${entry.words}, and a digest at most ${most}`,
        'Shorten it',
      );
    const quoted = quotations(text);
    for (const { words } of quoted) {
      const count = countWords(words);
      if (count > QUOTATION_LIMITS.wordsEach)
        add(
          part.place,
          `A quotation of ${count} words (“${words.slice(0, 40)}…”); at most ${QUOTATION_LIMITS.wordsEach} may be quoted`,
          'Quote less, and say the rest in your own words',
        );
    }
    for (const span of part.spans) {
      const inside = quoted.some(
        ({ start, end }) => start <= span.range[0] && span.range[1] <= end,
      );
      if (!inside)
        add(
          span.place ?? part.place,
          `Note [^${span.note}] stands on words that are not quoted`,
          'In a digest a note stands on words of the source: “[words][^note]”',
        );
    }
  }
}
