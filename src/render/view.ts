import type { Edition, Source, Target } from '../model/edition.ts';
import { sourceOf } from '../model/lookup.ts';
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
  /** What addresses of the site's pages begin with, with a slash at its end. */
  readonly site: string;
  readonly ui: Interface;
}

/** Address of a passage or note. */
export function hrefOf({ edition, site }: View, { source, anchor }: Target): string {
  return `${site}${sourceOf(edition, source)?.path ?? ''}#${anchor}`;
}

/** What prose is rendered with on this page. */
export function contextIn({ edition, source, site, ui }: View): ProseContext {
  return contextOf(edition, source, site, ui);
}

/** Prose on this page: links to passages of the page's own source stay on it. */
export function prose(view: View, words: Prose): XmlNode[] {
  return proseNodes(words, contextIn(view));
}
