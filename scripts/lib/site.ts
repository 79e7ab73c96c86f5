import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { readAnnotations } from './annotations.ts';

/** One built page. */
export interface Page {
  /** Relative to the site's folder, with forward slashes: `resolution/index.html`. */
  readonly path: string;
  readonly tree: Root;
}

/** A built site, read for checking. */
export interface Site {
  readonly folder: string;
  /** Path of the site in its host, with a slash at both ends. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
}

/** Reads a built site. */
export async function readSite(folder: string, base: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const pages = await Promise.all(
    files
      .filter((path) => path.endsWith('.html'))
      .sort()
      .map(async (path) => ({ path, tree: fromHtml(await readFile(join(folder, path), 'utf8')) })),
  );
  return { folder, base, files: new Set(files), pages };
}

/** Every element of a page. */
export function elementsOf({ tree }: Page): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    found.push(element);
  });
  return found;
}

/** A page's element with an id, or null. */
export function byId(page: Page, id: string): Element | null {
  return elementsOf(page).find((element) => element.properties.id === id) ?? null;
}

/** The characters of an element as they stand, without buttons, scripts and styles; <q> with its marks. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && ['button', 'script', 'style', 'template'].includes(node.tagName)) return '';
  const words = 'children' in node ? node.children.map(wordsOf).join('') : '';
  return node.type === 'element' && node.tagName === 'q' ? `“${words}”` : words;
}

/** The words of any published file: a page's, a search record's, or a text file's; null for other bytes. */
export async function textOfFile(site: Site, path: string): Promise<string | null> {
  const page = site.pages.find((each) => each.path === path);
  if (page) return wordsOf(page.tree);
  const bytes = await readFile(join(site.folder, path));
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
