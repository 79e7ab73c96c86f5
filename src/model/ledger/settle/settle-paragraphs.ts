import type { Anchor } from '../../anchor.ts';
import { countWords, fingerprint } from '../../text/fingerprint.ts';
import { calledIn } from '../called.ts';
import { freeAnchor } from '../free-anchor.ts';
import { outOfOrder } from '../in-order.ts';
import { current, type Fate, type Ledger, type ParagraphEntry } from '../model.ts';
import { opening } from '../opening-words.ts';
import { type Decisions, matchWith } from '../overrule.ts';
import type { Outline, Settled, Step } from '../plan.ts';
import { headsOf } from './heads.ts';
import type { Outcome } from './match.ts';

/** What becomes of the paragraphs, and the id that each of the new text's has. */
export interface SettledParagraphs extends Settled<ParagraphEntry> {
  readonly steps: readonly Step[];
  readonly unchanged: number;
  /** The anchor of each paragraph of the outline. */
  readonly anchors: readonly Anchor[];
  /**
   * Those of which only the number in the text changed: by how many characters (UTF-16) what
   * follows it moved.
   */
  readonly renumbered: ReadonlyMap<Anchor, number>;
}

/**
 * Settles what becomes of every paragraph. `decisions` say where the words of some are in the
 * outline; `gone` are those that an editor says are no more, with their successors, of a text that
 * is known by its fingerprints alone.
 */
