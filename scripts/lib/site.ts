import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '../../src/model/text/fingerprint.ts';
import { filesOf } from '../../src/publish/files-of.ts';
import { sha256OfFile } from '../../src/publish/fixity/sha256-of-file.ts';
import { readAnnotations } from './annotations.ts';
import { readFragment } from './markup.ts';
import { type Page, readPage, textContent } from './page.ts';

/** Largest file that is held in memory for its checksum alone, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/**
 * One file of a built site, read once for every check; what is worked out of it is worked out when
 * first asked for.
 */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** Null for what is no page. */
  readonly page: Page | null;
  /** The words of a page or search record, or a text file's content; null for other bytes. */
  readonly words: string | null;
  readonly sha256: string;
}

/** A built site. Its files are read one at a time, so that any number of them fits the memory. */
export interface Site {
  readonly folder: string;
  /** Path of the site in its host, with a slash at both ends. */
  readonly base: string;
  /** Paths of all files, sorted. */
  readonly files: ReadonlySet<string>;
  /**
   * Paths of the pages whose texts are held to something, letter by letter: they are read by the
   * HTML standard.
   */
  readonly texts: ReadonlySet<string>;
}

/** Lists a built site. */
export async function readSite(
  folder: string,
  base: string,
  texts: Iterable<string> = [],
): Promise<Site> {
  return { folder, base, files: new Set(await filesOf(folder)), texts: new Set(texts) };
}

/** Reads one file of a site. */
export function readPublished({ folder, texts }: Site, path: string): PublishedFile {
  const at = join(folder, path);
  return {
    path,
    get bytes() {
      return once(this, 'bytes', readFileSync(at));
    },
    get page() {
      if (!path.endsWith('.html')) return once(this, 'page', null);
      return once(
        this,
        'page',
        readPage(path, htmlOf(this.bytes), { byStandard: texts.has(path) }),
      );
    },
    get words() {
      return once(
        this,
        'words',
        this.page ? textContent(this.page.root) : textOf(path, () => this.bytes),
      );
    },
    get sha256() {
      return once(
        this,
        'sha256',
        statSync(at).size > LARGEST ? sha256OfFile(at) : sha256(this.bytes),
      );
    },
  };
}

/**
 * Where a page's element begins: `path:line:column`; `path:1:1` for one that no tag is written for.
 */
export function placeOf({ folder, texts }: Site, path: string, element: number): string {
  const html = htmlOf(readFileSync(join(folder, path)));
  const { elements } = readPage(path, html, { byStandard: texts.has(path), places: true });
  const before = html.slice(0, elements[element]?.start ?? 0).split('\n');
  return `${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** A page as it is read, with its line ends as the HTML standard has them first (13.2.3.5). */
const htmlOf = (bytes: Buffer) => bytes.toString('utf8').replace(/\r\n?/g, '\n');

/** Puts a value in the place of the getter that made it. */
function once<T>(file: object, name: string, value: T): T {
  Object.defineProperty(file, name, { value });
  return value;
}

/**
 * The words of a file that is no page: a search record's, or a text file's; null for other bytes.
 */
function textOf(path: string, bytes: () => Buffer): string | null {
  if (path.endsWith('.pf_fragment')) return gunzipSync(bytes()).toString('utf8');
  if (path.endsWith('/annotations.jsonld')) return wordsOfAnnotations(bytes().toString('utf8'));
  return /\.(?:js|css|json|jsonld|xml|txt|md|csv|svg|xhtml|bib|ris|yaml|cff)$/.test(path)
    ? bytes().toString('utf8')
    : null;
}

/**
 * The words that annotations say, a body a line, as a reader has them. The words that they stand on
 * are left out: they are the page's own, which another check holds them to, and are counted there.
 */
function wordsOfAnnotations(text: string): string {
  return readAnnotations(text)
    .flatMap(({ body }) =>
      body.map(({ value = '', format }) =>
        format === 'text/html' ? textContent(readFragment(value)) : value,
      ),
    )
    .join('\n');
}
