import type { Glyph } from './glyph.ts';

/** Accents that stand alone, as some programs set them over a letter, and as part of it. */
const ACCENTS: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¨': '\u0308',
  '˚': '\u030a',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˝': '\u030b',
  '˛': '\u0328',
};

const RIGHT_TO_LEFT = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Puts accents and vowel signs that are drawn over a letter into its characters. */
export function combineMarks(glyphs: readonly Glyph[]): Glyph[] {
  const out: Glyph[] = [];
  let waiting: Glyph | null = null;
  glyphs.forEach((glyph, i) => {
    const accent = ACCENTS[glyph.text];
    const isMark = /^\p{M}+$/u.test(glyph.text);
    const last = out.at(-1);
    if (waiting && isMark && isBeside(waiting, glyph)) {
      waiting = { ...waiting, text: waiting.text + glyph.text };
    } else if (waiting) {
      const mark = ACCENTS[waiting.text] ?? waiting.text;
      if (/^\p{L}/u.test(glyph.text) && overlap(waiting, glyph) > 0.5)
        out.push({ ...glyph, text: (glyph.text + mark).normalize('NFC') });
      else out.push(waiting, glyph);
      waiting = null;
    } else if (
      last &&
      isMark &&
      overlap(glyph, last) > 0.3 &&
      last.text !== '' &&
      !isOfNext(glyph, last, glyphs[i + 1])
    )
      out[out.length - 1] = { ...last, text: last.text + glyph.text };
    else if (last && accent && /\p{L}$/u.test(last.text) && overlap(glyph, last) > 0.6)
      out[out.length - 1] = { ...last, text: (last.text + accent).normalize('NFC') };
    else if (accent || isMark) waiting = glyph;
    else out.push(glyph);
  });
  return waiting ? [...out, waiting] : out;
}

/**
 * Whether a mark belongs to the letter drawn after it: letters from right to left that are drawn from
 * the left have each its mark before it.
 */
function isOfNext(mark: Glyph, last: Glyph, next: Glyph | undefined): boolean {
  return (
    next !== undefined &&
    RIGHT_TO_LEFT.test(next.text) &&
    next.u0 > last.u0 &&
    overlap(mark, next) > 0.5
  );
}

const isBeside = (a: Glyph, b: Glyph) => Math.abs(a.u0 - b.u0) < 0.3 * a.size && a.v - b.v < a.size;

/** Which part of a mark lies over a letter of its line. */
function overlap(mark: Glyph, letter: Glyph): number {
  if (Math.abs(mark.v - letter.v) > 0.6 * letter.size) return 0;
  const width = mark.u1 - mark.u0;
  if (width < 0.02 * mark.size)
    return mark.u0 > letter.u0 - 0.3 * letter.size && mark.u0 < letter.u1 + 0.1 * letter.size
      ? 1
      : 0;
  return (Math.min(mark.u1, letter.u1) - Math.max(mark.u0, letter.u0)) / width;
}
