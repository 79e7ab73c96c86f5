import type { Line } from './lines-of-region.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Print } from './print.ts';
import type { Structure } from './structure.ts';

/** What a paragraph is by its letters. */
export interface Rank {
  readonly isTitle?: true;
  readonly heading?: number;
}

/** How much larger than the text the letters of a heading are, and those of the title, at least. */
const LARGER = 1.12;
const TITLE = 1.2;

const LONGEST = 200;

/** The title, the largest on the first page, and the headings, by size and weight. */
export function ranksOf(
  paragraphs: readonly Paragraph[],
  print: Print,
  structure: Structure,
): Map<Paragraph, Rank> {
  const ranks = new Map<Paragraph, Rank>();
  const turn = paragraphs.find(({ lines }) => lines[0]?.page === 1)?.lines[0]?.turn;
  const first = paragraphs.filter(({ lines: [line] }) => line?.page === 1 && line.turn === turn);
  const [title] = first
    .filter((each) => sizeOf(each) >= TITLE * print.body && isShort(each) && lettersOf(each) > 3)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  if (title) ranks.set(title, { isTitle: true });
  const own = structure.isTrusted ? ownLevels(paragraphs, structure) : null;
  if (own && own.size > 0) {
    // Of headings that the file names, the first of the first level is no other than the title.
    const least = Math.min(...own.values());
    const tops = [...own].filter(([, level]) => level === least);
    const isTitled = tops.length === 1 && (!title || tops[0]?.[0] === title);
    for (const [each, level] of own) {
      if (isTitled && level === least) ranks.set(each, { isTitle: true });
      else if (each !== title)
        ranks.set(each, { heading: Math.min(6, level - least + (isTitled ? 1 : 2)) });
    }
    return ranks;
  }
  const weight = paragraphs.reduce((sum, each) => sum + lettersOf(each), 0);
  const bold = paragraphs.reduce((sum, each) => sum + (isBold(each) ? lettersOf(each) : 0), 0);
  const headings = paragraphs.filter(
    (each) =>
      each !== title &&
      isShort(each) &&
      /\p{L}/u.test(each.lines[0]?.text ?? '') &&
      (sizeOf(each) >= LARGER * print.body ||
        (isBold(each) &&
          bold < 0.3 * weight &&
          sizeOf(each) > 0.93 * print.body &&
          each.lines.length <= 2 &&
          !/[.;,]$/u.test(each.lines.at(-1)?.text ?? ''))),
  );
  const grade = (each: Paragraph) => Math.round(sizeOf(each)) * 2 + (isBold(each) ? 1 : 0);
  const grades = [...new Set(headings.map(grade))].sort((a, b) => b - a);
  for (const each of headings)
    ranks.set(each, { heading: Math.min(6, 2 + grades.indexOf(grade(each))) });
  return ranks;
}

function ownLevels(paragraphs: readonly Paragraph[], structure: Structure): Map<Paragraph, number> {
  return new Map(
    paragraphs.flatMap((each): [Paragraph, number][] => {
      const role = structure.elementOf(each.lines[0] as Line)?.role ?? '';
      const level = role === 'H' || role === 'Title' ? 1 : Number(/^H([1-6])$/.exec(role)?.[1]);
      return level > 0 && isShort(each) ? [[each, level]] : [];
    }),
  );
}

const sizeOf = ({ lines }: Paragraph) => lines[0]?.size ?? 0;
const isBold = ({ lines }: Paragraph) => lines.every((line) => line.isBold);
const lettersOf = ({ lines }: Paragraph) => lines.reduce((sum, { text }) => sum + text.length, 0);
const isShort = (each: Paragraph) =>
  !each.isRow && each.lines.length <= 4 && lettersOf(each) <= LONGEST;
