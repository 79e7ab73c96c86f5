import { markWords } from '../../../model/own-notes/mark-words.ts';
import type { OwnPlace } from '../../../model/own-notes/own-note.ts';
import type { Passage } from '../../../model/own-notes/passage.ts';
import { type ElementText, elementText } from '../element-text.ts';

/** A passage of this page: an element whose words can be marked. */
export interface PagePassage extends Passage, Pick<ElementText, 'range' | 'within'> {
  readonly element: Element;
  readonly label: string;
}

const ELEMENTS = '.row :is(.para, .summary, .english)[id], .row .note[id] > div:first-of-type';

/** The passages of the page: texts, summaries, companions and notes, in the order of the page. */
export function pagePassages(): PagePassage[] {
  const once = new Map<string, string[]>();
  for (const line of document.querySelectorAll('.retired[id]'))
    for (const { hash } of line.querySelectorAll<HTMLAnchorElement>('a[href*="#"]'))
      once.set(hash.slice(1), [...(once.get(hash.slice(1)) ?? []), line.id]);
  return [...document.querySelectorAll(ELEMENTS)].map((element) => {
    const { id } = element.id ? element : (element.parentElement as Element);
    const row = element.closest<HTMLElement>('.row');
    const named = element.id
      ? row?.querySelector('.label a')
      : element.parentElement?.querySelector('.kind');
    return {
      ...elementText(element),
      element,
      anchor: id,
      label: named?.textContent ?? row?.ariaLabel ?? id,
      once: once.get(id) ?? [],
    };
  });
}

/** Which of the texts that stand side by side a passage is of: `c1-en` is `-en` of `c1`. */
const columnOf = ({ anchor, element }: PagePassage) =>
  element.id
    ? anchor.slice(element.closest<HTMLElement>('.row')?.dataset.row?.length ?? 0)
    : anchor;

/** The words of a range of the page, passage after passage; none where nothing in it can be marked. */
export function placesIn(range: Range, passages: readonly PagePassage[]): OwnPlace[] {
  const within = passages.filter(
    ({ element }) => range.intersectsNode(element) && element.checkVisibility(),
  );
  // Words that stand beside those that were selected are in between on the page alone.
  const column = within[0] && columnOf(within[0]);
  return within.flatMap((passage) => {
    const found = columnOf(passage) === column && passage.within(range);
    if (!found) return [];
    const words = passage.text.slice(...found);
    const start = found[0] + words.length - words.trimStart().length;
    const end = start + words.trim().length;
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return [markWords(passage, [start, end], passage.label, passages)];
  });
}
