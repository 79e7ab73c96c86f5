import { type Anchor, paragraphOfSentence, sentenceAnchor, sentenceNumber } from '../../anchor.ts';
import { fingerprint, sha256 } from '../../text/fingerprint.ts';
import { type Range, segment } from '../../text/segment.ts';
import { cutSentences } from '../cut-sentences.ts';
import { outOfOrder } from '../in-order.ts';
import { current, type Fate, type Ledger, type SentenceEntry } from '../model.ts';
import { opening } from '../opening-words.ts';
import { type Decisions, matchWith } from '../overrule.ts';
import type { NewParagraph, Outline, Settled, Step } from '../plan.ts';
import type { Outcome } from './match.ts';
import type { SettledParagraphs } from './settle-paragraphs.ts';
import { gramsOf, similarity } from './similarity.ts';

interface Worded {
  readonly entry: SentenceEntry;
  readonly text: string;
}

/** The sentences of each of a ledger's paragraphs as they were, with their words. */
function wordsBy(ledger: Ledger): Map<Anchor, Worded[]> {
  const texts = new Map(ledger.paragraphs.map(({ anchor, text = '' }) => [anchor, text]));
  const words = new Map<Anchor, Worded[]>();
  const starts = new Map<Anchor, number>();
  for (const entry of current(ledger.sentences)) {
    const paragraph = paragraphOfSentence(entry.anchor) ?? '';
    const start = starts.get(paragraph) ?? 0;
    const { end = start } = entry;
    const list = words.get(paragraph) ?? [];
    list.push({ entry, text: (texts.get(paragraph) ?? '').slice(start, end).trim() });
    words.set(paragraph, list);
    starts.set(paragraph, end);
  }
  return words;
}

/** The highest number that a sentence of each paragraph ever had. */
function lastNumbers(ledger: Ledger): Map<Anchor, number> {
  const last = new Map<Anchor, number>();
  for (const { anchor } of ledger.sentences) {
    const paragraph = paragraphOfSentence(anchor) ?? '';
    last.set(paragraph, Math.max(last.get(paragraph) ?? 0, sentenceNumber(anchor)));
  }
  return last;
}

