import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { fileFigures } from './src/publish/fixity/file-figures.ts';
import { givenEdition, takeEdition } from './src/model/handoff.ts';
import { book } from './src/finish/book.ts';
import { contentSecurity } from './src/finish/content-security.ts';
import { downloads } from './src/finish/downloads.ts';
import { fixity } from './src/finish/fixity.ts';
import { notices } from './src/finish/notices.ts';
import { offline } from './src/finish/offline.ts';
import { search } from './src/finish/search/search.ts';
import { rehypeHan } from './src/read/remark/mark-han.ts';

const local = process.env.ANNOTATED_SOURCES_LOCAL === '1';
// An edition kept apart from this code has its sources, and gets its site, in a folder of its own.
const root = process.env.EDITION_ROOT ?? fileURLToPath(new URL('.', import.meta.url));
const cache = process.env.EDITION_ROOT ? join(root, '.cache') : './node_modules/.astro';

/** Whether an address is the one that only leads to the principal source's page. */
const leadsOn = (page) => page.endsWith(`/sources/${takeEdition().record.principal}/`);

// What the archive reads is not read again for the checksums of the site.
const figures = fileFigures();

export default defineConfig({
  srcDir: './src/web',
  site: process.env.SITE_URL || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  outDir: join(root, local ? 'dist-local' : 'dist'),
  cacheDir: local ? `${cache}-local` : cache,
  trailingSlash: 'always',
  // A page comes whole in one request: styles and small scripts stand in it.
  build: { format: 'directory', inlineStylesheets: 'always' },
  vite: { build: { assetsInlineLimit: 8192 } },
  // White space between the lines of a template is no text. What texts are rendered to is never touched by this.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  markdown: {
    // Colours would be styles in attributes, which the pages do without.
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }]],
      rehypePlugins: [rehypeSlug, rehypeHan],
    }),
  },
  integrations: [
    mdx(),
    contentSecurity(),
    downloads({ edition: takeEdition }),
    book({ edition: takeEdition }),
    // It has been written meanwhile.
    search({ edition: givenEdition }),
    notices(),
    sitemap({ filter: (page) => !leadsOn(page) }),
    // Of everything above. What a reader has of texts that may not be passed on is not put into one file.
    ...(local ? [] : [offline({ edition: takeEdition, figures })]),
    // Last: it lists what the others wrote.
    fixity({ figures }),
  ],
});
