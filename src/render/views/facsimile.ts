import type { Facsimile, Paragraph, Source } from '../../model/edition.ts';
import { elsewhere, facsimilePath, facsimilesOf, isInArchive } from '../../model/facsimile.ts';
import { directionOf } from '../../model/text/direction.ts';
import { wrapRange } from '../cut-nodes.ts';
import { inOwn } from '../own-words.ts';
import type { View } from '../view.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';
import { hanAmong, joined } from './inline.ts';

/**
 * Where an image of a page is, for readers: a file of the edition's own, or a page elsewhere; null
 * where its rights hold it back.
 */
function hrefOf({ root }: View, facsimile: Facsimile, { id }: Source): string | null {
  const { file, picture } = facsimile;
  return file && picture ? root + facsimilePath(id, file) : elsewhere(facsimile);
}

/**
 * The way to an image. Without script it leads to the image itself; script shows it beside the text
 * where the edition has it.
 */
function wayTo(
  view: View,
  facsimile: Facsimile,
  source: Source,
  words: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement | null {
  const href = hrefOf(view, facsimile, source);
  if (href === null) return null;
  const shown = facsimile.picture ? { 'data-facsimile': facsimile.anchor } : { rel: 'external' };
  return el('a', { class: 'facs', href, ...shown, ...attributes }, words);
}

/** What an image is called; of one that is kept elsewhere also where. */
function nameOf({ ui }: View, facsimile: Facsimile): string {
  const { say, words } = ui;
  const image = say(words.facsimile.image, { page: facsimile.page });
  const there = elsewhere(facsimile);
  if (facsimile.picture || there === null) return image;
  return say(words.facsimile.elsewhere, { image, host: new URL(there).host });
}

/**
 * A passage's text as it is drawn, its marks of page breaks made the ways to the images of their
 * pages. Not a character is another.
 */
export function withFacsimiles(
  view: View,
  paragraph: Paragraph,
  source: Source,
  nodes: XmlNode[],
): XmlNode[] {
  return paragraph.facsimiles.reduce((drawn, facsimile) => {
    if (!facsimile.range) return drawn;
    const mark = (paragraph.text ?? '').slice(...facsimile.range);
    const image = nameOf(view, facsimile);
    const name = view.ui.say(view.ui.words.facsimile.named, { mark, image });
    // A mark that goes on in the next sentence is one way for whoever hears it, on its beginning.
    let attributes: Record<string, string> = { 'aria-label': name };
    return wrapRange(drawn, facsimile.range, (words) => {
      const way = wayTo(view, facsimile, source, words, attributes);
      attributes = { 'aria-hidden': 'true', tabindex: '-1' };
      return way ?? el('span', {}, words);
    });
  }, nodes);
}

/** A line for each page that begins with a passage, without a mark in its text. */
export function facsimileLines(
  view: View,
  { facsimiles }: Paragraph,
  source: Source,
): XmlElement[] {
  return facsimiles.flatMap((facsimile) => {
    const way = facsimile.range ? null : wayTo(view, facsimile, source, nameOf(view, facsimile));
    const { begins } = view.ui.words.facsimile;
    return way ? [el('p', { class: 'begins' }, view.ui.pieces(begins, { image: way }))] : [];
  });
}

/** The images of pages that the edition has, each shut until it is asked for. */
export function facsimilePanels(
  view: View,
  paragraphs: readonly Paragraph[],
  source: Source,
): XmlElement[] {
  const { words } = view.ui;
  return facsimilesOf({ paragraphs }).flatMap((facsimile) => {
    const { anchor, alt, lang, picture } = facsimile;
    const href = hrefOf(view, facsimile, source);
    if (!picture || href === null) return [];
    const own = lang ? { lang, dir: directionOf(lang) } : inOwn(view.edition.record);
    const { width, height } = picture;
    return [
      el(
        'div',
        {
          class: 'facsimile',
          id: anchor,
          popover: 'manual',
          role: 'dialog',
          'aria-labelledby': `${anchor}-of`,
        },
        el(
          'header',
          {},
          el('b', { id: `${anchor}-of`, tabindex: '-1' }, nameOf(view, facsimile)),
          el('button', { 'aria-label': words.facsimile.close, popovertarget: anchor }, '×'),
        ),
        el('p', { class: 'meta' }, credit(view, facsimile)),
        // Alone in a window it is as large as a browser makes it.
        el(
          'a',
          { class: 'whole', href },
          el('img', { src: href, alt, width, height, loading: 'lazy', ...own }),
        ),
      ),
    ];
  });
}

/** Whence an image comes, its rights and its licence. */
function credit(view: View, { source, rights, licence }: Facsimile): XmlNode[] {
  const { words, pieces } = view.ui;
  const ours = inOwn(view.edition.record);
  const own = (said: string) => el('span', { ...ours }, hanAmong(view, said));
  const said: (readonly XmlNode[])[] = [
    pieces(words.figure.source, { source: own(source) }),
    pieces(words.figure.rights, {
      rights: words.rights[rights.status],
      evidence: own(rights.evidence),
    }),
    ...(licence ? [[el('a', { href: licence.url, rel: 'license' }, licence.name)]] : []),
  ];
  return joined(said, ' · ', (each) => each);
}

/** The images of a source's pages in its record: those of one origin and of the same rights together. */
export function facsimileRecord(view: View, source: Source): XmlElement[] {
  const facsimiles = facsimilesOf(source);
  if (facsimiles.length === 0) return [];
  const { words } = view.ui;
  const message = words.facsimile;
  const groups = Map.groupBy(facsimiles, (each) =>
    JSON.stringify([each.source, each.rights, each.licence]),
  );
  const named = (facsimile: Facsimile): XmlNode[] => {
    const { page, alt, lang } = facsimile;
    const href = hrefOf(view, facsimile, source);
    if (href !== null) return [el('a', { href }, nameOf(view, facsimile))];
    const own = lang ? { lang } : inOwn(view.edition.record);
    const shows = el('span', { ...own }, lang ? alt : hanAmong(view, alt));
    return view.ui.pieces(message.withheld, { page, alt: shows });
  };
  return [
    el('h3', {}, message.heading),
    ...(isInArchive(facsimiles) || !view.edition.record.archive
      ? []
      : [el('p', {}, message.notInArchive)]),
    el(
      'ul',
      {},
      [...groups.values()].map((group) =>
        el(
          'li',
          {},
          joined(group, words.marks.list, named),
          el('br'),
          credit(view, group[0] as Facsimile),
        ),
      ),
    ),
  ];
}
