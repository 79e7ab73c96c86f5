import { paragraphOf } from '../anchor.ts';
import { sha256 } from '../text/fingerprint.ts';
import {
  type Entry,
  type Ledger,
  LISTS,
  type NoteEntry,
  type ParagraphEntry,
  type SentenceEntry,
} from './model.ts';
import { untranslated, withTranslationsOf } from './translations.ts';

/** One ledger made of several, and what of them was not the same, a line each for an editor. */
export interface Joined {
  readonly ledger: Ledger;
  readonly said: readonly string[];
}

/**
 * Joins what several ledgers of one source have (both sides of a merge, the last commit), the first
 * one's order before the others'. Nothing that any of them has is lost.
 *
 * Of two entries of one anchor the later one stays; where neither is, as when two branches made the
 * same new anchor, the one that `stands` finds in the files, else the first.
 */
export function joinLedgers(
  source: string,
  sides: readonly Ledger[],
  stands: (entry: Entry) => boolean,
): Joined {
  const said: string[] = [];
  const settle = (entries: readonly Entry[]) => {
    const [first, ...others] = entries as [Entry, ...Entry[]];
    return others.reduce((kept, other) => {
      const { entry, why } = later(kept, other, stands);
      if (why) said.push(`#${kept.anchor}: ${why}`);
      return entry;
    }, first);
  };
  const [paragraphs, sentences, summary, notes] = LISTS.map((list) =>
    inOneOrder(sides.map((side) => side[list])),
  ) as [Entry[][], Entry[][], Entry[][], Entry[][]];
  const settled = paragraphs.map(settle) as ParagraphEntry[];
  return {
    ledger: {
      source,
      paragraphs: settled,
      sentences: sentencesOf(sentences as SentenceEntry[][], settled),
      summary: summary.map(settle),
      notes: notes.map((entries) =>
        withTranslationsOf(entries as NoteEntry[], settle(entries.map(untranslated)) as NoteEntry),
      ),
    },
    said,
  };
}

/** All entries of some lists by their anchors, each anchor after the one that it stood after. */
function inOneOrder(lists: readonly (readonly Entry[])[]): Entry[][] {
  const order: Entry[][] = [];
  const known = new Map<string, Entry[]>();
  for (const list of lists) {
    let before: Entry[] | undefined;
    for (const entry of list) {
      let all = known.get(entry.anchor);
      if (all) all.push(entry);
      else {
        all = [entry];
        known.set(entry.anchor, all);
        order.splice(before ? order.indexOf(before) + 1 : 0, 0, all);
      }
      before = all;
    }
  }
  return order;
}

/** Of two entries of one anchor the one that stays, and why where they are not the same. */
function later(
  a: Entry,
  b: Entry,
  stands: (entry: Entry) => boolean,
): { entry: Entry; why?: string } {
  if (isPast(b, a)) return { entry: a };
  if (isPast(a, b)) return { entry: b };
  if (a.state !== b.state)
    return {
      entry: a.state === 'retired' ? a : b,
      why: 'retired in one of the two, and an anchor once retired stays so',
    };
  const [one, other] = [a, b].map(stands);
  const [entry, gone] = other && !one ? [b, a] : [a, b];
  const kept = wordsOf(entry);
  return {
    entry,
    why:
      kept === wordsOf(gone)
        ? 'two entries that differ in their past only; the first is kept'
        : `made twice, on “${kept}” and on “${wordsOf(gone)}”; ${one === other ? 'the first is kept' : 'kept is the one that the files have'}. If both are meant, give the other another id`,
  };
}

/** Whether an entry is another as it stood before, or as it is. */
function isPast(past: Entry, now: Entry): boolean {
  const wordings = (entry: Entry) => [
    ...(entry.revisions ?? []).map(({ exact }) => exact),
    entry.exact,
  ];
  const [before, after] = [wordings(past), wordings(now)];
  return (
    before.length <= after.length &&
    before.every((exact, i) => exact === after[i]) &&
    (past.state === 'current' || now.state === 'retired') &&
    (before.length < after.length || past.state !== now.state || sameData(past, now))
  );
}

const sameData = (a: Entry, b: Entry) =>
  JSON.stringify({ ...a, seal: undefined }) === JSON.stringify({ ...b, seal: undefined });

const wordsOf = (entry: Entry) =>
  (entry as NoteEntry).quote ?? (entry as ParagraphEntry).text ?? '';

/** Of each sentence the entry that fits the words of its paragraph; of those retired the first. */
function sentencesOf(
  groups: readonly (readonly SentenceEntry[])[],
  paragraphs: readonly ParagraphEntry[],
): SentenceEntry[] {
  const words = new Map(paragraphs.map(({ anchor, text, state }) => [anchor, { text, state }]));
  const ends = new Map<string, number>();
  return groups.flatMap((entries) => {
    const id = paragraphOf(entries[0]?.anchor ?? '');
    const { text, state } = words.get(id) ?? {};
    const from = ends.get(id) ?? 0;
    const retired = entries.find((entry) => entry.state === 'retired');
    const found =
      retired ??
      entries.find(
        ({ end = 0, exact }) =>
          state === 'current' && text && sha256(text.slice(from, end).trim()) === exact,
      );
    if (found?.end !== undefined) ends.set(id, found.end);
    return found ? [found] : [];
  });
}
