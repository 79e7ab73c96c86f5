import { book } from './book.ts';
import type { BuiltSite } from './built-site.ts';
import { contentSecurity } from './content-security.ts';
import { doors } from './doors.ts';
import { downloads } from './downloads.ts';
import { fixity } from './fixity.ts';
import { keep } from './keep.ts';
import { notices } from './notices.ts';
import { offline } from './offline.ts';
import { siteMap } from './sitemap.ts';

/** What is done to a built site; `reads` and `writes` say of which of its files. */
export interface Step {
  readonly name: string;
  readonly reads: string;
  readonly writes: string;
  readonly run: (site: BuiltSite) => Promise<void>;
}

/**
 * Every step, in the order in which they are done: one that reads what another writes stands after
 * it.
 */
export const STEPS: readonly Step[] = [
  { name: 'map of the site', reads: 'nothing of the site', writes: 'sitemap-*.xml', run: siteMap },
  { name: 'policies', reads: 'every page', writes: 'every page, _headers', run: contentSecurity },
  {
    name: 'downloads',
    reads: 'the captures, what was printed',
    writes: 'downloads/<source>/, downloads/references.*, downloads/<edition>.pdf',
    run: downloads,
  },
  {
    name: 'doors',
    reads: 'nothing of the site',
    writes: 'index.md and linkset.json beside pages, dts/, card/, feed.xml, llms.txt, descriptions',
    run: doors,
  },
  { name: 'book', reads: 'about/', writes: 'downloads/<edition>.epub', run: book },
  // It has been written meanwhile.
  {
    name: 'search index',
    reads: 'nothing of the site',
    writes: 'pagefind/',
    run: ({ index }) => index,
  },
  {
    name: 'notices',
    reads: 'licences of packages',
    writes: 'third-party-notices.txt',
    run: notices,
  },
  {
    name: 'archive',
    reads: 'everything above',
    writes: 'downloads/<edition>-offline.zip',
    run: offline,
  },
  {
    name: 'keeping',
    reads: 'favicon.svg',
    writes: 'keep.js, app.webmanifest, icons',
    run: keep,
  },
  // Last: it lists what the others wrote.
  {
    name: 'checksums',
    reads: 'every file',
    writes: 'downloads/ and the first page, keep.json, the manifest',
    run: fixity,
  },
];
