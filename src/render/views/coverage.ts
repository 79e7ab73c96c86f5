import { noteAnchor } from '../../model/anchor.ts';
import {
  type Coverage,
  type Mark,
  type SourceCoverage,
  standing,
} from '../../model/apparatus/coverage.ts';
import type { Source } from '../../model/edition.ts';
import { BY_STRENGTH } from '../../model/relation.ts';
import { remainders } from '../coverage-words.ts';
import { coverageDrawing, lettersIn, rowLabel } from '../drawings/coverage.ts';
import { coverageMark } from '../drawings/coverage-mark.ts';
import { hrefOf, type View } from '../view.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';
import { joined, ownWords, paragraphLinks, sourceLink } from './inline.ts';
import { columnHeadsWithRoles } from './table.ts';

/** What the marks of the pictures mean. */
export function coverageLegend({ ui: { words } }: View): XmlElement {
  const svg = (width: number, viewBox: string, ...nodes: XmlNode[]) =>
    el('svg', { width, height: 20, viewBox, 'aria-hidden': 'true' }, nodes);
  return el(
    'ul',
    { class: 'map-legend', 'aria-label': words.map.legend },
    BY_STRENGTH.map((relation) =>
      el(
        'li',
        {},
        svg(20, '-10 -10 20 20', coverageMark(relation)),
        ' ',
        words.relationMade[relation],
      ),
    ),
    el(
      'li',
      {},
      svg(34, '0 -10 34 20', el('path', { class: 'dashes', d: 'M0 0H34' })),
      ' ',
      words.map.noCrossReference,
    ),
  );
}

/** The sources that a cross-reference joins with the principal one, and the others. */
export function joinedAndApart({ sources }: Pick<Coverage, 'sources'>) {
  return {
    joining: sources.filter(({ marks }) => marks.length > 0),
    apart: sources.filter(({ marks }) => marks.length === 0),
  };
}

/** Each source that is joined with the principal one against it, all to one scale. */
export function coveragePictures(view: View, coverage: Coverage): XmlElement[] {
  const { joining } = joinedAndApart(coverage);
  const letters = Math.max(
    0,
    ...joining.flatMap(({ paragraphs }) =>
      paragraphs.map(({ paragraph }) => lettersIn(rowLabel(paragraph))),
    ),
  );
  return joining.map((each) => coverageSection(view, coverage.principal, each, letters));
}

/** One source against the principal one: a picture, and what it leaves empty. */
function coverageSection(
  view: View,
  principal: Source,
  each: SourceCoverage,
  letters: number,
): XmlElement {
  const { source, clauses, paragraphs } = each;
  const { words, say } = view.ui;
  const { short, relation } = source.record;
  const { width, height, nodes } = coverageDrawing(principal, each, {
    letters,
    hrefOf: (target) => hrefOf(view, target),
    ui: view.ui,
  });
  return el(
    'section',
    { 'aria-labelledby': `map-${source.id}` },
    el('h2', { id: `map-${source.id}` }, sourceLink(view, source)),
    el(
      'p',
      { class: 'meta' },
      relation && [ownWords(view, relation), el('br')],
      say(words.map.covered, {
        covered: standing(clauses, 'coverage').length,
        passages: say(words.passages, { n: clauses.length }),
        covering: standing(paragraphs, 'coverage').length,
        paragraphs: say(words.paragraphs, { n: paragraphs.length }),
      }),
    ),
    el(
      'div',
      {},
      el(
        'div',
        { class: 'picture' },
        el(
          'svg',
          {
            role: 'group',
            'aria-label': say(words.map.picture, { source: short }),
            width,
            height,
            viewBox: `0 0 ${width} ${height}`,
            // For the book, which has no style sheet of ours on a picture's letters.
            'font-size': 11,
          },
          nodes,
        ),
      ),
      el(
        'dl',
        {},
        remainders(each).map(({ what, of, these }) => [
          el('dt', {}, words.map.remainders[what]),
          el('dd', {}, paragraphLinks(view, of === 'clause' ? principal : source, these)),
        ]),
      ),
    ),
  );
}

/** The pictures' marks, clause by clause. */
export function coverageTable(view: View, { principal, clauses, sources }: Coverage): XmlElement {
  const { map } = view.ui.words;
  const { joining } = joinedAndApart({ sources });
  const row = (head: XmlNode, cell: (each: SourceCoverage) => readonly XmlNode[]) =>
    el(
      'tr',
      { role: 'row' },
      el('th', { role: 'rowheader', scope: 'row' }, head),
      joining.map((each) =>
        el(
          'td',
          { role: 'cell' },
          el('span', { class: 'of' }, ownWords(view, each.source.record.short)),
          ' ',
          cell(each),
        ),
      ),
    );
  return el(
    'div',
    { class: 'scroll' },
    el(
      'table',
      { class: 'coverage', role: 'table', 'aria-label': map.table },
      columnHeadsWithRoles([
        map.clause,
        ...joining.map(({ source }) => ownWords(view, source.record.short)),
      ]),
      el(
        'tbody',
        { role: 'rowgroup' },
        clauses.map(({ paragraph: clause }) =>
          row(
            el(
              'a',
              { href: hrefOf(view, { source: principal.id, anchor: clause.anchor }) },
              clause.label,
            ),
            ({ source, marks }) =>
              marksOf(
                view,
                source,
                marks.filter((mark) => mark.clause === clause),
              ),
          ),
        ),
      ),
      el(
        'tbody',
        { role: 'rowgroup' },
        row(map.noClause, ({ source, paragraphs }) => {
          const none = standing(paragraphs, 'none');
          return none.length > 0 ? paragraphLinks(view, source, none) : [map.everyParagraph];
        }),
      ),
    ),
  );
}

/** A source's marks for one clause. */
function marksOf(view: View, source: Source, marks: readonly Mark[]): XmlNode[] {
  const { words, say, pieces } = view.ui;
  if (marks.length === 0) return [el('span', { class: 'without' }, words.map.without)];
  const link = (anchor: string, name: string) =>
    el('a', { href: hrefOf(view, { source: source.id, anchor }) }, name);
  return BY_STRENGTH.flatMap((relation) => {
    const these = marks.filter((mark) => mark.relation === relation);
    if (these.length === 0) return [];
    const pairs = joined(these, words.marks.semicolon, ({ clause, paragraph, notes }) => [
      el(
        'span',
        {
          class: 'pair',
          'data-relation': relation,
          'data-clause': clause.anchor,
          'data-paragraph': paragraph.anchor,
        },
        pieces(words.map.by, {
          passage: link(paragraph.anchor, paragraph.label),
          notes: joined(notes, words.marks.list, ({ id, number }) => [
            link(noteAnchor(id), say(words.note.name, { number })),
          ]),
        }),
      ),
    ]);
    return [el('p', {}, pieces(words.of, { source: words.relationMade[relation] }), pairs)];
  });
}
