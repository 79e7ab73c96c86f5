import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { EditionRecord, Source } from '../../model/edition.ts';
import { keptWork } from '../../model/kept-work.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { interfaceIn } from '../../words/words.ts';
import type { Citable } from './citables.ts';
import { inHtml, markedHan } from './in-html.ts';
import { SHOWN } from './slots.ts';
import { alone } from './styles/alone.ts';
import { type CitationStyle, citationStyles } from './styles/styles.ts';
import { type CslItem, workInOriginal, workItem } from './work-item.ts';

const { styles } = plugins.config.get('@csl');

/**
 * What the CSL processor knows each style by: its CSL, which may change while somebody writes. The
 * processor is one for all module graphs, and keeps what it made of a style by this name.
 */
const templates = new Map<string, string>();

function templateOf({ id, csl }: CitationStyle, item: CslItem): string {
  const style = (typeof csl === 'function' ? csl(item) : csl) ?? styles.get(id);
  const known = templates.get(style);
  if (known) return known;
  const name = `annotated-sources-${sha256(style)}`;
  styles.add(name, alone(style));
  templates.set(style, name);
  return name;
}

/** Formats one work by the CSL processor, as inline HTML. */
export function formatInStyle(item: CslItem, style: CitationStyle): string {
  const template = templateOf(style, item);
  const options = { format: 'html', asEntryArray: true, template, lang: style.lang };
  const [entry] = new Cite([item]).format('bibliography', options);
  return (entry?.[1] ?? '').trim().replace(/^<div[^>]*>|<\/div>$/g, '');
}

/** A source's work in each style: what stands at the head of every reference to a passage of it. */
export function formatWork(source: Source): ReadonlyMap<CitationStyle, string> {
  const all = citationStyles();
  const both = { work: workItem(source), original: workInOriginal(source) };
  const written = keptWork('citation', both, ({ work, original }) =>
    all.map((style) => formatInStyle(style.asWork?.(work, original) ?? work, style)),
  );
  return new Map(all.map((style, i) => [style, written[i] ?? '']));
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
      iso: edition.date,
      link: inHtml(permalink),
      hash,
    });
  };
}
