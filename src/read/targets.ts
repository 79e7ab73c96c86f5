import { paragraphOf } from '../model/anchor.ts';
import type { Target } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';

/**
 * What there is to point at: every source's ids, the sources that could not be read, and the
 * references' keys.
 */
export interface Known {
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unread: ReadonlySet<string>;
  /** Every source's retired anchors, with their successors. */
  readonly retired: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Null when the references could not be read: that is one mistake, not one for each citation. */
  readonly keys: ReadonlySet<string> | null;
}

/**
 * Says what is wrong with a cross-reference; null when it leads somewhere, or to a source that
 * could not be read.
 */
export function missingTarget(
  { source, anchor }: Target,
  { ids, unread, retired }: Known,
): Pick<Problem, 'what' | 'mend'> | null {
  if (unread.has(source)) return null;
  const known = ids.get(source);
  if (!known)
    return {
      what: `Cross-reference to no source: “${source}”`,
      mend: `The sources are ${[...ids.keys()].join(', ')}`,
    };
  if (known.has(anchor)) return null;
  const successors = retired.get(source)?.get(anchor);
  if (successors)
    return {
      what: `Cross-reference to an anchor that was retired: “#${anchor}” of ${source}`,
      mend:
        successors.length > 0
          ? `Link to its successor: ${successors.map((each) => `#${each}`).join(' or ')}`
          : 'Link to another passage',
    };
  return {
    what: `Cross-reference to no anchor: ${source} has no “#${anchor}”`,
    mend: suggest(anchor, known),
  };
}

/** Says what is wrong with a citation; null when its key is known. */
export function missingKey(key: string, { keys }: Known): Pick<Problem, 'what' | 'mend'> | null {
  if (keys === null || keys.has(key)) return null;
  return {
    what: `Unknown citation key “${key}”`,
    mend: `Add it to sources/references.json, or use one that is there${near(key, keys)}`,
  };
}

/** Says which anchors there are, nearest kind first. */
function suggest(anchor: string, known: ReadonlySet<string>): string {
  const alike = [...known].filter(
    (id) => id.startsWith('note-') === anchor.startsWith('note-') && paragraphOf(id) === id,
  );
  return `It has ${alike.slice(0, 20).join(', ')}${alike.length > 20 ? ', …' : ''}`;
}

function near(key: string, keys: ReadonlySet<string>): string {
  const stem = key.slice(0, 4);
  const alike = [...keys].filter((other) => other.startsWith(stem)).slice(0, 5);
  return alike.length > 0 ? `: ${alike.join(', ')}` : '';
}
