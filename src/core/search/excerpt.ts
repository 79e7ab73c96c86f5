/** A stretch of text to show for a hit: plain and marked pieces in turn. */
export interface Excerpt {
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
  /** Hits in the whole text. */
  readonly hits: number;
}

/** Where patterns match in a text, in order, without overlaps. */
export function findHits(text: string, patterns: readonly string[]): [start: number, end: number][] {
  const places = patterns
    .flatMap((pattern) =>
      [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: words }): [number, number] => [
        index,
        index + words.length,
      ]),
    )
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let last = 0;
  return places.filter(([start, end]) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

/**
 * Cuts an excerpt around the first hit in a text, with every hit in it marked.
 *
 * `searched` is the text in the characters that are indexed, place for place; `length` is in UTF-16 code units, about.
 * `hits` is 0 when the text has none; the excerpt is then the text's beginning.
 */
export function excerpt(text: string, patterns: readonly string[], length: number, searched = text): Excerpt {
  const places = findHits(searched, patterns);
  const [first] = places;
  const centre = first?.[0] ?? 0;
  let start = Math.max(0, centre - Math.floor(length / 3));
  let end = Math.min(text.length, start + length);
  start = Math.max(0, Math.min(start, end - length));
  if (start > 0) start = Math.min(boundary(text, start, 1), centre);
  if (end < text.length) end = Math.max(boundary(text, end, -1), first?.[1] ?? 0);
  const pieces: { text: string; hit: boolean }[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  let at = start;
  for (const [from, to] of places) {
    if (from < at || from >= end) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, Math.min(to, end)), hit: true });
    at = Math.min(to, end);
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
  if (end < text.length) pieces.push({ text: ' …', hit: false });
  return { pieces, hits: places.length };
}

/** The nearest place to cut a text at, within twenty characters in one direction; never inside a surrogate pair. */
function boundary(text: string, at: number, step: 1 | -1): number {
  for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < 20; i += step) {
    if (/[\s，。；、]/.test(text[i] as string)) return step === 1 ? i + 1 : i;
  }
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
