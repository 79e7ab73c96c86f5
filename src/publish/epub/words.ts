import type { CitationItem } from '../../model/citation.ts';
import type { Target } from '../../model/edition.ts';
import { referenceOf, sourceOf } from '../../model/lookup.ts';
import { splitHan } from '../../model/text/han.ts';
import { inOwn } from '../../render/own-words.ts';
import { targetName } from '../../render/target-name.ts';
import { el, type XmlNode } from '../../render/xml.ts';
import { type Here, hrefIn, hrefOf } from './here.ts';

/** The attributes of words in a language, for readers of HTML and of XML alike. */
export function inLang(lang: string): { lang: string; 'xml:lang': string } {
  return { lang, 'xml:lang': lang };
}

/** Attributes of an element that has the edition's own words among those of the interface. */
export function inOwnLang({ edition }: Here): Record<string, string> {
  const { lang, dir } = inOwn(edition.record);
  return { ...(lang && inLang(lang)), ...(dir && { dir }) };
}

/**
 * The edition's own words among those of the interface: in an element of theirs where the language
 * is another.
 */
export function ownWords(here: Here, words: readonly XmlNode[]): XmlNode[] {
  const attributes = inOwnLang(here);
  return Object.keys(attributes).length > 0 ? [el('div', attributes, words)] : [...words];
}

/** English words, with the Chinese ones among them marked as such. */
export function english(text: string): XmlNode[] {
  return splitHan(text).map((piece) =>
    piece.han ? el('span', inLang('zh-Hans'), piece.text) : piece.text,
  );
}

/** Words in quotation marks that are characters: few readers of books draw those of `<q>`. */
export function quoted(words: string, lang = 'en'): XmlNode[] {
  return ['“', ...(lang === 'en' ? english(words) : [el('span', inLang(lang), words)]), '”'];
}

/** Nodes with words between them. */
export function joined<T>(
  items: readonly T[],
  between: string,
  write: (item: T, i: number) => readonly XmlNode[],
): XmlNode[] {
  return items.flatMap((item, i) => (i > 0 ? [between, ...write(item, i)] : write(item, i)));
}

/** Works cited, in brackets: links to the references, with their places. */
export function citations(here: Here, items: readonly CitationItem[]): XmlNode {
  const labelOf = (key: string) => referenceOf(here.edition, key)?.label ?? key;
  const links = joined(items, '; ', ({ key, locator }) => [
    el('a', { href: hrefIn(here, `#ref-${key}`) }, english(labelOf(key))),
    ...(locator ? [`, ${locator}`] : []),
  ]);
  return el('cite', {}, '[', links, ']');
}

/** Links to passages and notes, each by its name. */
export function passageLinks(here: Here, targets: readonly Target[], from?: string): XmlNode[] {
  const { edition } = here;
  return joined(targets, '; ', (target) => [
    el(
      'a',
      { href: hrefOf(here, target) },
      english(targetName(edition, target, from ? sourceOf(edition, from) : undefined)),
    ),
  ]);
}
