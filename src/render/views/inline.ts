import type { CitationItem } from '../../model/citation.ts';
import type { Paragraph, Source, Target } from '../../model/edition.ts';
import { referenceOf, sourceOf } from '../../model/lookup.ts';
import { splitHan } from '../../model/text/han.ts';
import { splitLatin } from '../../model/text/latin.ts';
import { inOwn, inOwnWords, isSaidIn } from '../own-words.ts';
import { quotable, targetName } from '../target-name.ts';
import { hrefOf, type View } from '../view.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';

/** Nodes with words between them. */
export function joined<T>(
  items: readonly T[],
  between: string,
  write: (item: T, i: number) => readonly XmlNode[],
): XmlNode[] {
  return items.flatMap((item, i) => (i > 0 ? [between, ...write(item, i)] : write(item, i)));
}

/** Words with the Chinese ones among them marked as such. */
export function han(text: string): XmlNode[] {
  return splitHan(text).map((piece) =>
    piece.han ? el('span', { lang: 'zh-Hans' }, piece.text) : piece.text,
  );
}

/** Words in Chinese with those in Latin letters among them marked, as being in another language. */
export function latin(text: string, lang: string): XmlNode[] {
  return splitLatin(text).map((piece) =>
    piece.latin ? el('span', { lang }, piece.text) : piece.text,
  );
}

/** Words of the edition's own, marked as such where the interface speaks another language. */
export const ownWords = (view: Pick<View, 'edition'>, text: string): XmlNode[] =>
  ownNodes(view, hanAmong(view, text), inOwnWords(view.edition, text));

/**
 * What the edition says of a source, with the Chinese words in it marked where it is in another
 * language; in one that is written in Han characters they are its own.
 */
export function hanAmong({ edition }: Pick<View, 'edition'>, text: string): XmlNode[] {
  if (/^(?:zh|ja|ko)\b/.test(edition.record.lang)) return [text];
  return isSaidIn(edition, text, 'zh') ? latin(text, edition.record.lang) : han(text);
}

/** The same of what is drawn already. */
export function ownNodes(
  { edition }: Pick<View, 'edition'>,
  nodes: XmlNode[],
  attributes = inOwn(edition.record),
): XmlNode[] {
  return Object.keys(attributes).length > 0 ? [el('span', { ...attributes }, nodes)] : nodes;
}

/** Words of the interface that may have Chinese ones among them, where it does not speak that. */
export const inUi = ({ ui }: Pick<View, 'ui'>, text: string): XmlNode[] =>
  ui.lang.startsWith('zh') ? [text] : han(text);

/** A line for a shell. */
export const command = (line: string) => el('pre', { class: 'command' }, el('code', {}, han(line)));

/** Words in quotation marks, in a language where it is not that of what stands around them. */
export function quoted(words: string, lang?: string): XmlElement {
  const bare = quotable(words);
  return el('q', { lang }, lang ? bare : han(bare));
}

/** Works cited, in brackets: links to the references, with their places. */
export function citations({ edition, site }: View, items: readonly CitationItem[]): XmlElement {
  const links = joined(items, '; ', ({ key, locator }) => [
    el(
      'a',
      { href: `${site}references/#ref-${key}` },
      han(referenceOf(edition, key)?.label ?? key),
    ),
    ...(locator ? [`, ${locator}`] : []),
  ]);
  return el('cite', { ...inOwn(edition.record) }, '[', links, ']');
}

/** A link to a passage or note by its name, which in `from` itself leaves the source out. */
export function targetLink(view: View, target: Target, from?: Source): XmlElement {
  const name = targetName(view, target, from);
  const short =
    from?.id === target.source ? '' : sourceOf(view.edition, target.source)?.record.short;
  return el(
    'a',
    { href: hrefOf(view, target) },
    short && name.startsWith(short)
      ? [ownWords(view, short), inUi(view, name.slice(short.length))]
      : inUi(view, name),
  );
}

/** Links to passages and notes. */
export function targetLinks(view: View, targets: readonly Target[], from?: Source): XmlNode[] {
  return joined(targets, view.ui.words.marks.semicolon, (target) => [
    targetLink(view, target, from),
  ]);
}

/** A link to a source's page, by its short name. */
export function sourceLink(view: View, { path, record }: Source): XmlElement {
  return el('a', { href: view.site + path }, ownWords(view, record.short));
}

/** Links to paragraphs of a source by their labels; a short one is not broken. */
export function paragraphLinks(
  view: View,
  source: Source,
  paragraphs: readonly Paragraph[],
): XmlNode[] {
  return joined(paragraphs, view.ui.words.marks.list, ({ anchor, label }) => [
    el(
      'a',
      {
        class: label.length < 12 && 'unbroken',
        href: hrefOf(view, { source: source.id, anchor }),
      },
      label,
    ),
  ]);
}
