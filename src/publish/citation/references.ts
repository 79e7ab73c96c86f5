import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { formatDate } from '../../model/date.ts';
import type { EditionRecord, Source } from '../../model/edition.ts';
import type { Citable } from './citables.ts';
import { inHtml, markedHan } from './in-html.ts';
import { capital } from './passage-item.ts';
import { alone } from './styles/alone.ts';
import { CHICAGO } from './styles/chicago.ts';
import { LEGAL } from './styles/legal.ts';
import { type CslItem, workItem } from './work-item.ts';

/** Styles that references are written in, in the order of the page. */
export const STYLES = [
  { id: 'apa', name: 'APA' },
  { id: 'chicago', name: 'Chicago' },
  { id: 'legal', name: 'Legal' },
] as const;
export type Style = (typeof STYLES)[number]['id'];

const { styles } = plugins.config.get('@csl');
styles.add('annotated-sources-apa', alone(styles.get('apa')));
styles.add('annotated-sources-chicago', alone(CHICAGO));
styles.add('annotated-sources-legal', alone(LEGAL));

const TEMPLATES: Record<Style, { template: string; lang: string }> = {
  apa: { template: 'annotated-sources-apa', lang: 'en-US' },
  chicago: { template: 'annotated-sources-chicago', lang: 'en-US' },
  legal: { template: 'annotated-sources-legal', lang: 'en-GB' },
};

/** Hex digits of a fingerprint in a written reference; the data forms have all 64. */
const SHOWN = 16;

/** Formats one work by the CSL processor, as inline HTML. */
function format(item: CslItem, style: Style): string {
  // APA leaves out the author of what CSL calls legislation.
  const work = style === 'apa' && item.type === 'legislation' ? { ...item, type: 'document' } : item;
  const [entry] = new Cite([work]).format('bibliography', { format: 'html', asEntryArray: true, ...TEMPLATES[style] });
  return (entry?.[1] ?? '').trim().replace(/^<div[^>]*>|<\/div>$/g, '');
}

/** A source's work in each style: what stands at the head of every reference to a passage of it. */
export function formatWork(source: Source): Record<Style, string> {
  const item = workItem(source);
  return { apa: format(item, 'apa'), chicago: format(item, 'chicago'), legal: format(item, 'legal') };
}

/**
 * Writes references in a style to passages of a work, as inline HTML: the work as the CSL processor formats it, then the place in it, the
 * edition with version and date, the permalink, and the fingerprint of the text cited. Chinese words are marked.
 */
export function references(style: Style, work: string, edition: EditionRecord): (citable: Citable) => string {
  const marked = markedHan(work);
  const title = `<i>${markedHan(inHtml(edition.title))}</i>`;
  const date = formatDate(edition.date);
  return ({ place, form, permalink, fingerprint }) => {
    const hash = `SHA-256 ${fingerprint.slice(0, SHOWN)}`;
    const where = [place, form].filter((words) => words !== null).map((words) => markedHan(inHtml(words)));
    const link = inHtml(permalink);
    if (style === 'legal')
      return `${[marked, ...where].join(', ')}, in ${title} v${edition.version} (${date}), ${link}, ${hash}.`;
    const head = where.length > 0 ? `${capital(where.join(', '))}, in` : 'In';
    if (style === 'apa') return `${marked} ${head} ${title} (Version ${edition.version}, ${date}). ${link} (${hash})`;
    return `${marked} ${head} ${title}, version ${edition.version}, ${date}. ${link} (${hash}).`;
  };
}
