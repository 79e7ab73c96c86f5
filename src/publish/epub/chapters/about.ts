import type { Chapter } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';
import { htmlNodes } from '../html-nodes.ts';
import { bookNodes } from '../prose.ts';

/** The editorial policy: the words of the site's About page, given as the HTML of its article. */
export function aboutChapter(book: Here, html: string): Chapter {
  const here = inPage(book, 'about/');
  return { file: here.file, title: 'About this edition', body: bookNodes(htmlNodes(html), here) };
}
