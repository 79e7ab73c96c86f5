import type { Anchor } from '../model/anchor.ts';
import type { Edition, Source, Target } from '../model/edition.ts';
import { sourceOf } from '../model/lookup.ts';
import { pageOf } from '../model/pages/parts.ts';
import type { Prose } from '../model/prose.ts';
import type { Interface } from '../words/words.ts';
import { contextOf, type ProseContext, proseNodes } from './prose.ts';
import type { XmlNode } from './xml.ts';

/**
 * The page that something is drawn on. The book is drawn as pages are, and `publish/epub/` makes
 * XHTML of that.
 */
export interface View {
  readonly edition: Edition;
  /** The source whose page it is; null for a page that is of none. */
  readonly source: Source | null;
  /** Path of that page, from the site's root; left out where a source stands on it whole. */
  readonly page?: string;
  /** What addresses of the site's pages begin with, with a slash at its end. */
  readonly site: string;
  /** The same of its files, of which there is one for all languages. */
  readonly root: string;
  readonly ui: Interface;
}

/** Address of a passage or note. */
export function hrefOf(
  { edition, site }: Pick<View, 'edition' | 'site'>,
  { source, anchor }: Target,
): string {
  const found = sourceOf(edition, source);
  return `${site}${found ? pageOf(found, anchor) : ''}#${anchor}`;
}

/** The same of a passage of the page's own source, from the page itself. */
export function hrefHere({ site, page }: View, source: Source, anchor: Anchor): string {
  const path = pageOf(source, anchor);
  return `${page === undefined || page === path ? '' : site + path}#${anchor}`;
}

/** What prose is rendered with on this page. */
export function contextIn({ edition, source, site, ui, page }: View): ProseContext {
  return contextOf(edition, source, site, ui, page);
}

/** Prose on this page: links to passages of the page's own source stay on it. */
export function prose(view: View, words: Prose): XmlNode[] {
  return proseNodes(words, contextIn(view));
}
