import { type Anchor, noteOfAnchor } from '../../model/anchor.ts';
import type { Entry, Groups } from './groups.ts';

// As the scripts beside a page of references have its passages. Most of what they say of one they
// say of others, too: it is written once, and a number stands for it.

/** Groups of passages, each value that stands more than once written once. */
export interface PackedGroups {
  readonly words: readonly Value[];
  /** Of an entry its values in the order of `FIELDS`; a number is a place in `words`, from 1. */
  readonly groups: Readonly<Record<Anchor, readonly PackedEntry[]>>;
}
type Value = string | NonNullable<Entry['forms']>;
type PackedEntry = readonly (Value | number)[];

const FIELDS = ['anchor', 'sha256', 'name', 'place', 'form', 'permalink', 'told', 'forms'] as const;
/** What stands in a value for the group's anchor, and for the place of its first passage. */
const OF_GROUP = ['\ufdd1', '\ufdd2'] as const;

/** What is said of the group that an entry stands in: its anchor, and the place of its first passage. */
const ofGroup = (key: Anchor, [first]: readonly Entry[], i: number) =>
  (i === 0 ? [key] : [key, first?.place ?? first?.name ?? '']).filter(Boolean);

/** Packs groups. A note that stands in its paragraph's group has none of its own. */
export function packGroups(groups: Groups): PackedGroups {
  const all = Object.entries(groups);
  const inOthers = new Set(all.flatMap(([key, group]) => group.filter((e) => e.anchor !== key)));
  const own = all.filter(
    ([key, [first]]) => noteOfAnchor(key) === null || !first || !inOthers.has(first),
  );
  const slotted = own.map(([key, group]): [Anchor, Value[][]] => [
    key,
    group.map((entry, i) => {
      const values = FIELDS.map((field): Value => {
        if (field === 'forms') return entry.forms ?? '';
        const value = entry[field] ?? '';
        if (field === 'sha256') return shortened(value);
        if (field === 'told') return value;
        return ofGroup(key, group, i).reduce(
          (text, said, at) => text.replaceAll(said, OF_GROUP[at] ?? ''),
          value,
        );
      });
      return values.slice(0, values.findLastIndex(Boolean) + 1);
    }),
  ]);
  const counts = new Map<Value, number>();
  for (const value of slotted.flatMap(([, group]) => group.flat()))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  counts.delete('');
  const words = [...counts].filter(([, n]) => n > 1).sort(([, a], [, b]) => b - a);
  const numbers = new Map<Value, number>([
    ['', 0],
    ...words.map(([word], i) => [word, i + 1] as const),
  ]);
  return {
    words: words.map(([word]) => word),
    groups: Object.fromEntries(
      slotted.map(([key, group]) => [
        key,
        group.map((values) => values.map((value) => numbers.get(value) ?? value)),
      ]),
    ),
  };
}

/** Unpacks groups, each note as a group, too. */
export function unpackGroups({ words, groups }: PackedGroups): Map<Anchor, readonly Entry[]> {
  const unpacked = new Map<Anchor, readonly Entry[]>();
  for (const [key, group] of Object.entries(groups)) {
    const entries: Entry[] = [];
    for (const [i, values] of group.entries()) {
      const said = ofGroup(key, entries, i);
      const filled = values.flatMap((value, at): (readonly [string, unknown])[] => {
        const text = typeof value === 'number' ? (words[value - 1] ?? '') : value;
        const field = FIELDS[at] as (typeof FIELDS)[number];
        if (typeof text !== 'string') return [[field, text]];
        const whole =
          field === 'sha256'
            ? lengthened(text)
            : text.replace(
                /[\ufdd1\ufdd2]/g,
                (slot) => said[OF_GROUP.indexOf(slot as never)] ?? slot,
              );
        return whole ? [[field, whole]] : [];
      });
      entries.push(Object.fromEntries(filled) as unknown as Entry);
    }
    unpacked.set(key, entries);
  }
  for (const entry of [...unpacked.values()].flat())
    if (noteOfAnchor(entry.anchor) !== null && !unpacked.has(entry.anchor))
      unpacked.set(entry.anchor, [entry]);
  return unpacked;
}

/** A SHA-256 in base64, two thirds as long; anything else as it is. */
const shortened = (hex: string) =>
  /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex').toString('base64').slice(0, -1) : hex;

const lengthened = (text: string) =>
  text.length === 43
    ? Array.from(atob(text), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
    : text;
