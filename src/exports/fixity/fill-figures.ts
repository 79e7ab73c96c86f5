import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** What is known of a file once it is written. */
export interface Figure {
  /** In bytes. */
  readonly size: number;
  /** 64 lower-case hex digits; null where a file cannot have its checksum on the page, which then keeps what it says there. */
  readonly sha256: string | null;
}

/** Figures by the paths of files; a map of them is one. `get` is only asked for those that a page shows. */
export interface Figures {
  readonly has: (path: string) => boolean;
  readonly get: (path: string) => Figure | undefined;
}

/**
 * Fills the figures of files into a page, and changes nothing else of it.
 *
 * `figures` has them by path from the site's folder (`downloads/references.json`). An element with `data-size-of="PATH"` gets the size in
 * words, one with `data-sha256-of="PATH"` the checksum. A file without figures is not there: its element gets the words of its
 * `data-else`, and a link with `data-file="PATH"` stays as words without a link, as the offline archive needs it for what is not in it.
 */
export function fillFigures(html: string, figures: Figures): string {
  const edits: { from: number; to: number; text: string }[] = [];
  const put = (from: number | undefined, to: number | undefined, text: string) => {
    if (from === undefined || to === undefined) throw new Error('A figure’s place in the page has no end.');
    edits.push({ from, to, text });
  };
  for (const element of elementsOf(fromHtml(html, { verbose: true }))) {
    const { dataSizeOf, dataSha256Of, dataFile, dataElse } = element.properties;
    const { opening, closing } = element.data?.position ?? {};
    const path = String(dataSizeOf ?? dataSha256Of ?? dataFile ?? '');
    if (dataFile !== undefined && !figures.has(path)) {
      put(opening?.start.offset, opening?.end.offset, '<span>');
      put(closing?.start.offset, closing?.end.offset, '</span>');
    } else if (dataSizeOf !== undefined || dataSha256Of !== undefined) {
      const figure = figures.has(path) ? figures.get(path) : undefined;
      const figured = figure && (dataSizeOf === undefined ? figure.sha256 : formatSize(figure.size));
      if (figured !== null) put(opening?.end.offset, closing?.start.offset, figured ?? String(dataElse ?? '–'));
    }
  }
  return edits.reduceRight((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), html);
}

/** A number of bytes for people: `812 B`, `14.2 KB`, `1.3 MB` (a KB is 1,000 bytes). */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const inUnit = bytes < 999_950 ? { value: bytes / 1000, unit: 'KB' } : { value: bytes / 1_000_000, unit: 'MB' };
  return `${inUnit.value.toFixed(1)} ${inUnit.unit}`;
}

/** Elements in the order of the page, so that edits made backwards keep their places. */
function elementsOf(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    found.push(element);
  });
  return found;
}
