import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sha256 } from '../../src/core/fingerprint.ts';
import { filesOf } from '../../src/exports/files-of.ts';
import { readAnnotations } from './annotations.ts';

/** One built page. */
export interface Page {
  /** Relative to the site's folder, with forward slashes: `resolution/index.html`. */
  readonly path: string;
  readonly tree: Root;
  /** Every element, in the order of the page. */
  readonly elements: readonly Element[];
  /** The elements that have an id; of two with one id the first. */
  readonly byId: ReadonlyMap<string, Element>;
}

/** One file of a built site, read once for every check; what is worked out of it is worked out when first asked for. */
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
}

/** Lists a built site. */
export async function readSite(folder: string, base: string): Promise<Site> {
  return { folder, base, files: new Set(await filesOf(folder)) };
}

/** Reads one file of a site. */
export async function readPublished({ folder }: Site, path: string): Promise<PublishedFile> {
  const bytes = await readFile(join(folder, path));
  const file: PublishedFile = {
    path,
    bytes,
    get page() {
      return once(this, 'page', path.endsWith('.html') ? readPage(path, bytes.toString('utf8')) : null);
    },
    get words() {
      return once(this, 'words', this.page ? wordsOf(this.page.tree) : textOf(path, bytes));
    },
    get sha256() {
      return once(this, 'sha256', sha256(bytes));
    },
  };
  return file;
}

/** Puts a value in the place of the getter that made it. */
function once<T>(file: object, name: string, value: T): T {
  Object.defineProperty(file, name, { value });
  return value;
}

function readPage(path: string, html: string): Page {
  const tree = fromHtml(html);
  const elements: Element[] = [];
  const byId = new Map<string, Element>();
  const walk = (node: Nodes): void => {
    if (node.type === 'element') {
      elements.push(node);
      const { id } = node.properties;
      if (typeof id === 'string' && !byId.has(id)) byId.set(id, node);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return { path, tree, elements, byId };
}

/** The characters of an element as they stand, without buttons, scripts and styles; <q> with its marks. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && ['button', 'script', 'style', 'template'].includes(node.tagName)) return '';
  const words = 'children' in node ? node.children.map(wordsOf).join('') : '';
  return node.type === 'element' && node.tagName === 'q' ? `“${words}”` : words;
}

/** The words of a file that is no page: a search record's, or a text file's; null for other bytes. */
function textOf(path: string, bytes: Buffer): string | null {
  if (path.endsWith('.pf_fragment')) return gunzipSync(bytes).toString('utf8');
  if (path.endsWith('/annotations.jsonld')) return wordsOfAnnotations(bytes.toString('utf8'));
  return /\.(?:js|css|json|jsonld|xml|txt|csv|svg|bib|ris|yaml)$/.test(path) ? bytes.toString('utf8') : null;
}

/**
 * The words that annotations say, a body a line, as a reader has them. The words that they stand on are left out: they are the
 * page's own, which another check holds them to, and are counted there.
 */
function wordsOfAnnotations(text: string): string {
  return readAnnotations(text)
    .flatMap(({ body }) => body.map(({ value = '', format }) => (format === 'text/html' ? wordsOf(fromHtml(value)) : value)))
    .join('\n');
}
