import { noteAnchor } from '../../../model/anchor.ts';
import { coverageOf, type SourceCoverage, standing } from '../../../model/apparatus/coverage.ts';
import type { Paragraph, Source } from '../../../model/edition.ts';
import { BY_STRENGTH } from '../../../model/relation.ts';
import { count, MADE, remainders, totals } from '../../../render/coverage-words.ts';
import { coverageDrawing } from '../../../render/drawings/coverage.ts';
import { el, type XmlNode } from '../../../render/xml.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, hrefIn, hrefOf, inPage } from '../here.ts';
import { picture } from '../picture.ts';
import { english, joined } from '../words.ts';

/** Size of the drawing's letters, in its units. */
const TYPE = 11;

/**
 * Which paragraph of which source takes up which clause: for each source a picture, and the same as
 * a table.
 */
export function mapChapter(book: Here, principal: Source): Chapter {
  const here = inPage(book, 'map/');
  const coverage = coverageOf(book.edition, principal);
  const { sources } = coverage;
  const joinedSources = sources.filter(({ marks }) => marks.length > 0);
  const letters = Math.max(
    0,
    ...joinedSources.flatMap(({ paragraphs }) =>
      paragraphs.map(({ paragraph }) => paragraph.label.length),
    ),
  );
  const apart = sources.filter(({ marks }) => marks.length === 0);
  const link = ({ path, record }: Source) =>
    el('a', { href: hrefIn(here, here.site + path) }, english(record.short));
  return {
    file: here.file,
    title: 'Map of coverage',
    parts: joinedSources.map(({ source }) => ({
      href: `${here.file}#map-${source.id}`,
      label: english(source.record.short),
    })),
    body: [
      el('h1', {}, 'Map of coverage'),
      el(
        'p',
        {},
        'Which paragraph of each other source quotes, paraphrases or reports which clause of ',
        link(principal),
        ': the paragraphs stand down the side, the clauses across. Each mark is a cross-reference of the editors and leads to the note that ',
        'makes it: a full circle quotes, a half paraphrases, a ring reports. It says that something of the passage is taken up, not all of it. ',
        'A wave is a likeness of wording or theme; it is not coverage. A dashed line has no cross-reference of this edition.',
      ),
      el('p', {}, english(totals(coverage))),
      ...joinedSources.map((each) => {
        const { source } = each;
        const name = `Picture: ${source.record.short}, its paragraphs down, the clauses across`;
        const drawing = coverageDrawing(principal, each, {
          letters,
          hrefOf: (target) => hrefOf(here, target),
        });
        return el(
          'section',
          { 'aria-labelledby': `map-${source.id}` },
          el('h2', { id: `map-${source.id}` }, link(source)),
          el(
            'p',
            { class: 'what' },
            `${standing(each.clauses, 'coverage').length} of ${count(each.clauses, 'passage')} at least in part quoted, paraphrased or `,
            `reported, in ${standing(each.paragraphs, 'coverage').length} of ${count(each.paragraphs, 'paragraph')}`,
          ),
          picture(name, 'map', drawing, TYPE),
          table(each, principal, here),
          remaining(each, principal, here),
        );
      }),
      ...(apart.length > 0
        ? [
            el(
              'p',
              {},
              'No cross-reference of this edition goes to the clauses from ',
              joined(apart, '; ', ({ source }) => [link(source)]),
              '.',
            ),
          ]
        : []),
    ],
  };
}

/** The picture's marks, clause by clause; clauses without one are named below the table. */
function table({ source, clauses, marks }: SourceCoverage, principal: Source, here: Here): XmlNode {
  const link = (of: Source, anchor: string, words: string) =>
    el('a', { href: hrefOf(here, { source: of.id, anchor }) }, words);
  const rows = clauses.filter(({ paragraph }) => marks.some(({ clause }) => clause === paragraph));
  return el(
    'table',
    { 'aria-label': `The picture of ${source.record.short} as a table` },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, 'Clause'),
        el('th', { scope: 'col' }, 'Where it is taken up'),
      ),
    ),
    el(
      'tbody',
      {},
      rows.map(({ paragraph: { anchor, label } }) =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, link(principal, anchor, label)),
          el(
            'td',
            {},
            BY_STRENGTH.flatMap((relation) => {
              const these = marks.filter(
                (mark) => mark.relation === relation && mark.clause.anchor === anchor,
              );
              if (these.length === 0) return [];
              const pairs = joined(these, '; ', ({ paragraph, notes }) => [
                link(source, paragraph.anchor, paragraph.label),
                ' by ',
                ...joined(notes, ', ', ({ id, number }) => [
                  link(source, noteAnchor(id), `note ${number}`),
                ]),
              ]);
              return [el('p', {}, `${MADE[relation]}: `, pairs)];
            }),
          ),
        ),
      ),
    ),
  );
}

function remaining(each: SourceCoverage, principal: Source, here: Here): XmlNode | null {
  const lines = remainders(each);
  if (lines.length === 0) return null;
  const links = (source: Source, these: readonly Paragraph[]) =>
    joined(these, ', ', ({ anchor, label }) => [
      el('a', { href: hrefOf(here, { source: source.id, anchor }) }, label),
    ]);
  return el(
    'dl',
    {},
    lines.map(({ term, of, these }) => [
      el('dt', {}, term),
      el('dd', {}, links(of === 'clause' ? principal : each.source, these)),
    ]),
  );
}
