import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { EditionRecord, Source } from '../../model/edition.ts';
import { keptWork } from '../../model/kept-work.ts';
import { interfaceIn } from '../../words/words.ts';
import type { Citable } from './citables.ts';
import { inHtml, markedHan } from './in-html.ts';
import { SHOWN } from './slots.ts';
import { alone } from './styles/alone.ts';
import { type CitationStyle, STYLES } from './styles/styles.ts';
import { type CslItem, workItem } from './work-item.ts';

const { styles } = plugins.config.get('@csl');
for (const { id, csl } of STYLES) styles.add(templateOf(id), alone(csl ?? styles.get(id)));

/** What the CSL processor knows a style by. */
function templateOf(id: string): string {
  return `annotated-sources-${id}`;
}

/** Formats one work by the CSL processor, as inline HTML. */
function format(item: CslItem, { id, lang, asWork = (work) => work }: CitationStyle): string {
  const options = { format: 'html', asEntryArray: true, template: templateOf(id), lang };
  const [entry] = new Cite([asWork(item)]).format('bibliography', options);
  return (entry?.[1] ?? '').trim().replace(/^<div[^>]*>|<\/div>$/g, '');
}

/** A source's work in each style: what stands at the head of every reference to a passage of it. */
export function formatWork(source: Source): ReadonlyMap<CitationStyle, string> {
  const written = keptWork('citation', workItem(source), (item) =>
    STYLES.map((style) => format(item, style)),
  );
  return new Map(STYLES.map((style, i) => [style, written[i] ?? '']));
}

/**
 * Writes references in a style to passages of a work, as inline HTML: the work as the CSL processor
 * formats it, then the place in it, the edition with version and date, the permalink, and the
 * fingerprint of the text cited. Chinese words are marked.
 */
export function references(
  style: CitationStyle,
  work: string,
  edition: EditionRecord,
): (cited: Pick<Citable, 'place' | 'form' | 'permalink' | 'fingerprint'>) => string {
  const marked = markedHan(work);
  const title = `<i>${markedHan(inHtml(edition.title))}</i>`;
  const [version, date] = [edition.version, interfaceIn(edition.interface).date(edition.date)];
  return ({ place, form, permalink, fingerprint }) => {
    const hash = `SHA-256 ${fingerprint.slice(0, SHOWN)}`;
    const where = [place, form]
      .filter((words) => words !== null)
      .map((words) => markedHan(inHtml(words)));
    return style.write({
      work: marked,
      where,
      title,
      version,
      date,
      link: inHtml(permalink),
      hash,
    });
  };
}
