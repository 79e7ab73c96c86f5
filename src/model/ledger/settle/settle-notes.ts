import { type Anchor, noteAnchor, noteOfAnchor } from '../../anchor.ts';
import { sha256 } from '../../text/fingerprint.ts';
import { current, type Fate, type Ledger, type NoteEntry } from '../model.ts';
import { opening } from '../opening-words.ts';
import type { NewNote, Outline, Settled, Step } from '../plan.ts';
import { gramsOf, similarity } from './similarity.ts';

/**
 * What an editor decided on notes: the old anchor, and the anchors of the notes that take its
 * place.
 */
type Rulings = ReadonlyMap<Anchor, readonly Anchor[]>;

/**
 * Settles what becomes of every note. A note is known by its id, which its editor gives; the ledger
 * holds it to its words.
 *
 * A note that is gone while a new one stands on the same words may have been renamed: that is for
 * the editor to say.
 */
export function settleNotes(
  ledger: Ledger,
  outline: Outline,
  anchors: readonly Anchor[],
  rulings: Rulings,
): Settled<NoteEntry> & { steps: readonly Step[]; unchanged: number } {
  const steps: Step[] = [];
  const retired = new Map<Anchor, { why: Fate; successors: readonly Anchor[] }>();
  const known = new Map(ledger.notes.map((entry) => [entry.anchor, entry]));
  const onOf = ({ on }: NewNote): Anchor => (typeof on === 'number' ? (anchors[on] ?? '') : on);
  const list = outline.notes.map((note) => ({
    anchor: noteAnchor(note.id),
    exact: sha256(note.quote),
    on: onOf(note),
    note,
  }));
  const fresh = list.filter(({ anchor }) => known.get(anchor)?.state !== 'current');
  let unchanged = 0;
  for (const { anchor, exact, on, note } of list) {
    const { spot, quote } = note;
    const before = known.get(anchor);
    if (
      before?.state === 'current' &&
      before.exact === exact &&
      before.on === on &&
      (before.nth ?? 1) === note.nth
    ) {
      unchanged++;
      continue;
    }
    const about = `on “${opening(quote)}” in ${on}`;
    const likeness = before ? similarity(gramsOf(before.quote), gramsOf(quote)) : null;
    if (!before) steps.push({ anchor, what: 'new', to: [], likeness, about, spot });
    else if (before.state === 'retired')
      steps.push({
        anchor,
        what: 'ambiguous',
        to: [],
        likeness,
        about: 'its id was retired',
        spot,
      });
    else if (before.exact !== exact)
      steps.push({
        anchor,
        what: 'reworded',
        to: [anchor],
        likeness,
        about: `${about}, before on “${opening(before.quote)}”`,
        spot,
      });
    else
      steps.push({
        anchor,
        what: 'moved',
        to: [anchor],
        likeness,
        about: `${about}, before in ${before.on}`,
        spot,
      });
  }
  const there = new Set(list.map(({ anchor }) => anchor));
  for (const { anchor, quote, exact, on } of current(ledger.notes)) {
    if (there.has(anchor)) continue;
    const ruling = rulings.get(anchor);
    const alike = fresh.filter(
      (each) => each.exact === exact || similarity(gramsOf(each.note.quote), gramsOf(quote)) >= 0.5,
    );
    const about = `stood on “${opening(quote)}” in ${on}`;
    const step = { anchor, likeness: null, about, spot: alike[0]?.note.spot ?? outline.spot };
    const to = ruling ?? alike.map((each) => each.anchor);
    if (!ruling && alike.length > 0) {
      steps.push({ ...step, what: 'ambiguous', to });
      continue;
    }
    const why = to.length > 1 ? 'split' : to.length === 1 ? 'merged' : 'deleted';
    steps.push({ ...step, what: why, to });
    retired.set(anchor, { why, successors: to });
  }
  return {
    current: list.map(({ anchor, exact, on, note }) => ({
      anchor,
      exact,
      on,
      ...(note.nth > 1 && { nth: note.nth }),
      quote: note.quote,
    })),
    retired,
    steps,
    unchanged,
  };
}

/** Whether an anchor is a note's. */
export function isNote(anchor: Anchor): boolean {
  return noteOfAnchor(anchor) !== null;
}
