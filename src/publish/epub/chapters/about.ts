import { aboutView } from '../../../render/views/about.ts';
import { el } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';

/** The editorial policy, as the site's About page has it. */
export function aboutChapter(book: Here): Chapter {
  const here = inPage(book, 'about/');
  const { title, lang, body } = aboutView(here);
  return {
    file: here.file,
    title: here.ui.words.pages.aboutEdition,
    body: bookNodes(el('section', { lang }, el('h1', {}, title), body), here),
  };
}
