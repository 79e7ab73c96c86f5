import { coverageOf } from '../../../model/apparatus/coverage.ts';
import type { Source } from '../../../model/edition.ts';
import { totals } from '../../../render/coverage-words.ts';
import {
  coverageLegend,
  coveragePictures,
  coverageTable,
  joinedAndApart,
} from '../../../render/views/coverage.ts';
import { han, joined, sourceLink } from '../../../render/views/inline.ts';
import { el } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';

/**
 * Which paragraph of which source takes up which clause: for each source a picture, and the same as
 * a table.
 */
export function mapChapter(book: Here, principal: Source): Chapter {
  const here = inPage(book, 'map/');
  const { words, pieces } = here.ui;
  const message = words.map;
  const coverage = coverageOf(here.edition, principal);
  const { joining, apart } = joinedAndApart(coverage);
  const sources = joined(apart, '; ', ({ source }) => [sourceLink(here, source)]);
  return {
    file: here.file,
    title: message.title,
    parts: joining.map(({ source }) => ({
      href: `${here.file}#map-${source.id}`,
      label: han(source.record.short),
    })),
    body: bookNodes(
      [
        el('h1', {}, message.title),
        el('p', {}, pieces(message.intro, { source: sourceLink(here, principal) })),
        el('p', {}, message.limits),
        el('p', {}, totals(here.ui, coverage)),
        joining.length > 0 && [
          coverageLegend(here),
          coveragePictures(here, coverage),
          el('h2', { id: 'table' }, message.inTable),
          coverageTable(here, coverage),
        ],
        apart.length > 0 && el('p', {}, pieces(message.apart, { sources })),
      ],
      here,
    ),
  };
}
