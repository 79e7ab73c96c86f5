import { normalise } from '../../text/fingerprint.ts';
import { outOfOrder, pairEqual } from '../in-order.ts';
import { piecesOf } from './pieces.ts';
import { type Grams, gramsOf, similarity } from './similarity.ts';

/** What is known of a paragraph or sentence beside its words. */
interface Unit {
  readonly exact: string;
  readonly normalised: string;
  /** How many characters at its start are its number, which says nothing of what it is. */
  readonly number?: number;
  /** Index, in its own list, of the first paragraph of its article; without it, it stands alone. */
  readonly head?: number;
  /** What it is called by its number. */
  readonly name?: string | null;
}

/**
 * A paragraph or sentence that the ledger knows. `text` is null where only its fingerprints are
 * kept.
 */
export interface Old extends Unit {
  readonly id: string;
  readonly text: string | null;
}

/** A paragraph or sentence of the new text. */
export interface New extends Unit {
  readonly text: string;
  /** The id that the text's own numbering, or the editor, would give it. */
  readonly hint: string | null;
}

/** What becomes of one that the ledger knows; numbers are indexes in the new text. */
export type Outcome =
  | { readonly what: 'kept'; readonly to: number; readonly likeness: number }
  | { readonly what: 'split'; readonly to: readonly number[]; readonly likeness: number }
  | { readonly what: 'merged'; readonly to: number; readonly likeness: number }
  | { readonly what: 'deleted' }
  | { readonly what: 'ambiguous'; readonly to: readonly number[]; readonly likeness: number };

/** From here on two texts are one, reworded. */
const REWORDED = 0.5;
/** Below this they have nothing to do with one another; between the two an editor decides. */
const ALIKE = 0.3;
/** How much likelier than any other a pair has to be. */
const LEAD = 0.1;
/** How much less a pair counts that is not where the text before and after it is. */
const ELSEWHERE = 0.2;

/** What was decided before, and the new units that are not free. */
export interface Decided {
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly taken: ReadonlySet<number>;
}

/**
 * Tells what becomes of each old unit in a new text, from the words alone: kept (unchanged, moved
 * or reworded), split, merged into another, deleted, or ambiguous. New units that no kept one has
 * are new.
 *
 * Equal words come first, their numbers left aside, and those of an item or further paragraph
 * together with its article's: a text has many that are alike. Then units that make up one another;
 * then pairs that are alike and clearly more so than with any other, articles before what stands
 * under them. What lies between is never guessed, nor is what is alike but stands elsewhere.
 */
