import type { ImportPlan } from './plan.ts';

/** Most anchors that are all named; of more, the first ones and the last. */
const MOST = 12;

/** Says where an imported source will stand, and by which anchors it is cited. */
export function standingOf(
  { id, paragraphs }: Pick<ImportPlan, 'id' | 'paragraphs'>,
  principal: string | null,
): string[] {
  const all = paragraphs.map(({ anchor }) => `#${anchor}`);
  const named =
    all.length <= MOST
      ? all.join(' ')
      : `${all.slice(0, MOST - 2).join(' ')} … ${all.at(-1)} (${all.length}; --dry-run lists each with its words)`;
  return [`Page: ${id === principal ? '' : '/sources'}/${id}/`, `Anchors: ${named}`];
}
