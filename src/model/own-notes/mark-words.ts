import type { Range } from '../text/segment.ts';
import { type FoundPlace, type Passage, rivalsOf } from './find-again.ts';
import type { OwnPlace } from './own-note.ts';

/** Code points of context before and after the words. */
const CONTEXT = 32;

/** Describes a stretch of a passage, given in UTF-16 offsets, so that it is found again. */
export function markWords(
  { anchor, text }: Passage,
  [from, to]: Range,
  label: string,
  passages: readonly Passage[],
): OwnPlace {
  const before = [...text.slice(0, from)];
  const exact = text.slice(from, to);
  const quote = {
    anchor,
    exact,
    prefix: before.slice(-CONTEXT).join(''),
    suffix: [...text.slice(to)].slice(0, CONTEXT).join(''),
  };
  return {
    ...quote,
    label,
    start: before.length,
    end: before.length + [...exact].length,
    rivals: rivalsOf(quote, passages, { anchor, start: from }),
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
