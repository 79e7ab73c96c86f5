import type { PageContent } from './glyph.ts';

/** Characters that stand for a glyph of which the file does not say what it is. */
const NO_CHARACTER = /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10ffff}\p{Cc}\p{Cn}]/u;

/** Part of a font's characters beyond which all that is set in it counts as unreadable. */
const FONT = 0.03;

/** How many characters of a page are unreadable, and of how many. */
export function unreadableOf({ glyphs }: PageContent): { bad: number; all: number } {
  let [bad, all] = [0, 0];
  for (const own of Map.groupBy(
    glyphs.filter(({ text }) => text !== ''),
    ({ face }) => face,
  ).values()) {
    const none = own.filter(({ text }) => NO_CHARACTER.test(text)).length;
    // Where some are none, the codes of the glyphs were taken for characters.
    bad += none > FONT * own.length ? own.length : none;
    all += own.length;
  }
  return { bad, all };
}
