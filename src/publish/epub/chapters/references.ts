import { eventsOf } from '../../../model/timeline/events.ts';
import { referenceEntry } from '../../../render/views/references.ts';
import { el } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';

/** Every work that the edition cites, with what cites it. */
export function referencesChapter(book: Here): Chapter {
  const here = inPage(book, 'references/');
  const { references: message } = here.ui.words;
  const events = eventsOf(here.edition);
  const entries = here.edition.references.map((each) => referenceEntry(here, each, events));
  return {
    file: here.file,
    title: message.title,
    landmark: 'bibliography',
    body: [
      el(
        'section',
        { 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'references' },
        el('h1', { id: 'references' }, message.title),
        el('p', {}, message.intro),
        el('ul', { class: 'plain' }, bookNodes(entries, here)),
      ),
    ],
  };
}
