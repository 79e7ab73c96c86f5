import { type Range, segment } from '../../../src/model/text/segment.ts';

/** A piece of a paragraph, and the words of the other language that answer it. */
export interface Answered {
  readonly range: Range;
  readonly words: string;
}

/** Words that answer a sentence: its place among those of the paragraph, from 0. */
export interface Tied {
  readonly sentence: number;
  readonly words: string;
}

/**
 * Ties the words of aligned pieces to the sentences of a paragraph, in order and each to one. Where
 * a piece holds several sentences its words are parted like them; `guessed` tells whether that had
 * to be done by length. `lang` is that of the words.
 */
export function tieSentences(
  pieces: readonly Answered[],
  sentences: readonly Range[],
  lang: string,
): { readonly tied: Tied[]; readonly guessed: boolean } {
  const tied: Tied[] = [];
  let guessed = false;
  let current = 0;
  for (const { range, words } of withoutGaps(pieces)) {
    const begun = sentences.flatMap(([start], i) =>
      start >= range[0] && start < range[1] ? [i] : [],
    );
    const ends = begun.length > 0 ? begun : [current];
    current = ends.at(-1) as number;
    const lengths = ends.map((i) => (sentences[i]?.[1] ?? 0) - (sentences[i]?.[0] ?? 0));
    const parted = part(words, lengths, lang);
    guessed ||= parted.guessed;
    parted.parts.forEach((each, i) => {
      tied.push({ sentence: ends[Math.min(i, ends.length - 1)] as number, words: each });
    });
  }
  return { tied, guessed };
}

/** Pieces that nothing answers go with the one before, whose words answer them too. */
function withoutGaps(pieces: readonly Answered[]): Answered[] {
  const found: Answered[] = [];
  for (const { range, words } of pieces) {
    const last = found.at(-1);
    if (last && (words.trim() === '' || last.words.trim() === ''))
      found[found.length - 1] = {
        range: [last.range[0], range[1]],
        words: `${last.words} ${words}`.trim(),
      };
    else found.push({ range, words: words.trim() });
  }
  return found;
}

/** Parts words into as many as there are lengths, or more where each is a sentence of its own. */
function part(words: string, lengths: readonly number[], lang: string) {
  if (lengths.length === 1) return { parts: [words], guessed: false };
  const sentences = segment(words, lang).map(([start, end]) => words.slice(start, end).trim());
  if (sentences.length >= lengths.length)
    return { parts: sentences, guessed: sentences.length > lengths.length };
  return { parts: byLength(words, lengths), guessed: true };
}

/** Cuts words by the shares of lengths, at the end of a clause where one is near, else between words. */
function byLength(words: string, lengths: readonly number[]): string[] {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const spaces = [...words.matchAll(/\s+/g)].map(({ index }) => index);
  const parts: string[] = [];
  let [from, share] = [0, 0];
  for (const length of lengths.slice(0, -1)) {
    share += length / whole;
    const wanted = share * words.length;
    const cost = (at: number) =>
      Math.abs(at - wanted) - (/[.!?;:,—]["”’)]?$/.test(words.slice(0, at)) ? words.length / 8 : 0);
    const open = spaces.filter((at) => at > from);
    const at = open.length > 0 ? open.reduce((a, b) => (cost(b) < cost(a) ? b : a)) : words.length;
    parts.push(words.slice(from, at).trim());
    from = at;
  }
  return [...parts, words.slice(from).trim()].filter((each) => each !== '');
}
