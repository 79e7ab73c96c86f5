import type { Paragraph } from '../../model/edition.ts';
import { type MarkInText, marksInText, pageNamed } from '../../model/structure/marks-in-text.ts';
import type { Range } from '../../model/text/segment.ts';
import { el, type XmlNode } from '../../render/xml.ts';
import { facsAt } from './facsimiles.ts';

/** A stretch of a passage's text that is an element in it. */
export interface Inline {
  /** Its characters, one at least. */
  readonly range: Range;
  /** Whether the milestones of notes may stand in it. */
  readonly holdsMilestones: boolean;
  /** It, around its characters. */
  readonly written: (characters: readonly XmlNode[]) => XmlNode[];
}

/** The marks of a text's own footnotes in the passages that refer to them. */
export type References = ReadonlyMap<
  Paragraph,
  readonly { readonly range: Range; readonly to: string }[]
>;

/** Finds which passages refer to the footnotes of their text, and where. */
export function referencesOf(paragraphs: readonly Paragraph[]): References {
  const found = new Map<Paragraph, { range: Range; to: string }[]>();
  for (const { anchor, place } of paragraphs) {
    const from = place.refersFrom && paragraphs[place.refersFrom.at];
    if (from && place.refersFrom)
      found.set(from, [...(found.get(from) ?? []), { range: place.refersFrom.range, to: anchor }]);
  }
  return found;
}

/**
 * What is an element in a passage's text: an item's number, what parts the cells of a row, marks of
 * footnotes, of gaps and of pages. In order; none overlaps another.
 */
export function inlinesOf(paragraph: Paragraph, references: References): Inline[] {
  const { place } = paragraph;
  const text = paragraph.text ?? '';
  const number = place.depth > 0 ? text.slice(0, place.number).trimEnd() : '';
  const all: Inline[] = [
    ...(number === '' ? [] : [numberOf(number)]),
    ...separatorsOf(place.cells ?? [], text),
    ...(references.get(paragraph) ?? []).map(
      ({ range, to }): Inline => ({
        range,
        holdsMilestones: true,
        written: (characters) => [el('ref', { target: `#${to}` }, characters)],
      }),
    ),
    ...(place.role === 'pageBreak' ? [] : marksInText(text).map((mark) => markOf(mark, paragraph))),
    ...paragraph.emphasis.map(
      ({ as, range }): Inline => ({
        range,
        holdsMilestones: true,
        written: (characters) => [
          el('hi', { rend: as === 'strong' ? 'bold' : 'italic' }, characters),
        ],
      }),
    ),
  ].sort((a, b) => a.range[0] - b.range[0]);
  let end = 0;
  return all.filter(({ range }) => {
    const isApart = range[0] >= end;
    if (isApart) end = range[1];
    return isApart;
  });
}

/** A number; a mark without one, as a dash, is a sign alone. */
function numberOf(written: string): Inline {
  const isNumber = /[\p{L}\p{N}]/u.test(written);
  return {
    range: [0, written.length],
    holdsMilestones: isNumber,
    written: (characters) => [el(isNumber ? 'num' : 'pc', {}, characters)],
  };
}

/** The bars or tabs before, between and after the cells of a row. */
function separatorsOf(cells: readonly Range[], text: string): Inline[] {
  const places = new Set(cells.flatMap(([start, end]) => [start - 1, end]));
  return [...places]
    .filter((at) => at >= 0 && at < text.length)
    .map((at) => ({
      range: [at, at + 1],
      holdsMilestones: false,
      written: (characters) => [el('pc', { unit: 'cell' }, characters)],
    }));
}

function markOf({ kind, range }: MarkInText, paragraph: Paragraph): Inline {
  const mark = (paragraph.text ?? '').slice(...range);
  if (kind === 'pageBreak') {
    const facs = facsAt(paragraph, range);
    return {
      range,
      holdsMilestones: true,
      written: (characters) => pageBreakOf(mark, characters, facs),
    };
  }
  const boxes = /^□+$/.test(mark) ? { unit: 'chars', quantity: mark.length } : {};
  const reason = kind === 'illegible' ? 'illegible' : null;
  return {
    range,
    holdsMilestones: false,
    written: (characters) => [el('gap', { reason, ...boxes }, el('desc', {}, characters))],
  };
}

/** A page break: the break itself, with the image of its page, and the characters that tell of it. */
export function pageBreakOf(
  mark: string,
  characters: readonly XmlNode[],
  facs: string | null,
  attributes: Readonly<Record<string, string>> = {},
): XmlNode[] {
  return [
    el('pb', { n: pageNamed(mark), facs }),
    el('fw', { ...attributes, type: 'pageNum' }, characters),
  ];
}
