import type { Problem } from '../../model/problem.ts';
import { findQuotation, quotations } from '../../model/text/quote.ts';
import type { Range } from '../../model/text/segment.ts';
import { digestText } from '../checks/check-digests.ts';
import type { ParagraphDraft } from './draft.ts';

/**
 * Puts the notes of a digest on their words in a reader's own copy of the paragraph.
 *
 * A quotation that the copy does not have, or has more than once, is a problem: notes never drift
 * to other words.
 */
export function placeInCopy(
  paragraph: ParagraphDraft,
  copy: string | null,
  pageFile: string,
  problems: Problem[],
): ParagraphDraft {
  const { digest } = paragraph;
  if (copy === null || !digest) return { ...paragraph, text: copy };
  const text = digestText(digest);
  const add = (
    place: { start: { line: number; column: number } } | undefined,
    what: string,
    mend: string,
  ) =>
    problems.push({
      file: pageFile,
      line: place?.start.line ?? 1,
      column: place?.start.column ?? 1,
      what,
      mend,
    });
  const found = quotations(text).map((quoted) => {
    const places = findQuotation(copy, quoted.words);
    if (places.length === 0)
      add(
        digest.place,
        `“${quoted.words}” is not in ${paragraph.entry.anchor} of the copy`,
        'Quote the very words of the paragraph',
      );
    const annotated = digest.spans.some(
      ({ range }) => quoted.start <= range[0] && range[1] <= quoted.end,
    );
    if (places.length > 1 && annotated)
      add(
        digest.place,
        `“${quoted.words}” stands ${places.length} times in ${paragraph.entry.anchor}`,
        'Quote more words, so that the place is sure',
      );
    return { ...quoted, place: places.length === 1 ? (places[0] as Range) : null };
  });
  const spans = digest.spans.flatMap((span) => {
    const quoted = found.find(({ start, end }) => start <= span.range[0] && span.range[1] <= end);
    if (!quoted?.place) return [];
    const [from, to] = quoted.place;
    const inside = findQuotation(copy.slice(from, to), span.words)[0];
    return inside ? [{ ...span, range: [from + inside[0], from + inside[1]] as const }] : [];
  });
  return { ...paragraph, text: copy, spans };
}
