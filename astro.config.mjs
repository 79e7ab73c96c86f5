import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { search } from './src/integrations/search.ts';
import { takeEdition } from './src/loader.ts';

const local = process.env.ANNOTATED_SOURCES_LOCAL === '1';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? (local ? './dist-local' : './dist'),
  cacheDir: local ? './node_modules/.astro-local' : './node_modules/.astro',
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
      rehypePlugins: [rehypeSlug],
    }),
  },
  integrations: [mdx(), search({ edition: takeEdition })],
});
