/** Words within a text, from one UTF-16 offset to another. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Characters up to which a fragment has all words; of more, it has the first and the last. */
const WHOLE = 80;
/** About how many characters it has of either end, or of what stands beside the words. */
const ENDS = 24;

/**
 * A text fragment (https://wicg.github.io/scroll-to-text-fragment/) that leads to words of a text:
 * `:~:text=…`. `only` tells whether they stand nowhere else where it is read; otherwise it has what
 * stands beside them, too. Browsers find whole words alone, so it is widened to those.
 */
export function textFragment(text: string, words: Extent, lang: string, only: boolean): string {
  const edges = edgesOf(text, lang);
  const start = edges.findLast((edge) => edge <= words.start) ?? 0;
  const end = edges.find((edge) => edge >= words.end) ?? text.length;
  const from = (place: number) => edges.find((edge) => edge >= place + ENDS) ?? text.length;
  const before = (place: number) => edges.findLast((edge) => edge <= place - ENDS) ?? 0;
  const found =
    end - start <= WHOLE
      ? [escaped(text.slice(start, end))]
      : [escaped(text.slice(start, from(start))), escaped(text.slice(before(end), end))];
  const beside = (place: string) => (only ? '' : escaped(place.trim()));
  const prefix = beside(text.slice(before(start), start));
  const suffix = beside(text.slice(end, from(end)));
  return `:~:text=${[prefix && `${prefix}-`, ...found, suffix && `-${suffix}`].filter(Boolean).join(',')}`;
}

/** Where words begin and end. */
function edgesOf(text: string, lang: string): number[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].flatMap(({ index, segment }) => [index, index + segment.length]);
}

/** What parts a fragment, and what no address may have, as its octets. */
const escaped = (words: string) => encodeURIComponent(words.trim()).replaceAll('-', '%2D');
