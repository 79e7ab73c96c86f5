import { type Range, segment } from '../text/segment.ts';

/** What may stand before a sentence, other than the paragraph's beginning. */
const BOUNDARY = /[\s。！？.!?”’」』）》)]/u;

/**
 * Cuts a reworded paragraph into sentences: those that the ledger knows keep their boundaries,
 * which may have been mended by hand; what stands between them is cut anew.
 *
 * `known` are the words of the old sentences, in order.
 */
export function cutSentences(text: string, known: readonly string[], lang: string): Range[] {
  const fixed: Range[] = [];
  let at = 0;
  for (const words of known) {
    const found = text.indexOf(words, at);
    if (
      words.trim() === '' ||
      found < 0 ||
      !(found === 0 || BOUNDARY.test(text[found - 1] as string))
    )
      continue;
    const end = found + words.length;
    // The space after a sentence is its own.
    at = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
    fixed.push([found, at]);
  }
  const ranges: [number, number][] = [];
  const cut = (from: number, to: number): void => {
    const gap = text.slice(from, to);
    const last = ranges.at(-1);
    if (gap === '') return;
    // Spaces and marks alone are no sentence.
    if (!/[\p{L}\p{N}]/u.test(gap) && last) last[1] = to;
    else for (const [start, end] of segment(gap, lang)) ranges.push([from + start, from + end]);
  };
  let done = 0;
  for (const [start, end] of fixed) {
    cut(done, start);
    ranges.push([done < start && ranges.at(-1)?.[1] !== start ? done : start, end]);
    done = end;
  }
  cut(done, text.length);
  return ranges;
}