/** Settles what becomes of every sentence, once the paragraphs are settled. */
export function settleSentences(
  ledger: Ledger,
  outline: Outline,
  paragraphs: SettledParagraphs,
  decisions: (old: readonly Anchor[], next: readonly Anchor[]) => Decisions,
): Settled<SentenceEntry> & { steps: readonly Step[]; unchanged: number } {
  const steps: Step[] = [];
  const settled: { anchor: Anchor; exact: string; end: number; text: string }[] = [];
  const retired = new Map<Anchor, { why: Fate; successors: Anchor[] }>();
  let unchanged = 0;
  const words = wordsBy(ledger);
  const numbers = lastNumbers(ledger);
  const known = new Map(ledger.paragraphs.map((entry) => [entry.anchor, entry]));

  outline.paragraphs.forEach((paragraph, j) => {
    const { text, spot } = paragraph;
    const id = paragraphs.anchors[j] as Anchor;
    if (!paragraph.sentences || (known.has(id) && !numbers.has(id))) return;
    const old = words.get(id) ?? [];
    const ids = old.map(({ entry }) => entry.anchor);
    // A paragraph to the letter as the ledger has it has its sentences too, unless an editor says
    // otherwise.
    if (old.length > 0 && known.get(id)?.text === text && decisions(ids, ids).size === 0) {
      settled.push(
        ...old.map(({ entry: { anchor, exact, end = 0 }, text: said }) => ({
          anchor,
          exact,
          end,
          text: said,
        })),
      );
      unchanged += old.length;
      return;
    }
    const shift = paragraphs.renumbered.get(id);
    if (shift !== undefined && old.length > 0 && decisions(ids, ids).size === 0) {
      const ends = old.map(({ entry }) => (entry.end ?? 0) + shift);
      old.forEach(({ entry: { anchor } }, k) => {
        const said = text.slice(ends[k - 1] ?? 0, ends[k]).trim();
        settled.push({ anchor, exact: sha256(said), end: ends[k] as number, text: said });
      });
      unchanged += old.length;
      return;
    }
    const ranges = rangesOf(paragraph, known.get(id)?.exact, old, outline.lang);
    const next = ranges.map(([start, end]) => {
      const said = text.slice(start, end).trim();
      return { ...fingerprint(said), text: said, hint: null };
    });
    const units = old.map(({ entry, text: said }) => ({
      id: entry.anchor,
      ...fingerprint(said),
      exact: entry.exact,
      text: said,
    }));
    const unitIds = new Set(units.map((unit) => unit.id));
    const last = numbers.get(id) ?? 0;
    const assign = (outcomes: readonly Outcome[]): Anchor[] => {
      const anchors: Anchor[] = [];
      let n = last;
      outcomes.forEach((outcome, i) => {
        if (outcome.what === 'kept') anchors[outcome.to] = units[i]?.id as Anchor;
      });
      return next.map((_, k) => anchors[k] ?? sentenceAnchor(id, ++n));
    };
    const base = assign(matchWith(units, next, new Map()));
    const outcomes = matchWith(
      units,
      next,
      decisions(
        units.map((unit) => unit.id),
        base,
      ),
    );
    const anchors = assign(outcomes);

    const kept = outcomes
      .flatMap((outcome, i) => (outcome.what === 'kept' ? [{ i, to: outcome.to }] : []))
      .sort((a, b) => a.to - b.to);
    const outOfPlace = outOfOrder(kept.map(({ i }) => i));
    const moved = new Set(kept.flatMap(({ i }, k) => (outOfPlace.has(k) ? [i] : [])));
    outcomes.forEach((outcome, i) => {
      const { id: anchor, exact } = units[i] as (typeof units)[number];
      const to = (outcome.what === 'deleted' ? [] : [outcome.to].flat()).map(
        (k) => anchors[k] as Anchor,
      );
      const about = opening(
        outcome.what === 'deleted'
          ? (units[i]?.text ?? '')
          : (next[[outcome.to].flat()[0] ?? -1]?.text ?? ''),
      );
      if (outcome.what === 'kept') {
        if (next[outcome.to]?.exact !== exact)
          steps.push({ anchor, what: 'reworded', to, likeness: outcome.likeness, about, spot });
        else if (moved.has(i)) steps.push({ anchor, what: 'moved', to, likeness: 1, about, spot });
        else unchanged++;
        return;
      }
      steps.push({
        anchor,
        what: outcome.what,
        to,
        likeness: outcome.what === 'deleted' ? null : outcome.likeness,
        about,
        spot,
      });
      if (outcome.what !== 'ambiguous') retired.set(anchor, { why: outcome.what, successors: to });
    });
    ranges.forEach(([, end], k) => {
      const { exact, text: said } = next[k] as (typeof next)[number];
      const anchor = anchors[k] as Anchor;
      settled.push({ anchor, exact, end, text: said });
      if (!unitIds.has(anchor))
        steps.push({ anchor, what: 'new', to: [], likeness: null, about: opening(said), spot });
    });
  });

  // The sentences of a paragraph that is retired go with it, each to where its own words are now.
  for (const [paragraph, { why, successors }] of paragraphs.retired) {
    for (const { entry, text } of words.get(paragraph) ?? []) {
      const there = settled.filter(({ anchor }) =>
        successors.includes(paragraphOfSentence(anchor) ?? ''),
      );
      const own = there.filter(({ exact }) => exact === entry.exact);
      const grams = gramsOf(text);
      const like = there.filter((each) => similarity(gramsOf(each.text), grams) >= 0.5);
      const to = (own.length > 0 ? own.slice(0, 1) : like).map(({ anchor }) => anchor);
      const into = to.length > 0 ? to : [...successors];
      retired.set(entry.anchor, { why, successors: into });
      steps.push({
        anchor: entry.anchor,
        what: why,
        to: into,
        likeness: null,
        about: opening(text),
        spot: outline.spot,
      });
    }
  }
  return { current: settled.map(({ text, ...entry }) => entry), retired, steps, unchanged };
}

/**
 * The sentences' places: as the ledger has them where the paragraph is unchanged, cut anew where it
 * is not. `before` is its fingerprint.
 */
function rangesOf(
  { text }: NewParagraph,
  before: string | undefined,
  old: readonly Worded[],
  lang: string,
): Range[] {
  if (old.length === 0) return segment(text, lang);
  if (before === sha256(text)) {
    const ends = old.map(({ entry }) => entry.end ?? 0);
    return ends.map((end, i) => [ends[i - 1] ?? 0, end] as const);
  }
  return cutSentences(
    text,
    old.map((each) => each.text),
    lang,
  );
}
