import type { Emphasis } from '../../../model/text/emphasis.ts';

/** A text and what is set apart in it. */
export interface Run {
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
}

/** How the words of one text are parted at the ends of its lines. */
export class LineEnds {
  /** Words in which a hyphen at the end of a line was undone. */
  undone = 0;
  /** Words whose hyphen at the end of a line was kept. */
  kept = 0;
  readonly #words: ReadonlySet<string>;

  /** Of all lines of the text: words that stand whole within a line show how others are written. */
  constructor(lines: readonly string[]) {
    this.#words = new Set(
      lines.flatMap((line) => (line.toLowerCase().match(WORD) ?? []).slice(1, -1)),
    );
  }

  /** Joins two lines to one. */
  join(first: Run, second: Run): Run {
    const { cut, glue } = this.#ending(first.text, second.text);
    const start = first.text.length - cut + glue.length;
    const kept = first.text.slice(0, first.text.length - cut);
    const [last] = first.emphasis.slice(-1);
    const moved = second.emphasis.map(
      ({ as, range: [from, to] }): Emphasis => ({ as, range: [from + start, to + start] }),
    );
    const head = first.emphasis.map(
      ({ as, range: [from, to] }): Emphasis => ({ as, range: [from, Math.min(to, kept.length)] }),
    );
    return {
      text: kept + glue + second.text,
      emphasis: last ? bridged(head, moved, kept.length, start) : moved,
    };
  }

  #ending(first: string, second: string): { cut: number; glue: string } {
    if (first.endsWith('\u00ad')) {
      this.undone++;
      return { cut: 1, glue: '' };
    }
    const [, before, hyphen] = /([\p{L}\p{N}\p{M}’']+)([-\u2010])$/u.exec(first) ?? [];
    const after = /^[\p{L}\p{N}\p{M}’']+/u.exec(second)?.[0];
    if (before && hyphen && after) return this.#hyphen(before, after);
    if (/[-\u2010\u2011–—/]$/u.test(first) && /[\p{L}\p{N}][-\u2010\u2011–—/]$/u.test(first))
      return { cut: 0, glue: '' };
    if (/\p{Script=Hangul}$/u.test(first) && /^\p{Script=Hangul}/u.test(second)) {
      const [head = ''] = /\p{Script=Hangul}+$/u.exec(first) ?? [];
      const [tail = ''] = /^\p{Script=Hangul}+/u.exec(second) ?? [];
      return { cut: 0, glue: this.#words.has(head + tail) ? '' : ' ' };
    }
    return { cut: 0, glue: UNSPACED_END.test(first) || UNSPACED_START.test(second) ? '' : ' ' };
  }

  /**
   * A hyphen at the end of a line: one that only parts the word goes; one that belongs to it stays.
   * Words elsewhere in the text decide; where there are none, letters in lower case after it show a
   * word that goes on.
   */
  #hyphen(before: string, after: string): { cut: number; glue: string } {
    const whole = (before + after).toLowerCase();
    const compound = `${before}-${after}`.toLowerCase();
    const keep = { cut: 0, glue: '' };
    const isWhole = this.#words.has(whole);
    if (!isWhole && /^(?:und|oder|bzw|sowie|and|or|to|en|of|och|og|ou|et|e|y|o|u)$/u.test(after)) {
      this.kept++;
      return { cut: 0, glue: ' ' };
    }
    const goesOn = /^\p{Ll}/u.test(after) && /[\p{Ll}]$/u.test(before);
    const isCapitals = /^\p{Lu}{2,}/u.test(after) && /\p{Lu}{2,}$/u.test(before);
    if (
      isWhole ||
      ((goesOn || isCapitals) &&
        !this.#words.has(compound) &&
        !/^(?:self|non|well|ex|quasi|pseudo|vice)$/iu.test(before))
    ) {
      this.undone++;
      return { cut: 1, glue: '' };
    }
    this.kept++;
    return keep;
  }
}

const WORD = /[\p{L}\p{N}\p{M}’']+(?:[-\u2010][\p{L}\p{N}\p{M}’']+)*/gu;

/** Scripts that part no words by spaces. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303f\\uff00-\\uffef\\u30fc]';
const UNSPACED_END = new RegExp(`${UNSPACED}$`, 'u');
/** The start of a line in such a script. */
export const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u');

/** Emphasis that goes on over the end of a line is one. */
function bridged(
  head: readonly Emphasis[],
  tail: readonly Emphasis[],
  end: number,
  start: number,
): Emphasis[] {
  const taken = new Set<Emphasis>();
  const out = head.map((own): Emphasis => {
    const next = tail.find(
      ({ as, range: [from] }) => as === own.as && from === start && own.range[1] >= end,
    );
    if (!next) return own;
    taken.add(next);
    return { as: own.as, range: [own.range[0], next.range[1]] };
  });
  return [...out, ...tail.filter((each) => !taken.has(each))];
}
