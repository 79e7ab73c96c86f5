const HAN_RUN = /\p{Script=Han}+/gu;
const HAN = /\p{Script=Han}/gu;

/**
 * Sets the Han characters of a text apart by spaces, so that an index of words is one of characters too, and a run of
 * them can be asked for as a phrase.
 */
export function spaceHan(text: string): string {
  return text.replace(HAN, ' $& ').replace(/ {2,}/g, ' ').trim();
}

/** One thing that must occur: words as they stand together, or words in any order. */
export interface QueryPart {
  readonly kind: 'han' | 'phrase' | 'words';
  /** As the reader wrote it. */
  readonly written: string;
  /** As the index is asked. */
  readonly asked: string;
}

/** Longest query that is read, in UTF-16 code units; the rest is left off. */
export const QUERY_LENGTH = 400;

/**
 * Reads a query: each run of Han characters is a phrase, so is what stands in quotation marks, and other words must all
 * occur. Empty when nothing in it can be looked for.
 */
export function parseQuery(query: string): QueryPart[] {
  const parts: QueryPart[] = [];
  const rest = query
    .slice(0, QUERY_LENGTH)
    .normalize('NFKC')
    .replace(/["“”„]([^"“”„]+)["“”„]/gu, (_, inside: string) => {
      const words = inside.trim();
      if (HAN.test(words)) return ` ${inside} `;
      if (/[\p{L}\p{N}]/u.test(words))
        parts.push({ kind: 'phrase', written: words, asked: `"${words.replace(/[^\p{L}\p{N}'’-]+/gu, ' ').trim()}"` });
      return ' ';
    })
    .replace(HAN_RUN, (run) => {
      parts.push({ kind: 'han', written: run, asked: `"${[...run].join(' ')}"` });
      return ' ';
    });
  const words = rest.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.-]*[\p{L}\p{N}])?/gu) ?? [];
  if (words.length > 0) parts.push({ kind: 'words', written: words.join(' '), asked: words.join(' ') });
  return parts;
}

/** A stretch of text to show for a hit: plain and marked pieces in turn. */
export interface Excerpt {
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
  readonly hits: number;
}

/** Words match from their start, so that `enterprise` marks `enterprises` too; English endings are left off first. */
function pattern(part: QueryPart): string {
  const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (part.kind === 'han') return quote(part.written);
  if (part.kind === 'phrase')
    return `(?<![\\p{L}\\p{N}])${part.written
      .split(/[^\p{L}\p{N}]+/u)
      .map(quote)
      .join('[^\\p{L}\\p{N}]+')}`;
  const stem = (word: string) => (word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|y|e)$/i, '') : word);
  return part.written
    .split(' ')
    .map((word) => `(?<![\\p{L}\\p{N}])${quote(stem(word))}[\\p{L}\\p{N}]*`)
    .join('|');
}

/**
 * Cuts an excerpt around the first hit of a query in a text, with every hit in it marked.
 *
 * `length` is in UTF-16 code units, about. `hits` is 0 when the text has none; the excerpt is then the text's beginning.
 */
export function excerpt(text: string, parts: readonly QueryPart[], length: number): Excerpt {
  const places: [number, number][] = [];
  for (const part of parts) {
    for (const match of text.matchAll(new RegExp(pattern(part), 'giu')))
      places.push([match.index, match.index + match[0].length]);
  }
  places.sort((a, b) => a[0] - b[0]);
  const centre = places[0]?.[0] ?? 0;
  let start = Math.max(0, centre - Math.floor(length / 3));
  let end = Math.min(text.length, start + length);
  start = Math.max(0, Math.min(start, end - length));
  const boundary = (at: number, step: 1 | -1) => {
    for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < 20; i += step)
      if (/[\s，。；、]/.test(text[i] as string)) return step === 1 ? i + 1 : i;
    return at;
  };
  if (start > 0) start = Math.min(boundary(start, 1), centre);
  if (end < text.length) end = Math.max(boundary(end, -1), places[0]?.[1] ?? 0);
  const pieces: { text: string; hit: boolean }[] = [];
  let at = start;
  for (const [from, to] of places) {
    if (from < at || from >= end) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, Math.min(to, end)), hit: true });
    at = Math.min(to, end);
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
  if (start > 0) pieces.unshift({ text: '… ', hit: false });
  if (end < text.length) pieces.push({ text: ' …', hit: false });
  return { pieces, hits: places.length };
}

/** Whether every part of a query that must stand as written does so somewhere in the texts. */
export function holds(texts: readonly string[], parts: readonly QueryPart[]): boolean {
  return parts.every((part) => part.kind === 'words' || texts.some((text) => new RegExp(pattern(part), 'iu').test(text)));
}
