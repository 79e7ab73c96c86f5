import type { Paragraph } from '../../model/edition.ts';
import { isRule } from '../../model/structure/tables.ts';
import type { Range } from '../../model/text/segment.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { facsAt } from './facsimiles.ts';
import { inlinesOf, pageBreakOf, type References } from './inlines.ts';
import { listAt, listsOf } from './lists.ts';
import { textInPieces, textWithSentences } from './milestones.ts';

/** Roles that TEI lets stand at the end of a division alone. */
const CLOSERS = new Set(['valediction', 'signature']);

/** Whether a passage is of the formula and signatures that end a letter. */
export function isCloser({ place: { role } }: Paragraph): boolean {
  return CLOSERS.has(role);
}

/** Passages in their order, those of one list or table together; `depth`: lists around them. */
export function blocksOf(
  paragraphs: readonly Paragraph[],
  references: References,
  depth = 0,
): XmlNode[] {
  return runsOf(paragraphs, depth).flatMap((run) => {
    const [first] = run as [Paragraph];
    if (listAt(first, depth) !== null)
      return listsOf(run, depth).map((items) =>
        el(
          'list',
          {},
          items.map((item) => el('item', {}, blocksOf(item, references, depth + 1))),
        ),
      );
    if (first.place.cells)
      return [
        el(
          'table',
          { rows: run.length, cols: first.place.cells.length },
          run.map((row) => rowOf(row, references)),
        ),
      ];
    return run.flatMap((paragraph) => blockOf(paragraph, references));
  });
}

/** The formula and signatures at the end of a letter. */
export function closerOf(paragraphs: readonly Paragraph[], references: References): XmlElement {
  return el(
    'closer',
    {},
    paragraphs.map((paragraph) =>
      el(
        paragraph.place.role === 'signature' ? 'signed' : 'salute',
        named(paragraph),
        words(paragraph, references),
      ),
    ),
  );
}

/** The greeting at the beginning of a letter. */
export function openerOf(paragraph: Paragraph, references: References): XmlElement {
  return el('opener', {}, el('salute', named(paragraph), words(paragraph, references)));
}

/** The heading of a division. */
export function headOf(paragraph: Paragraph, references: References): XmlElement {
  return el('head', named(paragraph), words(paragraph, references));
}

/** An entry of a table of contents. */
export function entryOf(paragraph: Paragraph, references: References): XmlElement {
  return el('item', named(paragraph), words(paragraph, references));
}

function runsOf(paragraphs: readonly Paragraph[], depth: number): Paragraph[][] {
  const runs: Paragraph[][] = [];
  let before: string | null = null;
  for (const paragraph of paragraphs) {
    const { cells, isHead } = paragraph.place;
    const kind = listAt(paragraph, depth) ?? (cells ? `${cells.length} cells` : null);
    if (kind !== null && kind === before && !isHead) runs.at(-1)?.push(paragraph);
    else runs.push([paragraph]);
    before = kind;
  }
  return runs;
}

function blockOf(paragraph: Paragraph, references: References): XmlNode[] {
  const { text, place } = paragraph;
  const whole = text ?? '';
  const name = named(paragraph);
  const p = () => el('p', name, words(paragraph, references));
  const pieces = (ranges: readonly Range[]) =>
    textInPieces(paragraph, inlinesOf(paragraph, references), ranges);
  switch (place.role) {
    case 'heading':
      return [el('label', name, words(paragraph, references))];
    case 'verse':
      return [
        el(
          'lg',
          name,
          pieces(linesOf(whole)).map((line) => el('l', {}, line)),
        ),
      ];
    case 'speech': {
      const [speaker, said] = pieces([
        [0, place.number],
        [place.number, whole.length],
      ]);
      return [el('sp', name, el('speaker', {}, speaker), el('p', {}, said))];
    }
    case 'footnote':
      return [el('note', { place: 'bottom' }, p())];
    case 'pageBreak':
      return pageBreakOf(
        whole,
        words(paragraph, references),
        facsAt(paragraph, [0, whole.length]),
        name,
      );
    // Where TEI has no place for the end of a letter, its words are told by their type.
    case 'salutation':
    case 'valediction':
    case 'signature':
      return [el('ab', { ...name, type: place.role }, words(paragraph, references))];
    default:
      return [p()];
  }
}

function rowOf(paragraph: Paragraph, references: References): XmlElement {
  const { text, place } = paragraph;
  const cells = place.cells ?? [];
  const whole = text ?? '';
  // What parts two cells stands in the latter.
  const ranges = cells.map(
    ([start, end], i): Range => [
      i === 0 ? 0 : start - 1,
      i === cells.length - 1 ? whole.length : end,
    ],
  );
  const role = place.isHead ? 'label' : isRule(whole) ? 'rule' : null;
  return el(
    'row',
    { ...named(paragraph), role },
    textInPieces(paragraph, inlinesOf(paragraph, references), ranges).map((cell) =>
      el('cell', {}, cell),
    ),
  );
}

/** The lines of a poem, each with the line break at its end. */
function linesOf(text: string): Range[] {
  const ends = [...text.matchAll(/\n|$/g)].map(({ 0: end, index }) => index + end.length);
  return [...new Set(ends)].map((end, i, all): Range => [all[i - 1] ?? 0, end]);
}

function named({ anchor, label }: Paragraph) {
  return { 'xml:id': anchor, n: label };
}

function words(paragraph: Paragraph, references: References): XmlNode[] {
  return textWithSentences(paragraph, inlinesOf(paragraph, references));
}
