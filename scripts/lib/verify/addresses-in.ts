import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { CRATE, FEED, LLMS } from '../../../src/publish/addresses.ts';
import { ENTRY } from '../../../src/publish/dts/addresses.ts';
import type { PublishedFile, Site } from '../site.ts';

/** Files that programs read and that lead to pages and files of the site. */
const READ = new RegExp(
  `^(?:${[FEED, LLMS, CRATE].map((path) => RegExp.escape(path)).join('|')}|dts/.*\\.jsonld|card/.*\\.xhtml|downloads/[^/]+/manifest\\.json|(?:.*/)?(?:linkset\\.json|index\\.md))$`,
);

type Readable = Pick<PublishedFile, 'path' | 'words'>;

/** An address in a file. */
export interface Found {
  /** As it is written. */
  readonly value: string;
  /** Counted when it is asked for: in a long list of addresses that takes as long as the list. */
  readonly line: number;
  /** From the site's root, with its fragment. */
  readonly to: string;
}

/** The address that a site was built for, as it says itself; null for one without such a file. */
export function siteAddressOf({ folder }: Site): string | null {
  const file = join(folder, ENTRY);
  if (!existsSync(file)) return null;
  const entry = JSON.parse(readFileSync(file, 'utf8')) as { '@id': string };
  return entry['@id'].slice(0, -ENTRY.length);
}

/**
 * Addresses of the site in a file that programs read: those that are absolute, in Markdown relative
 * ones too, and what a description of the whole says is in it. Templates are none. No other file is
 * read for its words.
 */
export function addressesIn(file: Readable, site: string | null): Found[] {
  const { path } = file;
  if (site === null || !READ.test(path)) return [];
  const text = file.words ?? '';
  const absolute = new RegExp(`${RegExp.escape(site)}([^\\s"<>(){}\\\\]*)(?![^\\s"<>()]*\\{)`, 'g');
  const found = (value: string, index: number, to: string): Found => ({
    value,
    get line() {
      return lineAt(text, index);
    },
    to,
  });
  const within = (): Found[] => {
    if (path === CRATE) return [];
    // A host answers an address with a query by its file.
    return [...text.matchAll(absolute)].map(({ 0: value, 1: to = '', index }) =>
      found(value, index, to.replace(/\?[^#]*/, '')),
    );
  };
  const relative = path.endsWith('.md')
    ? [...text.matchAll(/\]\((\.[^)\s]*)\)/g)].map(({ 1: value = '', index }) =>
        found(value, index, posix.join(posix.dirname(path), value)),
      )
    : [];
  return [...within(), ...relative, ...(path === CRATE ? described(text) : [])];
}

/** Files that a description says are there; of a folder its list of checksums. */
function described(text: string): Found[] {
  const { '@graph': graph } = JSON.parse(text) as {
    '@graph': { '@id': string; '@type': string }[];
  };
  return graph.flatMap(({ '@id': id, '@type': type }) =>
    type === 'File' || (type === 'Dataset' && id !== './')
      ? [{ value: id, line: 1, to: id.endsWith('/') ? `${id}SHA256SUMS` : id }]
      : [],
  );
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
