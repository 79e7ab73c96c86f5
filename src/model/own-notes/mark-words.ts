import type { Range } from '../text/segment.ts';
import { CONTEXT, evidenceOf, lettersOf, sealOf } from './evidence.ts';
import type { FoundPlace } from './find-again.ts';
import type { OwnPlace } from './own-note.ts';
import type { Passage } from './passage.ts';

/** Describes a stretch of a passage, given in UTF-16 offsets, so that it is found again. */
export function markWords(
  passage: Passage,
  [start, end]: Range,
  label: string,
  passages: readonly Passage[],
): OwnPlace {
  const { anchor, text } = passage;
  const before = [...text.slice(0, start)];
  const exact = text.slice(start, end);
  const quote = {
    anchor,
    exact,
    prefix: before.slice(-CONTEXT).join(''),
    suffix: [...text.slice(end)].slice(0, CONTEXT).join(''),
  };
  const from = lettersOf(text.slice(0, start)).length;
  const stretch = { passage, from, to: from + lettersOf(exact).length };
  return {
    ...quote,
    label,
    start: before.length,
    end: before.length + [...exact].length,
    seal: sealOf(text),
    ...evidenceOf(quote, stretch, passages),
  };
}

/** The same words as they stand now, so that the next change of the text finds them from there. */
export function markAgain(
  place: OwnPlace,
  found: FoundPlace,
  passages: readonly Passage[],
): OwnPlace {
  const passage = passages.find(({ anchor }) => anchor === found.anchor) as Passage;
  if (found.changed) return place;
  const now = markWords(passage, [found.start, found.end], place.label, passages);
  // The reader's words stay as they were marked, whatever the typography is since.
  return { ...now, exact: place.exact };
}
