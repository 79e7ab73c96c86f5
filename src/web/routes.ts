/** A route of the site: its pattern as Astro writes it, and the file in `routes/` that makes it. */
export interface Route {
  readonly pattern: string;
  readonly file: string;
}

/** Every route of the site. */
export const ROUTES: readonly Route[] = [
  { pattern: '/', file: 'index.astro' },
  { pattern: '/[principal]', file: '[principal].astro' },
  { pattern: '/sources/[id]', file: 'sources/[id].astro' },
  { pattern: '/cite/[id]', file: 'cite/[id].astro' },
  { pattern: '/[map]', file: '[map].astro' },
  { pattern: '/timeline', file: 'timeline.astro' },
  { pattern: '/glossary', file: 'glossary.astro' },
  { pattern: '/notes', file: 'notes.astro' },
  { pattern: '/references', file: 'references.astro' },
  { pattern: '/search', file: 'search.astro' },
  { pattern: '/about', file: 'about.astro' },
  { pattern: '/downloads', file: 'downloads.astro' },
  { pattern: '/guide/[...page]', file: 'guide.astro' },
  { pattern: '/404', file: '404.astro' },
  { pattern: '/robots.txt', file: 'robots.txt.ts' },
  { pattern: '/fonts/OFL.txt', file: 'fonts/OFL.txt.ts' },
  { pattern: '/fonts/[face].woff2', file: 'fonts/[face].woff2.ts' },
];
