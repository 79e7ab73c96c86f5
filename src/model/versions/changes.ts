import type { SourceVersion, VersionPassage } from '../edition.ts';
import { outOfOrder } from '../ledger/in-order.ts';
import { type Stretch, wordDiff } from './word-diff.ts';

/** What became of a passage from one text to the next. */
export interface Change {
  readonly what: 'same' | 'renumbered' | 'moved' | 'changed' | 'new' | 'gone';
  readonly before: VersionPassage | null;
  readonly after: VersionPassage | null;
  /** Its words, with what is out and what is in. */
  readonly stretches: readonly Stretch[];
}

/** The words of a passage without its number. */
export const bodyOf = ({ text, number }: VersionPassage): string => text.slice(number);

/**
 * What changed from one text to the next, passage by passage in the order of the later one; what is
 * gone stands after what it stood after.
 */
export function changesBetween(
  { passages: old }: Pick<SourceVersion, 'passages'>,
  { passages: next }: Pick<SourceVersion, 'passages'>,
): Change[] {
  const order = new Map(old.map(({ anchor }, i) => [anchor, i]));
  const kept = next.filter(({ anchor }) => order.has(anchor));
  const moved = outOfOrder(kept.map(({ anchor }) => order.get(anchor) as number));
  const isMoved = new Set(kept.flatMap(({ anchor }, i) => (moved.has(i) ? [anchor] : [])));
  const list = next.map((after): Change => {
    const before = old[order.get(after.anchor) ?? -1];
    if (!before)
      return { what: 'new', before: null, after, stretches: [{ what: 'in', text: after.text }] };
    const what =
      bodyOf(before) !== bodyOf(after)
        ? 'changed'
        : isMoved.has(after.anchor)
          ? 'moved'
          : before.label !== after.label || before.text !== after.text
            ? 'renumbered'
            : 'same';
    return { what, before, after, stretches: stretchesOf(before, after) };
  });
  const there = new Set(next.map(({ anchor }) => anchor));
  old.forEach((before, i) => {
    if (there.has(before.anchor)) return;
    const previous = old[i - 1]?.anchor;
    const at = list.findIndex((change) => (change.after ?? change.before)?.anchor === previous);
    const stretches = [{ what: 'out', text: before.text }] as const;
    list.splice(at + 1, 0, { what: 'gone', before, after: null, stretches });
  });
  return list;
}

/** The number by itself, then the words. */
function stretchesOf(before: VersionPassage, after: VersionPassage): Stretch[] {
  const [out, into] = [before, after].map(({ text, number }) => text.slice(0, number)) as [
    string,
    string,
  ];
  const number: Stretch[] =
    out === into
      ? [{ what: 'same', text: out }]
      : [
          { what: 'out', text: out },
          { what: 'in', text: into },
        ];
  return [...number.filter(({ text }) => text !== ''), ...wordDiff(bodyOf(before), bodyOf(after))];
}
