import { el } from '../../../render/xml.ts';
import type { Chapter, WrittenChapter } from '../chapter.ts';
import { english } from '../words.ts';

const LANDMARKS: Readonly<Record<string, string>> = {
  bodymatter: 'Beginning of the text',
  glossary: 'Glossary',
  bibliography: 'References',
  colophon: 'Colophon',
};

/** The table of contents, down to every paragraph, and the landmarks (EPUB 3.3, 7). */
export function navChapter(chapters: readonly WrittenChapter[]): Chapter {
  const file = 'nav.xhtml';
  const landmark = (href: string, type: string, words: string) =>
    el('li', {}, el('a', { href, 'epub:type': type }, words));
  return {
    file,
    title: 'Contents',
    body: [
      el(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' },
        el('h1', { id: 'contents' }, 'Contents'),
        el(
          'ol',
          {},
          chapters.map(({ file: href, title, parts = [] }) =>
            el(
              'li',
              {},
              el('a', { href }, english(title)),
              parts.length > 0 &&
                el(
                  'ol',
                  {},
                  parts.map((part) => el('li', {}, el('a', { href: part.href }, part.label))),
                ),
            ),
          ),
        ),
      ),
      el(
        'nav',
        { 'epub:type': 'landmarks', 'aria-label': 'Landmarks', hidden: 'hidden' },
        el('h2', {}, 'Landmarks'),
        el(
          'ol',
          {},
          landmark(`${file}#toc`, 'toc', 'Contents'),
          chapters.flatMap((chapter) =>
            chapter.landmark
              ? [
                  landmark(
                    chapter.file,
                    chapter.landmark,
                    LANDMARKS[chapter.landmark] ?? chapter.title,
                  ),
                ]
              : [],
          ),
        ),
      ),
    ],
  };
}
