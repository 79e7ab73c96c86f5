import { paragraphOf } from '../core/anchor.ts';
import type { Target } from '../core/edition.ts';
import type { Problem } from '../core/problem.ts';

type Mistake = Pick<Problem, 'what' | 'mend'>;

/** What is wrong with a link into the edition; null when it leads somewhere, or to a source that could not be read. */
export function targetMistake(
  { source, anchor }: Target,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  unread: ReadonlySet<string>,
): Mistake | null {
  if (unread.has(source)) return null;
  const known = ids.get(source);
  if (!known) return { what: `Cross-reference to no source: “${source}”`, mend: `The sources are ${[...ids.keys()].join(', ')}` };
  if (known.has(anchor)) return null;
  return { what: `Cross-reference to no anchor: ${source} has no “#${anchor}”`, mend: suggest(anchor, known) };
}

/**
 * What is wrong with a key that is cited; null when it is a reference's.
 *
 * `keys` is null where the references cannot be read: that is one mistake, not one for each citation.
 */
export function keyMistake(key: string, keys: ReadonlySet<string> | null): Mistake | null {
  if (keys === null || keys.has(key)) return null;
  return {
    what: `Unknown citation key “${key}”`,
    mend: `Add it to sources/references.json, or use one that is there${near(key, keys)}`,
  };
}

/** Says which anchors there are, nearest kind first. */
function suggest(anchor: string, known: ReadonlySet<string>): string {
  const alike = [...known].filter((id) => id.startsWith('note-') === anchor.startsWith('note-') && paragraphOf(id) === id);
  return `It has ${alike.slice(0, 20).join(', ')}${alike.length > 20 ? ', …' : ''}`;
}

function near(key: string, keys: ReadonlySet<string>): string {
  const stem = key.slice(0, 4);
  const alike = [...keys].filter((other) => other.startsWith(stem)).slice(0, 5);
  return alike.length > 0 ? `: ${alike.join(', ')}` : '';
}
