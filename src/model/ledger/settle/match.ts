import { pairEqual } from '../in-order.ts';
import { common, type Grams, gramsOf, similarity, sizeOf, without } from './similarity.ts';

/**
 * A paragraph or sentence that the ledger knows. `text` is null where only its fingerprints are
 * kept.
 */
export interface Old {
  readonly id: string;
  readonly exact: string;
  readonly normalised: string;
  readonly text: string | null;
}

/** A paragraph or sentence of the new text. */
export interface New {
  readonly exact: string;
  readonly normalised: string;
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
/**
 * How much of a piece must come from the whole, and how much of the whole its pieces must make up.
 */
const PIECE = 0.6;
const WHOLE = 0.6;

/**
 * Tells what becomes of each old unit in a new text, from the words alone: kept (unchanged, moved
 * or reworded), split, merged into another, deleted, or ambiguous. New units that no kept one has
 * are new.
 *
 * Equal words come first, wherever they stand; then words equal but for typography; then units that
 * make up one another; then pairs that are alike and clearly more so than with any other. What lies
 * between is never guessed.
 */
export function match(old: readonly Old[], next: readonly New[]): Outcome[] {
  const outcomes: (Outcome | undefined)[] = old.map(() => undefined);
  const taken = new Set<number>();
  const keep = (i: number, to: number, likeness: number): void => {
    outcomes[i] = { what: 'kept', to, likeness };
    taken.add(to);
  };
  for (const print of ['exact', 'normalised'] as const) {
    const pairs = pairEqual(
      old.map((unit, i) => (outcomes[i] ? null : unit[print])),
      next.map((unit, j) => (taken.has(j) ? null : unit[print])),
    );
    for (const [i, j] of pairs) keep(i, j, 1);
  }

  const grams = { old: new Map<number, Grams>(), next: new Map<number, Grams>() };
  old.forEach(({ text }, i) => {
    if (!outcomes[i] && text !== null) grams.old.set(i, gramsOf(text));
  });
  next.forEach(({ text }, j) => {
    if (!taken.has(j)) grams.next.set(j, gramsOf(text));
  });
  for (const [i, whole] of grams.old) {
    const pieces = piecesOf(whole, grams.next, taken);
    if (!pieces) continue;
    outcomes[i] = { what: 'split', to: pieces.of.sort((a, b) => a - b), likeness: pieces.share };
    for (const j of pieces.of) taken.add(j);
  }
  for (const [j, whole] of grams.next) {
    if (taken.has(j)) continue;
    const gone = new Set([...grams.old.keys()].filter((i) => outcomes[i]));
    const pieces = piecesOf(whole, grams.old, gone);
    if (!pieces) continue;
    // The number that the text itself gives decides whose id goes on; else the one that has more of
    // the words.
    const keeper = pieces.of.find((i) => old[i]?.id === next[j]?.hint) ?? (pieces.of[0] as number);
    for (const i of pieces.of) {
      const likeness = similarity(grams.old.get(i) as Grams, whole);
      if (i === keeper) keep(i, j, likeness);
      else outcomes[i] = { what: 'merged', to: j, likeness };
    }
  }

  const pairs = [...grams.old].flatMap(([i, a]) =>
    outcomes[i]
      ? []
      : [...grams.next].flatMap(([j, b]) =>
          taken.has(j) ? [] : [{ i, j, likeness: similarity(a, b) }],
        ),
  );
  // A role that there is only once, such as a title, is kept whatever its words; words that are not
  // known need an editor.
  old.forEach(({ id, text }, i) => {
    const j = outcomes[i] ? -1 : next.findIndex(({ hint }, k) => hint === id && !taken.has(k));
    if (j < 0) return;
    if (id === 'title')
      keep(i, j, pairs.find((pair) => pair.i === i && pair.j === j)?.likeness ?? 0);
    else if (text === null) outcomes[i] = { what: 'ambiguous', to: [j], likeness: 0 };
  });
  const open = pairs
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  for (const { i, j, likeness } of open) {
    if (outcomes[i] || taken.has(j)) continue;
    const rivals = open.filter(
      (pair) =>
        (pair.i === i) !== (pair.j === j) &&
        (outcomes[pair.i] ?? { what: 'ambiguous' }).what === 'ambiguous' &&
        !taken.has(pair.j) &&
        pair.likeness > likeness - LEAD,
    );
    if (likeness >= REWORDED && rivals.length === 0) keep(i, j, likeness);
    else {
      const to = open.filter((pair) => pair.i === i && !taken.has(pair.j)).map((pair) => pair.j);
      outcomes[i] = { what: 'ambiguous', to, likeness };
    }
  }
  return outcomes.map((outcome) => outcome ?? { what: 'deleted' });
}

/** The two or more units that a whole is made up of, the largest first; null when it is not. */
function piecesOf(
  whole: Grams,
  units: ReadonlyMap<number, Grams>,
  taken: ReadonlySet<number>,
): { of: number[]; share: number } | null {
  const size = sizeOf(whole);
  const candidates = [...units]
    .filter(([i, unit]) => !taken.has(i) && common(unit, whole) >= PIECE * sizeOf(unit))
    .sort(([i, a], [j, b]) => common(b, whole) - common(a, whole) || i - j);
  let rest = whole;
  const of: number[] = [];
  for (const [i, unit] of candidates) {
    if (common(unit, rest) < PIECE * sizeOf(unit)) continue;
    of.push(i);
    rest = without(rest, unit);
  }
  const share = 1 - sizeOf(rest) / Math.max(size, 1);
  return of.length >= 2 && share >= WHOLE ? { of, share } : null;
}
