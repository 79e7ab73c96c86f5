import type { Paragraph } from '../../model/edition.ts';
import type { Range } from '../../model/text/segment.ts';
import { el, type XmlNode } from '../../render/xml.ts';
import { spanIds } from './ids.ts';

/**
 * A paragraph's text, to the letter: its sentences, which follow one another from its start, as
 * `s`, and the words of its notes between two empty `anchor`s.
 *
 * Empty milestones can cross one another and the ends of sentences, as the words of notes do;
 * elements cannot.
 */
export function textWithSentences({
  text,
  sentences,
  spans,
}: Pick<Paragraph, 'text' | 'sentences' | 'spans'>): XmlNode[] {
  const whole = text ?? '';
  const last = sentences.at(-1)?.range[1] ?? 0;
  return [
    ...sentences.map(({ anchor, range }) =>
      el('s', { 'xml:id': anchor }, withMilestones(whole, range, spans)),
    ),
    ...withMilestones(whole, [last, whole.length], spans),
  ];
}

/**
 * A stretch of text; a span begins in the stretch that has its first character, and ends in the one
 * that has its last.
 */
function withMilestones(text: string, [from, to]: Range, spans: Paragraph['spans']): XmlNode[] {
  if (from === to) return [];
  const marks = spans.flatMap(({ note, range: [start, end] }) => [
    ...(start >= from && start < to ? [{ at: start, opens: 1, id: spanIds(note).from }] : []),
    ...(end > from && end <= to ? [{ at: end, opens: 0, id: spanIds(note).to }] : []),
  ]);
  const nodes: XmlNode[] = [];
  let at = from;
  for (const mark of marks.sort((a, b) => a.at - b.at || a.opens - b.opens)) {
    if (mark.at > at) nodes.push(text.slice(at, mark.at));
    nodes.push(el('anchor', { 'xml:id': mark.id }));
    at = mark.at;
  }
  return at < to ? [...nodes, text.slice(at, to)] : nodes;
}