export function match(old: readonly Old[], next: readonly New[], decided?: Decided): Outcome[] {
  const outcomes: (Outcome | undefined)[] = old.map((_, i) => decided?.outcomes[i]);
  const taken = new Set(decided?.taken);
  const keep = (i: number, to: number, likeness: number): void => {
    outcomes[i] = { what: 'kept', to, likeness };
    taken.add(to);
  };
  const pair = (was: readonly (string | null)[], is: readonly (string | null)[]): void => {
    const pairs = pairEqual(
      was.map((key, i) => (outcomes[i] ? null : key)),
      is.map((key, j) => (taken.has(j) ? null : key)),
    );
    for (const [i, j] of pairs) keep(i, j, 1);
  };
  if (!decided && old.length === next.length && old.every((unit, i) => same(unit, next[i] as New)))
    return old.map((_, to) => ({ what: 'kept', to, likeness: 1 }));
  const isWorded = old.every(({ text }) => text !== null);
  if (isWorded) pair(keysOf(old), keysOf(next));
  else
    for (const print of ['exact', 'normalised'] as const)
      pair(
        old.map((unit) => unit[print]),
        next.map((unit) => unit[print]),
      );
  const place = placesOf(outcomes, next.length);
  const inPlace = (i: number, j: number) => place.old[i] === place.next[j];
  const headOf = (units: readonly Unit[], i: number) => units[i]?.head ?? i;
  const isHead = (units: readonly Unit[], i: number) => headOf(units, i) === i;

  const grams = { old: new Map<number, Grams>(), next: new Map<number, Grams>() };
  old.forEach(({ text, number }, i) => {
    if (!outcomes[i] && text !== null) grams.old.set(i, gramsOf(text.slice(number ?? 0)));
  });
  next.forEach(({ text, number }, j) => {
    if (!taken.has(j)) grams.next.set(j, gramsOf(text.slice(number ?? 0)));
  });
  for (const [i, whole] of grams.old) {
    const pieces = piecesOf(whole, grams.next, taken, (j) => inPlace(i, j));
    if (!pieces) continue;
    outcomes[i] = { what: 'split', to: pieces.of.sort((a, b) => a - b), likeness: pieces.share };
    for (const j of pieces.of) taken.add(j);
  }
  for (const [j, whole] of grams.next) {
    if (taken.has(j)) continue;
    const gone = new Set([...grams.old.keys()].filter((i) => outcomes[i]));
    const pieces = piecesOf(whole, grams.old, gone, (i) => inPlace(i, j));
    if (!pieces) continue;
    // The number that the text itself gives decides whose id goes on; else the one that has more of
    // the words.
    const keeper =
      pieces.of.find((i) => isNamed(old[i] as Old, next[j] as New)) ?? (pieces.of[0] as number);
    for (const i of pieces.of) {
      const likeness = similarity(grams.old.get(i) as Grams, whole);
      if (i === keeper) keep(i, j, likeness);
      else outcomes[i] = { what: 'merged', to: j, likeness };
    }
  }

  // A role that there is only once, such as a title, is kept whatever its words; words that are not
  // known need an editor.
  old.forEach(({ id, text }, i) => {
    if (id !== 'title' && text !== null) return;
    const j = outcomes[i] ? -1 : next.findIndex(({ hint }, k) => hint === id && !taken.has(k));
    if (j < 0) return;
    const [a, b] = [grams.old.get(i), grams.next.get(j)];
    if (id === 'title') keep(i, j, a && b ? similarity(a, b) : 0);
    else outcomes[i] = { what: 'ambiguous', to: [j], likeness: 0 };
  });

  const settleAlike = (may: (i: number, j: number) => boolean): void => {
    const open = [...grams.old].flatMap(([i, a]) =>
      outcomes[i]
        ? []
        : [...grams.next].flatMap(([j, b]) => {
            if (taken.has(j) || !may(i, j)) return [];
            const likeness = similarity(a, b);
            const counts = inPlace(i, j) ? likeness : likeness - ELSEWHERE;
            return counts >= ALIKE ? [{ i, j, likeness, counts }] : [];
          }),
    );
    open.sort((a, b) => b.counts - a.counts || a.i - b.i || a.j - b.j);
    const [byOld, byNext] = [Map.groupBy(open, ({ i }) => i), Map.groupBy(open, ({ j }) => j)];
    for (const { i, j, likeness, counts } of open) {
      if (outcomes[i] || taken.has(j)) continue;
      const of = (byOld.get(i) ?? []).filter((each) => !taken.has(each.j));
      const hasRival =
        of.some((each) => each.j !== j && each.counts > counts - LEAD) ||
        (byNext.get(j) ?? []).some(
          (each) =>
            each.i !== i &&
            (outcomes[each.i] ?? { what: 'ambiguous' }).what === 'ambiguous' &&
            each.counts > counts - LEAD,
        );
      if (likeness >= REWORDED && inPlace(i, j) && !hasRival) keep(i, j, likeness);
      else outcomes[i] = { what: 'ambiguous', to: of.map((each) => each.j), likeness };
    }
  };
  settleAlike((i, j) => isHead(old, i) && isHead(next, j));
  // What stands under an article that is reworded goes with it.
  const headTo = (i: number): number | null => {
    const outcome = outcomes[headOf(old, i)];
    return outcome?.what === 'kept' ? outcome.to : null;
  };
  const isUnder = (i: number, j: number) => headTo(i) === headOf(next, j);
  if (isWorded) {
    const bodies = { old: old.map(bodyOf), next: next.map(bodyOf) };
    pair(
      old.map((_, i) => (isHead(old, i) ? null : `${headTo(i)}\n${bodies.old[i]}`)),
      next.map((_, j) => (isHead(next, j) ? null : `${headOf(next, j)}\n${bodies.next[j]}`)),
    );
    pairOnce(bodies, keep, outcomes, taken);
    // Nor does it go when its article's first words are taken out; it does when all are others.
    const stays = placesOf(outcomes, next.length);
    pair(
      old.map((_, i) => `${stays.old[i]}\n${bodies.old[i]}`),
      next.map((_, j) =>
        taken.has(headOf(next, j)) ? `${stays.next[j]}\n${bodies.next[j]}` : null,
      ),
    );
  }
  settleAlike((i, j) =>
    isHead(old, i) === isHead(next, j) ? !isHead(old, i) && isUnder(i, j) : inPlace(i, j),
  );
  return outcomes.map((outcome) => outcome ?? { what: 'deleted' });
}

/** Keeps what has the same words in another article, where either text has them once. */
function pairOnce(
  { old, next }: { old: readonly string[]; next: readonly string[] },
  keep: (i: number, j: number, likeness: number) => void,
  outcomes: readonly (Outcome | undefined)[],
  taken: ReadonlySet<number>,
): void {
  const [was, is] = [old, next].map((list) => Map.groupBy(list.keys(), (i) => list[i]));
  for (const [body, [i, twin]] of was ?? []) {
    const [j, other] = is?.get(body) ?? [];
    if (!body || twin !== undefined || other !== undefined) continue;
    if (i !== undefined && j !== undefined && !outcomes[i] && !taken.has(j)) keep(i, j, 1);
  }
}

const same = (a: Unit, b: Unit) => a.exact === b.exact;

/** Its words without its number, typography folded away. */
function bodyOf({ text, number }: { text: string | null; number?: number }): string {
  return normalise((text ?? '').slice(number ?? 0));
}

/** By what each unit is known: its words, under its article's; a number alone by what it is above. */
function keysOf(units: readonly (Old | New)[]): (string | null)[] {
  const bodies = units.map(bodyOf);
  return units.map(({ head }, i) => {
    const body = bodies[i] || `\n${bodies[i + 1] ?? ''}`;
    return head === undefined || head === i ? body : `${bodies[head]}\n\n${body}`;
  });
}

/** Whether the text gives a new unit the number that an old one had. */
function isNamed({ id, name: was }: Old, { hint, name }: New): boolean {
  return was && name ? was === name : id === hint;
}

/**
 * After how many of those that went on each old and each new unit stands, those left aside that
 * were moved: where the two are equal, they stand between the same neighbours.
 */
function placesOf(
  outcomes: readonly (Outcome | undefined)[],
  length: number,
): { old: Uint32Array; next: Uint32Array } {
  const kept = outcomes.flatMap((outcome, i) =>
    outcome?.what === 'kept' ? [[i, outcome.to] as const] : [],
  );
  kept.sort(([, a], [, b]) => a - b);
  const moved = outOfOrder(kept.map(([i]) => i));
  const [old, next] = [new Uint32Array(outcomes.length), new Uint32Array(length)];
  kept.forEach(([i, to], k) => {
    if (moved.has(k)) return;
    old[i] = 1;
    next[to] = 1;
  });
  for (const counts of [old, next])
    counts.forEach((count, i) => {
      counts[i] = count + (counts[i - 1] ?? 0);
    });
  return { old, next };
}
