import { formatDate } from '../../../model/date.ts';
import { el } from '../../../render/xml.ts';
import type { Chapter } from '../chapter.ts';
import type { Here } from '../here.ts';
import { english, inOwnLang } from '../words.ts';

/** The first page: what the book is, its version, and where it stands on the web. */
export function titlePage(here: Here): Chapter {
  const {
    edition: { record },
    site,
    file,
  } = here;
  return {
    file,
    title: 'Title page',
    body: [
      el(
        'section',
        { 'epub:type': 'titlepage', class: 'titlepage', 'aria-labelledby': 'book' },
        el('h1', { id: 'book', ...inOwnLang(here) }, record.title),
        el('p', inOwnLang(here), english(record.description)),
        el('p', {}, `Version ${record.version}, ${formatDate(record.date)}`),
        record.publisher && el('p', {}, `Published by ${record.publisher}`),
        el('p', {}, el('a', { href: site }, site)),
      ),
    ],
  };
}
