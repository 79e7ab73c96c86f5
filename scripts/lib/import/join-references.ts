import { type AddedReferences, addReferences } from './add-references.ts';
import type { Item } from './read-references.ts';

/** Where two branches could not be merged: what is ours, what both began from, and what is theirs. */
const CONFLICT =
  /^<{7}(?: .*)?\n([\s\S]*?)(?:^\|{7}(?: .*)?\n[\s\S]*?)?^={7}\n([\s\S]*?)^>{7}(?: .*)?(?:\n|$)/gm;

/**
 * Joins both sides of a half-merged `references.json`: ours as it is, and what only theirs has at its
 * place. `differ` are the ids that both have, otherwise: ours is kept. Null for a text without git's
 * marks, or with sides that are no lists.
 */
export function joinReferences(
  text: string,
): (Pick<AddedReferences, 'text' | 'added'> & { readonly differ: readonly string[] }) | null {
  const bare = text.replaceAll('\r\n', '\n');
  const [ours, theirs] = ['$1', '$2'].map((side) => bare.replace(CONFLICT, side)) as [
    string,
    string,
  ];
  if (ours === bare) return null;
  const [own, others] = [itemsIn(ours), itemsIn(theirs)];
  if (!own || !others) return null;
  const { text: joined, added } = addReferences(ours, others);
  const known = new Map(own.map((item) => [item.id, JSON.stringify(item)]));
  const differ = others
    .filter((item) => known.has(item.id) && known.get(item.id) !== JSON.stringify(item))
    .map(({ id }) => id);
  return { text: joined, added, differ };
}

function itemsIn(text: string): Item[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as Item[]) : null;
  } catch {
    return null;
  }
}
