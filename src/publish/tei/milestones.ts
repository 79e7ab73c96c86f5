import type { Paragraph } from '../../model/edition.ts';
import type { Range } from '../../model/text/segment.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { spanIds } from './ids.ts';
import type { Inline } from './inlines.ts';

type Words = Pick<Paragraph, 'text' | 'sentences' | 'spans'>;

/**
 * A paragraph's text, to the letter: its sentences, which follow one another from its start, as
 * `s`, and the words of its notes between two empty `anchor`s.
 *
 * Empty milestones can cross one another and the ends of sentences, as the words of notes do;
 * elements cannot.
 */
export function textWithSentences(words: Words, inlines: readonly Inline[] = []): XmlNode[] {
  return textInPieces(words, inlines, [[0, (words.text ?? '').length]])[0] ?? [];
}

/**
 * The same in pieces, which elements of their own hold, as the lines of a poem: nodes for each. A
 * sentence that goes on in the next piece is an `s` in each, with its `part`; the first bears its
 * id.
 */
export function textInPieces(
  { text, sentences, spans }: Words,
  inlines: readonly Inline[],
  pieces: readonly Range[],
): XmlNode[][] {
  const whole = text ?? '';
  const last = sentences.at(-1)?.range[1] ?? 0;
  const stretch = (range: Range) => withInlines(whole, range, spans, inlines);
  const inSentences = sentences.flatMap(({ anchor, range }) => {
    const parts = pieces
      .map((piece, at) => ({ at, range: overlap(piece, range) }))
      .filter((part) => part.range[0] < part.range[1]);
    return parts.map((part, i) => ({
      at: part.at,
      node: el(
        's',
        {
          'xml:id': i === 0 ? anchor : `${anchor}_${i + 1}`,
          part: parts.length > 1 && (i === 0 ? 'I' : i === parts.length - 1 ? 'F' : 'M'),
          prev: i > 0 && `#${i === 1 ? anchor : `${anchor}_${i}`}`,
        },
        stretch(part.range),
      ),
    }));
  });
  return pieces.map((piece, i) => [
    ...inSentences.filter(({ at }) => at === i).map(({ node }): XmlElement => node),
    ...stretch(overlap(piece, [last, whole.length])),
  ]);
}

function overlap([from, to]: Range, [start, end]: Range): Range {
  return [Math.max(from, start), Math.min(to, end)];
}

/** The empty element that opens or closes a note's words, and where it stands. */
interface Milestone {
  readonly at: number;
  readonly node: XmlElement;
}

/**
 * A stretch of text; a span begins in the stretch that has its first character, and ends in the one
 * that has its last. What would cross the ends of the stretch is no element in it.
 */
function withInlines(
  text: string,
  [from, to]: Range,
  spans: Paragraph['spans'],
  inlines: readonly Inline[],
): XmlNode[] {
  if (from >= to) return [];
  const milestones = spans
    .flatMap(({ note, range: [start, end] }) => [
      ...(start >= from && start < to ? [{ at: start, opens: 1, id: spanIds(note).from }] : []),
      ...(end > from && end <= to ? [{ at: end, opens: 0, id: spanIds(note).to }] : []),
    ])
    .sort((a, b) => a.at - b.at || a.opens - b.opens)
    .map(({ at, id }): Milestone => ({ at, node: el('anchor', { 'xml:id': id }) }));
  const inside = ({ range: [start, end] }: Inline) =>
    milestones.filter(({ at }) => at > start && at < end);
  const nodes: XmlNode[] = [];
  let at = from;
  const plainTo = (end: number) => {
    const own = milestones.filter((each) => each.at >= at && each.at <= end);
    nodes.push(...withMilestones(text, [at, end], own));
  };
  for (const inline of inlines) {
    const [start, end] = inline.range;
    if (start < at || end > to || (!inline.holdsMilestones && inside(inline).length > 0)) continue;
    plainTo(start);
    nodes.push(...inline.written(withMilestones(text, inline.range, inside(inline))));
    at = end;
  }
  plainTo(to);
  return nodes;
}

function withMilestones(
  text: string,
  [from, to]: Range,
  milestones: readonly Milestone[],
): XmlNode[] {
  const nodes: XmlNode[] = [];
  let at = from;
  for (const milestone of milestones) {
    if (milestone.at > at) nodes.push(text.slice(at, milestone.at));
    nodes.push(milestone.node);
    at = milestone.at;
  }
  return at < to ? [...nodes, text.slice(at, to)] : nodes;
}
