import { regionsOf } from './columns.ts';
import { combineMarks } from './combine-marks.ts';
import type { Elements } from './elements.ts';
import type { Glyph, PageContent } from './glyph.ts';
import { type Line, linesOf } from './lines-of-region.ts';
import { bracketsAreTurned, isRightToLeft, withBrackets } from './logical-order.ts';
import { wordsOf } from './words-of-page.ts';

/** Lines of one column, or of what goes across all columns. */
export interface Block {
  readonly lines: readonly Line[];
  /** Edges of the column. */
  readonly u0: number;
  readonly u1: number;
}

/** The lines of each page in reading order. */
export function layOut(
  contents: readonly PageContent[],
  elements: ReadonlyMap<number, Elements>,
): Block[][] {
  const pages = contents.map((content) => layOutPage(content, elements.get(content.page)));
  const lines = pages.flat().flatMap((block) => block.lines);
  const areTurned = bracketsAreTurned(lines);
  return pages.map((blocks) =>
    blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) =>
        line.brackets.length > 0 ? { ...line, text: withBrackets(line, areTurned) } : line,
      ),
    })),
  );
}

/** Column by column; lines of another direction come last. */
function layOutPage({ glyphs, page }: PageContent, elements: Elements = new Map()): Block[] {
  const upright = asColumnsOfCharacters(glyphs);
  const byTurn = Map.groupBy(upright, ({ turn }) => turn);
  return [...byTurn.entries()]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([turn, own]) => {
      const rightToLeft = isRightToLeft(own.map(({ text }) => text).join(''));
      return regionsOf(wordsOf(combineMarks(own)), rightToLeft).map(({ words }): Block => {
        const lines = linesOf(words, { page, turn, elements });
        return {
          lines,
          u0: Math.min(...lines.map(({ u0 }) => u0)),
          u1: Math.max(...lines.map(({ u1 }) => u1)),
        };
      });
    });
}

/**
 * Characters that stand upright one below the other, as some programs set vertical Chinese and
 * Japanese, as lines that run down.
 */
function asColumnsOfCharacters(glyphs: readonly Glyph[]): readonly Glyph[] {
  let [down, across] = [0, 0];
  glyphs.forEach((glyph, i) => {
    const last = glyphs[i - 1];
    if (
      !last ||
      glyph.turn !== 0 ||
      !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(glyph.text)
    )
      return;
    const [du, dv] = [glyph.u0 - last.u0, glyph.v - last.v];
    if (Math.abs(du) < 0.3 * glyph.size && dv > 0.6 * glyph.size && dv < 1.8 * glyph.size) down++;
    if (Math.abs(dv) < 0.3 * glyph.size && du > 0.6 * glyph.size && du < 1.8 * glyph.size) across++;
  });
  if (down <= across) return glyphs;
  return glyphs.map((glyph) => {
    if (glyph.turn !== 0) return glyph;
    const middle = (glyph.u0 + glyph.u1) / 2;
    const top = glyph.v - 0.85 * glyph.size;
    return { ...glyph, turn: 1, u0: top, u1: top + glyph.size, v: -middle + 0.3 * glyph.size };
  });
}
