import { type Anchor, paragraphOfSentence, sentenceAnchor, sentenceNumber } from '../anchor.ts';
import { fingerprint, sha256 } from '../fingerprint.ts';
import { type Range, segment } from '../segment.ts';
import { cutSentences } from './cut-sentences.ts';
import { outOfOrder } from './in-order.ts';
import type { Outcome } from './match.ts';
import { current, type Fate, type Ledger, type SentenceEntry } from './model.ts';
import { opening } from './opening-words.ts';
import { type Decisions, matchWith } from './overrule.ts';
import type { NewParagraph, Outline, Settled, Step } from './plan.ts';
import type { SettledParagraphs } from './settle-paragraphs.ts';
import { gramsOf, similarity } from './similarity.ts';

/** The sentences of a ledger's paragraph as it was, with their words. */
function wordsOf(ledger: Ledger, paragraph: Anchor): { entry: SentenceEntry; text: string }[] {
  const { text = '' } = ledger.paragraphs.find(({ anchor }) => anchor === paragraph) ?? {};
  let start = 0;
  return current(ledger.sentences)
    .filter(({ anchor }) => paragraphOfSentence(anchor) === paragraph)
    .map((entry) => {
      const { end = start } = entry;
      const words = text.slice(start, end).trim();
      start = end;
      return { entry, text: words };
    });
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
  const cutBefore = new Set(ledger.sentences.map(({ anchor }) => paragraphOfSentence(anchor)));
  const known = new Set(ledger.paragraphs.map(({ anchor }) => anchor));

  outline.paragraphs.forEach((paragraph, j) => {
    const { text, spot } = paragraph;
    const id = paragraphs.anchors[j] as Anchor;
    if (!paragraph.sentences || (known.has(id) && !cutBefore.has(id))) return;
    const old = wordsOf(ledger, id);
    const ranges = rangesOf(paragraph, ledger, id, old, outline.lang);
    const next = ranges.map(([start, end]) => {
      const words = text.slice(start, end).trim();
      return { ...fingerprint(words), text: words, hint: null };
    });
    const units = old.map(({ entry, text: words }) => ({
      id: entry.anchor,
      ...fingerprint(words),
      exact: entry.exact,
      text: words,
    }));
    const last = Math.max(
      0,
      ...ledger.sentences.flatMap(({ anchor }) => (paragraphOfSentence(anchor) === id ? sentenceNumber(anchor) : [])),
    );
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
    const moved = outOfOrder(kept.map(({ i }) => i));
    outcomes.forEach((outcome, i) => {
      const { id: anchor, exact } = units[i] as (typeof units)[number];
      const to = (outcome.what === 'deleted' ? [] : [outcome.to].flat()).map((k) => anchors[k] as Anchor);
      const about = opening(
        outcome.what === 'deleted' ? (units[i]?.text ?? '') : (next[[outcome.to].flat()[0] ?? -1]?.text ?? ''),
      );
      if (outcome.what === 'kept') {
        if (next[outcome.to]?.exact !== exact)
          steps.push({ anchor, what: 'reworded', to, likeness: outcome.likeness, about, spot });
        else if (moved.has(kept.findIndex((each) => each.i === i)))
          steps.push({ anchor, what: 'moved', to, likeness: 1, about, spot });
        else unchanged++;
        return;
      }
      steps.push({ anchor, what: outcome.what, to, likeness: outcome.what === 'deleted' ? null : outcome.likeness, about, spot });
      if (outcome.what !== 'ambiguous') retired.set(anchor, { why: outcome.what, successors: to });
    });
    ranges.forEach(([, end], k) => {
      const { exact, text: words } = next[k] as (typeof next)[number];
      const anchor = anchors[k] as Anchor;
      settled.push({ anchor, exact, end, text: words });
      if (!units.some((unit) => unit.id === anchor))
        steps.push({ anchor, what: 'new', to: [], likeness: null, about: opening(words), spot });
    });
  });

  // The sentences of a paragraph that is retired go with it, each to where its own words are now.
  for (const [paragraph, { why, successors }] of paragraphs.retired) {
    for (const { entry, text } of wordsOf(ledger, paragraph)) {
      const there = settled.filter(({ anchor }) => successors.includes(paragraphOfSentence(anchor) ?? ''));
      const own = there.filter(({ exact }) => exact === entry.exact);
      const grams = gramsOf(text);
      const like = there.filter((each) => similarity(gramsOf(each.text), grams) >= 0.5);
      const to = (own.length > 0 ? own.slice(0, 1) : like).map(({ anchor }) => anchor);
      const into = to.length > 0 ? to : [...successors];
      retired.set(entry.anchor, { why, successors: into });
      steps.push({ anchor: entry.anchor, what: why, to: into, likeness: null, about: opening(text), spot: outline.spot });
    }
  }
  return { current: settled.map(({ text, ...entry }) => entry), retired, steps, unchanged };
}

/** The sentences' places: as the ledger has them where the paragraph is unchanged, cut anew where it is not. */
function rangesOf(
  { text }: NewParagraph,
  ledger: Ledger,
  id: Anchor,
  old: readonly { entry: SentenceEntry; text: string }[],
  lang: string,
): Range[] {
  const before = ledger.paragraphs.find(({ anchor }) => anchor === id);
  if (old.length === 0) return segment(text, lang);
  if (before?.exact === sha256(text)) {
    const ends = old.map(({ entry }) => entry.end ?? 0);
    return ends.map((end, i) => [ends[i - 1] ?? 0, end] as const);
  }
  return cutSentences(
    text,
    old.map((each) => each.text),
    lang,
  );
}
