import type { Anchor } from '../../model/anchor.ts';
import type { Paragraph } from '../../model/edition.ts';
import { APART_UNITS, DIVISION_UNITS } from '../../model/structure/place.ts';
import { stretchesIn } from '../../model/text/emphasis.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { type Branch, branchesOf, type Words } from './branch.ts';
import { elementNameOf, numberInId } from './element-names.ts';
import type { ImagesAfter } from './images.ts';

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
export function sentenceNodes({ text, sentences, emphasis }: Paragraph, from = 0): XmlNode[] {
  const whole = text ?? '';
  const words = (start: number, end: number): XmlNode[] =>
    stretchesIn([start, end], emphasis).map(({ as, range }) => {
      const each = whole.slice(...range);
      return as ? el(as === 'strong' ? 'b' : 'i', {}, each) : each;
    });
  const spans = sentences.map(({ anchor, range: [start, end] }) =>
    el('span', anchored(anchor), words(Math.max(start, from), end)),
  );
  return [...spans, ...words(Math.max(from, sentences.at(-1)?.range[1] ?? 0), whole.length)];
}

/** The provisions of an act in their order, one within another, with the pictures after each. */
export function provisionsOf(paragraphs: readonly Paragraph[], images: ImagesAfter): XmlElement[] {
  const ids = new Map<string, number>();
  /** An id that is given twice, as the text's number is, says which time it is. */
  const once = (id: string): string => {
    const times = (ids.get(id) ?? 0) + 1;
    ids.set(id, times);
    return times > 1 ? `${id}-dup${times}` : id;
  };
  const write = (branch: Branch, above: string, position: number): XmlElement => {
    const { step, num, headings, words, below, closing, anchor } = branch;
    const { element, name, short } = elementNameOf(branch.path);
    // Where the text has no number, the place among its like is one (Naming Convention 5.2).
    const number = step.n && step.written ? numberInId(step.n) : `${position}`;
    const eId = once(`${above}${short}_${number}`);
    const positions = new Map<string, number>();
    const within = below.map((each) => {
      const { short: kind } = elementNameOf(each.path);
      positions.set(kind, (positions.get(kind) ?? 0) + 1);
      return write(
        each,
        isCounted(branch) ? `${eId}__` : scopeOf(branch, eId),
        positions.get(kind) ?? 1,
      );
    });
    const p = (each: Words) => [
      el('p', idOf(each), sentenceNodes(each.paragraph, each.from)),
      ...images(each.paragraph),
    ];
    const last = closing.length === 1 ? closing.flatMap(p) : [];
    const inner = [
      ...headings.flatMap(({ paragraph }) => images(paragraph)),
      ...(closing.length > 1 ? [...words, ...closing] : words).flatMap(p),
    ];
    const isWhole = within.length === 0 && last.length === 0;
    return el(
      element,
      { eId, name, ...(anchor && anchored(anchor)) },
      num !== '' && el('num', {}, num),
      headings.map((each, i) =>
        el(
          i === 0 ? 'heading' : 'subheading',
          { eId: i === 0 ? `${eId}__heading` : null, ...idOf(each) },
          sentenceNodes(each.paragraph, each.from),
        ),
      ),
      inner.length > 0 &&
        el(
          isWhole ? 'content' : 'intro',
          { eId: `${eId}__${isWhole ? 'content' : 'intro'}` },
          inner,
        ),
      isWhole && inner.length === 0 && el('content', { eId: `${eId}__content` }, el('p', {})),
      within,
      last.length > 0 && el('wrapUp', { eId: `${eId}__wrapUp` }, last),
    );
  };
  return branchesOf(paragraphs).map((branch, i) => write(branch, '', i + 1));
}

const idOf = ({ paragraph, isOwner }: Words) => (isOwner ? {} : anchored(paragraph.anchor));

/** Whether what stands in a branch is numbered within it, and so bears its id. */
function isCounted({ step: { unit } }: Branch): boolean {
  return !DIVISION_UNITS.has(unit);
}

/** Articles are numbered through all divisions, but for those that are numbered for themselves. */
function scopeOf({ step: { unit } }: Branch, eId: string): string {
  return APART_UNITS.has(unit) ? `${eId}__` : '';
}
