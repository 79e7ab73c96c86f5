import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { downloads } from './src/integrations/downloads.ts';
import { notices } from './src/integrations/notices.ts';
import { search } from './src/integrations/search.ts';
import { takeEdition } from './src/loader.ts';
import { rehypeHan } from './src/markdown/mark-han.ts';

const local = process.env.ANNOTATED_SOURCES_LOCAL === '1';
// An edition kept apart from this code has its sources, and gets its site, in a folder of its own.
const root = process.env.EDITION_ROOT ?? fileURLToPath(new URL('.', import.meta.url));
const cache = process.env.EDITION_ROOT ? join(root, '.cache') : './node_modules/.astro';

/** Whether an address is the one that only leads to the principal source's page. */
const leadsOn = (page) => page.endsWith(`/sources/${takeEdition().record.principal}/`);

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: join(root, local ? 'dist-local' : 'dist'),
  cacheDir: local ? `${cache}-local` : cache,
  trailingSlash: 'always',
  build: { format: 'directory' },
  // The texts' own white space is kept as it stands.
  compressHTML: false,
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }]],
      rehypePlugins: [rehypeSlug, rehypeHan],
    }),
  },
  integrations: [
    mdx(),
    search({ edition: takeEdition }),
    downloads({ edition: takeEdition }),
    notices(),
    sitemap({ filter: (page) => !leadsOn(page) }),
  ],
});
