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

/** Puts accents and vowel signs that are drawn over a letter into its characters. */
export function combineMarks(glyphs: readonly Glyph[]): Glyph[] {
  const out: Glyph[] = [];
  let waiting: Glyph | null = null;
  for (const glyph of glyphs) {
    const accent = ACCENTS[glyph.text];
    const last = out.at(-1);
    if (waiting) {
      const mark = ACCENTS[waiting.text] ?? waiting.text;
      if (/^\p{L}/u.test(glyph.text) && overlap(waiting, glyph) > 0.5)
        out.push({ ...glyph, text: (glyph.text + mark).normalize('NFC') });
      else out.push(waiting, glyph);
      waiting = null;
    } else if (
      last &&
      /^\p{M}+$/u.test(glyph.text) &&
      overlap(glyph, last) > 0.3 &&
      last.text !== ''
    )
      out[out.length - 1] = { ...last, text: last.text + glyph.text };
    else if (last && accent && /\p{L}$/u.test(last.text) && overlap(glyph, last) > 0.6)
      out[out.length - 1] = { ...last, text: (last.text + accent).normalize('NFC') };
    else if (accent || /^\p{M}+$/u.test(glyph.text)) waiting = glyph;
    else out.push(glyph);
  }
  return waiting ? [...out, waiting] : out;
}

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