export function settleParagraphs(
  ledger: Ledger,
  outline: Outline,
  decisions: Decisions,
  gone: ReadonlyMap<Anchor, readonly Anchor[]> = new Map(),
): SettledParagraphs {
  const known = new Map(current(ledger.paragraphs).map((entry) => [entry.anchor, entry]));
  const next = outline.paragraphs.map((paragraph) => {
    const { text, hint } = paragraph;
    const same = known.get(hint);
    // The ledger was held to its own words when it was read.
    const { exact, normalised } = same?.text === text ? same : fingerprint(text);
    return { ...paragraph, exact, normalised };
  });
  // Words that stand where the ledger has them say nothing of another paragraph that has the same.
  const prints = new Set(
    next.flatMap(({ hint, exact, normalised }) =>
      known.get(hint)?.exact === exact || known.get(hint)?.normalised === normalised
        ? []
        : [exact, normalised],
    ),
  );
  // Of a text of which only some paragraphs are at hand, the others are as they were, unless the
  // editor says otherwise.
  const isAtHand = ({ anchor, exact, normalised }: ParagraphEntry) =>
    !gone.has(anchor) &&
    (outline.complete ||
      next.some(({ hint }) => hint === anchor) ||
      prints.has(exact) ||
      prints.has(normalised));
  const old = current(ledger.paragraphs).filter(isAtHand);
  const isSame =
    old.length === next.length && old.every(({ exact }, i) => exact === next[i]?.exact);
  const numbers = (!isSame && outline.knownNumbers?.()) || new Map<Anchor, number>();
  const names = old.map(calledIn);
  const heads = { old: headsOf(names), next: headsOf(next.map(({ called }) => called)) };
  const outcomes = matchWith(
    old.map(({ anchor, exact, normalised, text = null }, i) => ({
      id: anchor,
      exact,
      normalised,
      text,
      number: numbers.get(anchor) ?? 0,
      head: heads.old[i] as number,
      name: names[i] ?? null,
    })),
    next.map((paragraph, j) => ({
      ...paragraph,
      head: heads.next[j] as number,
      name: paragraph.called,
    })),
    decisions,
  );

  const used = new Set(ledger.paragraphs.map(({ anchor }) => anchor));
  const anchors: Anchor[] = [];
  const from = new Map<number, number>();
  outcomes.forEach((outcome, i) => {
    if (outcome.what !== 'kept') return;
    anchors[outcome.to] = old[i]?.anchor as Anchor;
    from.set(outcome.to, i);
  });
  for (const [j, { hint }] of next.entries()) {
    anchors[j] ??= freeAnchor(hint, used);
    used.add(anchors[j]);
  }
  const order = [...from.keys()].sort((a, b) => a - b);
  const moved = outOfOrder(order.map((j) => from.get(j) as number));
  const isMoved = new Set(order.filter((_, k) => moved.has(k)));

  const retired = new Map<Anchor, { why: Fate; successors: readonly Anchor[] }>();
  const steps: Step[] = [];
  const renumbered = new Map<Anchor, number>();
  for (const [anchor, to] of gone) {
    const why = to.length > 1 ? 'split' : to.length === 1 ? 'merged' : 'deleted';
    retired.set(anchor, { why, successors: to });
    steps.push({
      anchor,
      what: why,
      to,
      likeness: null,
      about: 'as its editor says',
      spot: outline.spot,
    });
  }
  old.forEach(({ anchor, exact }, i) => {
    const outcome = outcomes[i] as Outcome;
    const indexes = outcome.what === 'deleted' ? [] : [outcome.to].flat();
    const to = indexes.map((j) => anchors[j] as Anchor);
    const first = next[indexes[0] ?? -1];
    const about = () => opening(first?.text ?? old[i]?.text ?? '');
    const spot = first?.spot ?? outline.spot;
    if (outcome.what === 'kept') {
      const changed = first?.exact !== exact;
      const number = numbers.get(anchor) ?? 0;
      if (
        changed &&
        first?.number !== undefined &&
        old[i]?.text?.slice(number) === first.text.slice(first.number)
      ) {
        renumbered.set(anchor, first.number - number);
        steps.push({
          anchor,
          what: isMoved.has(outcome.to) ? 'moved' : 'renumbered',
          to,
          likeness: null,
          about: `${first.called}, was ${calledIn(old[i] as ParagraphEntry) ?? 'not named'}`,
          spot,
        });
        return;
      }
      // A copy that differs in typography says nothing of the text.
      if (changed && (outline.publishes || outcome.likeness < 1 || decisions.has(anchor)))
        steps.push({
          anchor,
          what: 'reworded',
          to,
          likeness: outcome.likeness,
          about: about(),
          spot,
        });
      else if (isMoved.has(outcome.to))
        steps.push({ anchor, what: 'moved', to, likeness: 1, about: about(), spot });
      else if (first && isRenamed(old[i] as ParagraphEntry, first.called))
        steps.push({
          anchor,
          what: 'renumbered',
          to,
          likeness: null,
          about: `${first.called}, was ${calledIn(old[i] as ParagraphEntry) ?? 'not named'}`,
          spot,
        });
      return;
    }
    const likeness = outcome.what === 'deleted' ? null : outcome.likeness;
    steps.push({ anchor, what: outcome.what, to, likeness, about: about(), spot });
    if (outcome.what !== 'ambiguous') retired.set(anchor, { why: outcome.what, successors: to });
  });
  next.forEach(({ text, spot }, j) => {
    const anchor = anchors[j] as Anchor;
    if (!from.has(j))
      steps.push({ anchor, what: 'new', to: [], likeness: null, about: opening(text), spot });
  });

  const reworded = new Set(
    steps.flatMap(({ anchor, what }) => (what === 'reworded' ? [anchor] : [])),
  );
  const data = (j: number) => {
    const { text, exact, normalised, called: read } = next[j] as (typeof next)[number];
    const kept = old[from.get(j) ?? -1];
    const anchor = anchors[j] as Anchor;
    const name = read ?? kept?.called ?? null;
    const called = name !== null && name !== calledIn({ anchor }) ? { called: name } : {};
    if (kept && !reworded.has(anchor) && !renumbered.has(anchor)) {
      const { characters, words } = kept;
      return {
        anchor,
        exact: kept.exact,
        normalised: kept.normalised,
        characters,
        words,
        ...called,
        ...(outline.publishes && { text }),
      };
    }
    const size = { characters: [...text].length, words: countWords(text) };
    return { anchor, exact, normalised, ...size, ...called, ...(outline.publishes && { text }) };
  };
  const settled = next.map((_, j) => data(j));
  // Paragraphs of which no copy is at hand stay where they were.
  const atHand = new Set(old);
  const others = current(ledger.paragraphs).filter(
    (entry) => !atHand.has(entry) && !gone.has(entry.anchor),
  );
  return {
    current: inPlace(settled, others, ledger),
    retired,
    steps,
    unchanged:
      outcomes.filter(({ what }) => what === 'kept').length +
      others.length -
      steps.filter(isKept).length,
    anchors,
    renumbered,
  };
}

const isKept = ({ what }: Step) => what === 'moved' || what === 'reworded' || what === 'renumbered';

function isRenamed(entry: ParagraphEntry, called: string | null): boolean {
  return called !== null && called !== calledIn(entry);
}

/** Puts entries that are not at hand after the one that they stood after. */
function inPlace<T extends { anchor: Anchor }>(
  settled: T[],
  others: readonly ParagraphEntry[],
  ledger: Ledger,
): T[] {
  const list = [...settled];
  const order = ledger.paragraphs.map(({ anchor }) => anchor);
  for (const { state, since, revisions, ...entry } of others) {
    const before = order.slice(0, order.indexOf(entry.anchor));
    const at = list.findLastIndex(({ anchor }) => before.includes(anchor));
    list.splice(at + 1, 0, entry as unknown as T);
  }
  return list;
}
