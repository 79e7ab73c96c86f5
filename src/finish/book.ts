import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visit } from 'unist-util-visit';
import { bookFile, book as bookFiles } from '../publish/epub/book.ts';
import { songFonts, songLicence } from '../publish/song/subset.ts';
import { writeZip } from '../publish/zip/zip.ts';
import type { BuiltSite } from './built-site.ts';

/** Writes the edition as a book into `dist/downloads/`. */
export async function book({ edition, dist, site }: BuiltSite): Promise<void> {
  const files = await bookFiles(edition, {
    site,
    about: articleOf(await readFile(join(dist, 'about/index.html'), 'utf8')),
    cutFace: async (characters) => ({
      fonts: await songFonts(characters),
      licence: await songLicence(),
    }),
  });
  await mkdir(join(dist, 'downloads'), { recursive: true });
  await writeZip(files, join(dist, 'downloads', bookFile(edition.record)), edition.record.date);
}

/** HTML of a page's article. Throws where there is none. */
function articleOf(page: string): string {
  let article: Element | null = null;
  visit(fromHtml(page), 'element', (element) => {
    if (element.tagName !== 'article') return;
    article = element;
    return EXIT;
  });
  if (!article)
    throw new Error(
      'The About page has no article: the book takes the editorial policy from there.',
    );
  return toHtml((article as Element).children);
}
