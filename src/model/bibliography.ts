import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CitationItem } from './citation.ts';
import { keptWork } from './kept-work.ts';

/** The fields of a CSL-JSON item that labels are made of. */
interface Item {
  readonly id: string;
  readonly title: string;
  readonly 'citation-label'?: string | undefined;
  readonly author?:
    | readonly { family?: string | undefined; literal?: string | undefined }[]
    | undefined;
  readonly issued?: { 'date-parts': (string | number)[][] } | undefined;
  readonly publisher?: string | undefined;
  readonly 'container-title'?: string | undefined;
}

/**
 * APA without the order of works within a citation: a bibliography has none, and the processor
 * would take half of its time and 45 MB for it. Citations stay, by which it tells 2030a from 2030b.
 */
const STYLE = 'annotated-sources-bibliography';
const { styles } = plugins.config.get('@csl');
styles.add(STYLE, styles.get('apa').replace(/(<citation[^>]*>\s*)<sort>.*?<\/sort>/s, '$1'));

/** Longest name in a label, in characters. */
const NAME_LENGTH = 42;

/**
 * The short form of a work in a note: `Zenz 2023`, or its CSL `citation-label` where the editor
 * gives one.
 */
export function citationLabel(item: Item): string {
  if (item['citation-label']) return item['citation-label'];
  const author = item.author?.[0];
  const name =
    author?.family ?? author?.literal ?? item.publisher ?? item['container-title'] ?? item.title;
  const year = item.issued?.['date-parts'][0]?.[0];
  return `${shorten(name)} ${year ?? 'n.d.'}`;
}

function shorten(name: string): string {
  if (name.length <= NAME_LENGTH) return name;
  return `${name.slice(0, NAME_LENGTH).replace(/\s+\S*$/, '')}…`;
}

/** An address, as APA sets it at an entry's end. */
const ADDRESS = /https?:\/\/[^\s<]+(?=\s*$)/;

/**
 * Formats bibliography entries in APA 7 with the CSL processor, in that style's order.
 *
 * Returns each key with its entry as inline HTML: italics, and the address as a link.
 */
export function formatBibliography(items: readonly Item[]): Map<string, string> {
  return new Map(keptWork('bibliography', items, entriesOf));
}

function entriesOf(items: readonly Item[]): [key: string, entry: string][] {
  const entries = new Cite(items).format('bibliography', {
    format: 'html',
    template: STYLE,
    lang: 'en-US',
    asEntryArray: true,
  });
  return entries.map(([key, html]) => [
    key,
    html
      .trim()
      .replace(/^<div[^>]*>|<\/div>$/g, '')
      .replace(ADDRESS, '<a href="$&" rel="external">$&</a>'),
  ]);
}

/** One citation as words: `Xinhua 2024, para. 3`. */
export function citationText(item: CitationItem, label: string): string {
  return item.locator ? `${label}, ${item.locator}` : label;
}
