import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visit } from 'unist-util-visit';
import type { Edition } from '../model/edition.ts';
import { siteAddress } from '../model/site-address.ts';
import { bookFile, book as bookFiles } from '../publish/epub/book.ts';
import { songFonts, songLicence } from '../publish/song/subset.ts';
import { writeZip } from '../publish/zip/zip.ts';

/** Writes the edition as a book into `dist/downloads/`. */
export function book({ edition }: { edition: () => Edition }): AstroIntegration {
  let site = '';
  return {
    name: 'annotated-sources:book',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = siteAddress(config);
      },
      'astro:build:done': async ({ dir }) => {
        const whole = edition();
        const root = fileURLToPath(dir);
        const files = await bookFiles(whole, {
          site,
          about: articleOf(await readFile(join(root, 'about/index.html'), 'utf8')),
          cutFace: async (characters) => ({ fonts: await songFonts(characters), licence: await songLicence() }),
        });
        await mkdir(join(root, 'downloads'), { recursive: true });
        await writeZip(files, join(root, 'downloads', bookFile(whole.record)), whole.record.date);
      },
    },
  };
}

/** HTML of a page's article. Throws where there is none. */
function articleOf(page: string): string {
  let article: Element | null = null;
  visit(fromHtml(page), 'element', (element) => {
    if (element.tagName !== 'article') return;
    article = element;
    return EXIT;
  });
  if (!article) throw new Error('The About page has no article: the book takes the editorial policy from there.');
  return toHtml((article as Element).children);
}
