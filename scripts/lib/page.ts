import { type MarkupElement, type MarkupNode, readFast, readHtml } from './markup.ts';

/** One built page. */
export interface Page {
  /** Relative to the site's folder, with forward slashes: `decision/index.html`. */
  readonly path: string;
  readonly root: MarkupElement;
  /** Every element, in the order of the page. */
  readonly elements: readonly MarkupElement[];
  /** The elements that have an id; of two with one id the first. */
  readonly byId: ReadonlyMap<string, MarkupElement>;
}

/**
 * Reads a page: `byStandard` by the HTML standard whatever is written, else the faster way where
 * that reads the same. Its elements have their places only if that is asked for.
 */
export function readPage(
  path: string,
  html: string,
  { byStandard = false, places = false } = {},
): Page {
  const root = (byStandard ? null : readFast(html)) ?? readHtml(html, { places });
  const elements: MarkupElement[] = [];
  const byId = new Map<string, MarkupElement>();
  const walk = ({ children }: MarkupElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      elements.push(child);
      const { id } = child.attributes;
      if (id !== undefined && !byId.has(id)) byId.set(id, child);
      walk(child);
    }
  };
  walk(root);
  return { path, root, elements, byId };
}

/**
 * The characters of an element as they stand, without buttons, scripts and styles; <q> with its
 * marks. `each` is told those of every element and text in it, and its own.
 */
export function textContent(node: MarkupNode, each?: (words: string) => void): string {
  const words =
    typeof node === 'string'
      ? node
      : said(node.tagName, node.children.map((child) => textContent(child, each)).join(''));
  each?.(words);
  return words;
}

function said(tagName: string, words: string): string {
  if (tagName === 'button' || tagName === 'script' || tagName === 'style') return '';
  return tagName === 'q' ? `“${words}”` : words;
}
