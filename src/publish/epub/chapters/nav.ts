import { han } from '../../../render/views/inline.ts';
import { el, type XmlElement } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter, ChapterPart, ToldChapter } from '../chapter.ts';
import type { Here } from '../here.ts';

/** The table of contents, down to the divisions of texts, and the landmarks (EPUB 3.3, 7). */
export function navChapter(here: Here, chapters: readonly ToldChapter[]): Chapter {
  const { words } = here.ui;
  const message = words.book;
  const landmarks: Readonly<Record<string, string>> = {
    bodymatter: message.beginning,
    glossary: words.glossary.title,
    bibliography: words.references.title,
    colophon: message.colophon,
  };
  const file = 'nav.xhtml';
  const landmark = (href: string, type: string, words: string) =>
    el('li', {}, el('a', { href, 'epub:type': type }, words));
  return {
    file,
    title: message.contents,
    body: [
      el(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' },
        el('h1', { id: 'contents' }, message.contents),
        el(
          'ol',
          {},
          chapters.map(({ file: href, title, parts }) =>
            el('li', {}, el('a', { href }, bookNodes(han(title), here)), partsList(parts)),
          ),
        ),
      ),
      el(
        'nav',
        { 'epub:type': 'landmarks', 'aria-label': message.landmarks, hidden: 'hidden' },
        el('h2', {}, message.landmarks),
        el(
          'ol',
          {},
          landmark(`${file}#toc`, 'toc', message.contents),
          chapters.flatMap((chapter) =>
            chapter.landmark
              ? [
                  landmark(
                    chapter.file,
                    chapter.landmark,
                    landmarks[chapter.landmark] ?? chapter.title,
                  ),
                ]
              : [],
          ),
        ),
      ),
    ],
  };
}

/** What an entry unfolds to; null for one that does not. */
function partsList(parts: readonly ChapterPart[] = []): XmlElement | null {
  return parts.length === 0
    ? null
    : el(
        'ol',
        {},
        parts.map(({ href, label, within }) =>
          el('li', {}, el('a', { href }, label), partsList(within)),
        ),
      );
}
