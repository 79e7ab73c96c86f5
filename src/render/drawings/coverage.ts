import { noteAnchor } from '../../model/anchor.ts';
import type { SourceCoverage } from '../../model/apparatus/coverage.ts';
import type { Paragraph, Source, Target } from '../../model/edition.ts';
import type { Interface } from '../../words/words.ts';
import { markName } from '../coverage-words.ts';
import { el } from '../xml.ts';
import { coverageMark } from './coverage-mark.ts';
import type { Drawing } from './timeline.ts';

/**
 * A cell's side in CSS pixels at the picture's smallest: a target of 24 by 24 (WCAG 2.2, 2.5.8);
 * the letters are of 11.
 */
const CELL = 24;

/** How many letters are as wide as a label: a Chinese character is nearly as wide as two. */
export const lettersIn = (label: string): number =>
  label.length + Math.ceil((label.match(WIDE)?.length ?? 0) * 0.85);
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/gu;

/**
 * What a row's passage is called beside it: a counted paragraph by its number alone where its name is
 * longer than `¶ 12`, as 第12段 is, for which a telephone has no room.
 */
export function rowLabel({ label, place }: Paragraph): string {
  const [step, ...more] = place.called;
  return step?.unit === 'running' && more.length === 0 && lettersIn(label) > 4 ? step.n : label;
}

/** What a picture of coverage is drawn with. */
interface Options {
  /** Letters of the longest label of a row in all pictures, so that they are to one scale. */
  readonly letters: number;
  readonly hrefOf: (target: Target) => string;
  readonly ui: Interface;
}

/**
 * Draws one source against the principal one: its paragraphs down, the clauses across, a linked
 * mark where two are joined.
 */
export function coverageDrawing(
  principal: Source,
  coverage: SourceCoverage,
  { letters, hrefOf, ui }: Options,
): Drawing {
  const { source, clauses, paragraphs, marks } = coverage;
  const left = Math.max(CELL, letters * 6 + 4);
  const top =
    Math.ceil(Math.max(0, ...clauses.map(({ paragraph }) => lettersIn(paragraph.label))) * 6.1) + 8;
  const width = left + clauses.length * CELL;
  const height = top + paragraphs.length * CELL;
  const columns = clauses.map((line, i) => ({ ...line, at: left + (i + 0.5) * CELL }));
  const rows = paragraphs.map((line, i) => ({ ...line, at: top + (i + 0.5) * CELL }));
  const cell = (x: number, y: number, w: number, h: number) =>
    el('rect', { class: 'hit', x, y, width: w, height: h });
  const grid = (standing: string, [x1, y1, x2, y2]: readonly [number, number, number, number]) =>
    el('line', { class: 'line', 'data-standing': standing, x1, x2, y1, y2 });
  return {
    width,
    height,
    nodes: [
      ...columns.map(({ at: x, standing }) => grid(standing, [x, top, x, height])),
      ...rows.map(({ at: y, standing }) => grid(standing, [left, y, width, y])),
      ...columns.map(({ at: x, standing, paragraph }) =>
        el(
          'a',
          {
            href: hrefOf({ source: principal.id, anchor: paragraph.anchor }),
            'data-standing': standing,
          },
          cell(x - CELL / 2, 0, CELL, top),
          el('text', { transform: `translate(${x + 4} ${top - 4}) rotate(-90)` }, paragraph.label),
        ),
      ),
      ...rows.flatMap(({ at: y, standing, paragraph }) => [
        el(
          'a',
          {
            href: hrefOf({ source: source.id, anchor: paragraph.anchor }),
            'aria-label': rowLabel(paragraph) !== paragraph.label && paragraph.label,
            'data-standing': standing,
          },
          cell(0, y - CELL / 2, left, CELL),
          el('text', { x: left - 3, y: y + 4, 'text-anchor': 'end' }, rowLabel(paragraph)),
        ),
        ...marks
          .filter((mark) => mark.paragraph === paragraph)
          .map((mark) => {
            const x =
              columns.find((column) => column.paragraph.anchor === mark.clause.anchor)?.at ?? 0;
            const name = markName(ui, mark, source);
            return el(
              'a',
              {
                href: hrefOf({ source: source.id, anchor: noteAnchor(mark.notes[0]?.id ?? '') }),
                'aria-label': name,
                'data-relation': mark.relation,
                'data-clause': mark.clause.anchor,
                'data-paragraph': paragraph.anchor,
              },
              el('title', {}, name),
              cell(x - CELL / 2, y - CELL / 2, CELL, CELL),
              coverageMark(mark.relation, x, y),
            );
          }),
      ]),
    ],
  };
}
