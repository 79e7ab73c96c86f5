import type { Anchor } from './anchor.ts';
import type { Companion, Paragraph, Source } from './edition.ts';

/** What can stand beside a source's text on its page. */
export interface Beside {
  /** As addresses have it: that of a companion, or {@link SUMMARY}. */
  readonly id: string;
  /** Null for the English summary. */
  readonly companion: Companion | null;
}

/** What addresses call the English summary. */
export const SUMMARY = 'summary-en';

/** All that can stand beside a source's text: the English summary, then its companions. */
export function besidesOf({
  paragraphs,
  companions,
}: Pick<Source, 'paragraphs' | 'companions'>): Beside[] {
  const summary = paragraphs.some((paragraph) => paragraph.summary);
  return [
    ...(summary ? [{ id: SUMMARY, companion: null }] : []),
    ...companions.map((companion) => ({ id: companion.id, companion })),
  ];
}

/** Whether anything stands beside a paragraph's text. */
export function hasBeside({ summary, companions }: Paragraph): boolean {
  return summary !== null || companions.length > 0;
}

/**
 * The notes of a paragraph by the sentence of the original that the words end in that each stands
 * on; by null those that stand on no sentence of it, on its digest for example.
 */
export function notesBySentence({
  notes,
  spans,
  sentences,
  summary,
}: Pick<Paragraph, 'notes' | 'spans' | 'sentences' | 'summary'>): Map<Anchor | null, string[]> {
  const sentenceOf = (note: string): Anchor | null => {
    const end = spans.find((span) => span.note === note)?.range[1];
    if (end !== undefined) return sentences.find(({ range }) => end <= range[1])?.anchor ?? null;
    const marks = summary?.marks ?? [];
    const [from, to] =
      marks.find((mark) => mark.type === 'note' && mark.note === note)?.range ?? [];
    if (from === undefined || to === undefined) return null;
    const within = marks.find(
      (mark) => mark.type === 'sentence' && mark.range[0] <= from && to <= mark.range[1],
    );
    return within?.type === 'sentence' ? within.anchor : null;
  };
  return Map.groupBy(notes, sentenceOf) as Map<Anchor | null, string[]>;
}
