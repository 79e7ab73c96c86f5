import { isMap, isSeq, parseDocument } from 'yaml';
import type { Item } from './read-references.ts';

/** What came of adding references to a file. */
export interface AddedReferences {
  /** The file's text then. */
  readonly text: string;
  readonly added: readonly string[];
  /** Ids that the file had already: those entries are as they were. */
  readonly kept: readonly string[];
}

/**
 * Adds references to the text of `references.json`, each at its place by its id and a field a line;
 * what stands there already is not touched by a character.
 */
export function addReferences(text: string, items: readonly Item[]): AddedReferences {
  const { contents } = parseDocument(text.trim() === '' ? '[]' : text);
  const there = (isSeq(contents) ? contents.items : []).flatMap((node) =>
    isMap(node) && node.range
      ? [{ id: String(node.get('id')), from: node.range[0], to: node.range[1] }]
      : [],
  );
  const known = new Set(there.map(({ id }) => id));
  const fresh = items.filter(({ id }) => !known.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const kept = items.flatMap(({ id }) => (known.has(id) ? [id] : []));
  const added = fresh.map(({ id }) => id);
  if (fresh.length === 0) return { text, added, kept };
  if (there.length === 0)
    return { text: `[\n  ${fresh.map(written).join(',\n  ')}\n]\n`, added, kept };
  let [result, at] = ['', 0];
  for (const item of fresh) {
    const next = there.find(({ id, from }) => from >= at && id > item.id);
    const last = there.at(-1) as (typeof there)[number];
    if (next) {
      result += `${text.slice(at, next.from)}${written(item)},\n  `;
      at = next.from;
    } else {
      const end = Math.max(at, last.to);
      result += `${text.slice(at, end)},\n  ${written(item)}`;
      at = end;
    }
  }
  return { text: result + text.slice(at), added, kept };
}

const written = ({ id, ...item }: Item) =>
  JSON.stringify({ id, ...item }, null, 2).replaceAll('\n', '\n  ');
