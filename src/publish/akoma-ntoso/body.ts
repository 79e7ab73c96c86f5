import type { Anchor } from '../../model/anchor.ts';
import type { Paragraph } from '../../model/edition.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { lengthOfNumber, provisionOf } from './provision.ts';

/**
 * The edition's anchor: as `xml:id`, which any tool for XML finds, and as `GUID`, where the Naming
 * Convention (5.3) puts ids of other collections. Not as `wId`, which would say that the provision
 * was numbered otherwise before.
 */
export function anchored(anchor: Anchor) {
  return { 'xml:id': anchor, GUID: anchor };
}

/**
 * A paragraph's words from an offset on, its sentences in spans; these follow one another from its
 * start.
 */
export function sentenceNodes({ text, sentences }: Paragraph, from = 0): XmlNode[] {
  const whole = text ?? '';
  const spans = sentences.map(({ anchor, range: [start, end] }) =>
    el('span', anchored(anchor), whole.slice(Math.max(start, from), end)),
  );
  return [...spans, whole.slice(Math.max(from, sentences.at(-1)?.range[1] ?? 0))];
}

/** A provision with the provisions below it. */
interface Branch {
  readonly paragraph: Paragraph;
  readonly below: Branch[];
}

/**
 * Arranges provisions: below the one whose anchor theirs begins with, else in the chapter or part
 * that they stand in.
 */
function treeOf(paragraphs: readonly Paragraph[]): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const paragraph of paragraphs) {
    const { anchor, heading } = paragraph;
    const holds = ({ paragraph: upper }: Branch) =>
      anchor.startsWith(`${upper.anchor}-`) ||
      (upper.heading !== null && (heading === null || heading > upper.heading));
    while (open.length > 0 && !holds(open.at(-1) as Branch)) open.pop();
    const branch = { paragraph, below: [] };
    (open.at(-1)?.below ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

function provision({ paragraph, below }: Branch): XmlElement {
  const { anchor, text, heading } = paragraph;
  const { element, eId } = provisionOf(anchor);
  const number = lengthOfNumber(text ?? '');
  const p = () => el('p', {}, sentenceNodes(paragraph, number));
  const within = below.map(provision);
  return el(
    element,
    { eId, ...anchored(anchor) },
    number > 0 && el('num', {}, (text ?? '').slice(0, number)),
    heading !== null && el('heading', { eId: `${eId}__heading` }, sentenceNodes(paragraph, number)),
    heading === null &&
      (within.length > 0
        ? el('intro', { eId: `${eId}__intro` }, p())
        : el('content', { eId: `${eId}__content` }, p())),
    within,
  );
}

/** The provisions of an act in their order, one within another. */
export function provisionsOf(paragraphs: readonly Paragraph[]): XmlElement[] {
  return treeOf(paragraphs).map(provision);
}
