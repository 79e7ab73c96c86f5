import type { Paragraph } from '../../model/edition.ts';
import { nameOf, type Place, type Unit } from '../../model/structure/place.ts';

/** Items of one list, each with its passages. */
export type Items = readonly (readonly Paragraph[])[];

const LISTED = new Set<Unit>(['level', 'item', 'subitem', 'number', 'letter', 'indent']);

/** The names of the items in which a passage stands, the outermost first: as many as its depth. */
function itemsAbove({ path, depth }: Place): string[] {
  if (depth === 0) return [];
  const ends = path.flatMap(({ unit }, i) => (LISTED.has(unit) ? [i + 1] : []));
  return ends.slice(-depth).map((end) => nameOf(path.slice(0, end)));
}

/** What a list at some depth stands in; null for a passage that is in none there. */
export function listAt({ place }: Paragraph, depth: number): string | null {
  const name = itemsAbove(place)[depth];
  return name === undefined ? null : `${name.split('/').slice(0, -1).join('/')}/`;
}

/**
 * Arranges passages that stand in one list at some depth by its items. A number that is given again
 * begins another list.
 */
export function listsOf(paragraphs: readonly Paragraph[], depth: number): Items[] {
  const lists: Paragraph[][][] = [];
  let used = new Set<string>();
  let before: string | null = null;
  for (const paragraph of paragraphs) {
    const name = itemsAbove(paragraph.place)[depth] ?? '';
    if (name === before && !opensItem(paragraph, depth)) {
      lists.at(-1)?.at(-1)?.push(paragraph);
      continue;
    }
    if (lists.length === 0 || used.has(name)) {
      lists.push([]);
      used = new Set();
    }
    lists.at(-1)?.push([paragraph]);
    used.add(name);
    before = name;
  }
  return lists;
}

/** Whether a passage begins with the number of the item at a depth, and with none within it. */
function opensItem({ place, text }: Paragraph, depth: number): boolean {
  const item = place.path.findLast(({ unit }) => LISTED.has(unit));
  return (
    place.depth === depth + 1 &&
    !!item?.written &&
    (text ?? '').slice(0, place.number).trimEnd().endsWith(item.written.trimEnd())
  );
}
