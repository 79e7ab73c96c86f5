import { inOwn } from '../../../render/own-words.ts';
import { han } from '../../../render/views/inline.ts';
import { el } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter } from '../chapter.ts';
import type { Here } from '../here.ts';

/** The first page: what the book is, its version, and where it stands on the web. */
export function titlePage(here: Here): Chapter {
  const { edition, site, file, ui } = here;
  const { record } = edition;
  const { words, say, date } = ui;
  const { publisher, version } = record;
  return {
    file,
    title: words.book.titlePage,
    body: [
      el(
        'section',
        { 'epub:type': 'titlepage', class: 'titlepage', 'aria-labelledby': 'book' },
        bookNodes(
          [
            el('h1', { id: 'book', ...inOwn(record) }, record.title),
            el('p', { ...inOwn(record) }, han(record.description)),
          ],
          here,
        ),
        el('p', {}, say(words.book.version, { version, date: date(record.date) })),
        publisher && el('p', {}, say(words.book.publishedBy, { publisher })),
        el('p', {}, el('a', { href: site }, site)),
      ),
    ],
  };
}
