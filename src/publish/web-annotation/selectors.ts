import type { Range } from '../../model/text/segment.ts';

/** Characters of context before and after the words, in code points. */
export const CONTEXT = 32;

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  /** Code points before the first of the words. */
  readonly start: number;
  /** Code points before the first after the words. */
  readonly end: number;
}

/**
 * Describes a stretch of a text, given in UTF-16 offsets, by its words with their context and by
 * its position.
 *
 * Both count in Unicode code points, as section 4.2.4 demands: “The selection of the text MUST be
 * in terms of unicode code points (the "character number"), not in terms of code units”; 4.2.5 has
 * positions counted in the same way.
 */
export function selectorsFor(
  text: string,
  [from, to]: Range,
): [TextQuoteSelector, TextPositionSelector] {
  const before = [...text.slice(0, from)];
  const words = [...text.slice(from, to)];
  const after = [...text.slice(to)];
  return [
    {
      type: 'TextQuoteSelector',
      prefix: before.slice(-CONTEXT).join(''),
      exact: words.join(''),
      suffix: after.slice(0, CONTEXT).join(''),
    },
    { type: 'TextPositionSelector', start: before.length, end: before.length + words.length },
  ];
}
