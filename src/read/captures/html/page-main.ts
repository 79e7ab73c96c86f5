import type { Block } from './block.ts';
import { findMain, type IsMain } from './find-main.ts';
import { furnitureKind, furnitureWithin, isSurelyFurniture } from './furniture.ts';
import type { Notes } from './notes.ts';
import { selects } from './page-styles.ts';
import { elementsIn, type PageElement, upFrom } from './page-tree.ts';

/** What of a page is the text: what a selector says, all but navigation, or what is found. */
export type MainOption = { readonly selector: string } | 'all' | 'find';

/** What of a page is its text, and what an editor should know of how that was found. */
export interface PageMain {
  readonly isMain: IsMain;
  readonly told: readonly string[];
}

/** Whether characters belong to the text, by what the editor says, or as it is found. */
export async function mainOf(
  root: PageElement,
  blocks: readonly Block[],
  { marks }: Notes,
  main: MainOption,
): Promise<PageMain> {
  const isNote = (element: PageElement) => [...upFrom(element)].some((up) => marks.has(up));
  if (main === 'all')
    return {
      isMain: (element) => ![...upFrom(element)].some(({ name }) => name === 'nav'),
      told: [],
    };
  if (main !== 'find') {
    const test = selects(main.selector);
    const chosen = new Set(test ? [...elementsIn(root)].filter(test) : []);
    return { isMain: (element) => [...upFrom(element)].some((up) => chosen.has(up)), told: [] };
  }
  const found = await findMain(root);
  const isAny: IsMain = (element, text) =>
    isNote(element) || (!isSurelyFurniture(element) && (found?.(element, text) ?? false));
  const ruleOf = furnitureWithin();
  const named = namedFurniture(blocks, isAny, ruleOf);
  const isFound: IsMain = (element, text) =>
    isAny(element, text) && (isNote(element) || !named.has(ruleOf(element) ?? ''));
  if (found && !missesMost(blocks, isFound)) return { isMain: isFound, told: [] };
  return {
    isMain: (element) => furnitureKind(element) === null || isNote(element),
    told: [
      'no part of the page was found to be its text: all of it is taken, but for what its elements show to be furniture (--part names the element of the text)',
    ],
  };
}

/** Part of the text that furniture of one name is at most; more of it is the text itself. */
const MOST_NAMED = 0.25;

/** Rules of furniture that stands within what was found, told by names. */
function namedFurniture(
  blocks: readonly Block[],
  isMain: IsMain,
  ruleOf: (element: PageElement) => string | null,
): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  let all = 0;
  for (const { pieces } of blocks)
    for (const { text, element, hidden } of pieces) {
      if (hidden || !isMain(element, text)) continue;
      const size = text.trim().length;
      all += size;
      const rule = ruleOf(element);
      if (rule) sizes.set(rule, (sizes.get(rule) ?? 0) + size);
    }
  return new Set([...sizes].flatMap(([rule, size]) => (size < MOST_NAMED * all ? [rule] : [])));
}

/** How many times what was found may stand outside of it, unmarked, before it is distrusted. */
const MOST_MISSED = 3;

/** Whether nothing was found, or more prose that shows no sign of furniture stands outside of it. */
function missesMost(blocks: readonly Block[], isMain: IsMain): boolean {
  let [within, without] = [0, 0];
  for (const { pieces, element } of blocks)
    for (const { text, element: nearest, hidden } of pieces) {
      if (hidden) continue;
      if (isMain(nearest, text)) within += text.trim().length;
      else if (text.trim().length >= 40 && furnitureKind(element) === null)
        without += text.trim().length;
    }
  return within === 0 || without > MOST_MISSED * within;
}
