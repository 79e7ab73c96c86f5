import { sentenceNumber } from '../../model/anchor.ts';
import { el, type XmlChild, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { type Here, hrefIn } from './here.ts';
import { picture } from './picture.ts';

/** How the words of a clause and of its summary are written. */
interface Options {
  /** Whether sentences are numbered, so that a reader finds the counterpart of each. */
  readonly numbered?: boolean;
}

/** The attributes of words in a language, for readers of HTML and of XML alike. */
export function inLang(lang: string): { lang: string; 'xml:lang': string } {
  return { lang, 'xml:lang': lang };
}

/** What a book tells of elements by their roles (EPUB 3.3, 6.2; DPUB-ARIA has others beside). */
const TYPES: Readonly<Record<string, string>> = { 'doc-footnote': 'footnote' };

/** Classes by which a page lays out what a book does not. */
const LAID_OUT = /^(?:s|pair|held|tight|k\d+|m\d+)$/;

/** Attributes that have no meaning in a book, or another than on a page. */
const OF_PAGES = new Set([
  'popover',
  'hidden',
  'download',
  'rel',
  'popovertarget',
  'lang',
  'class',
]);

/**
 * Makes XHTML of the book of what is drawn for a page of the site: links lead to the book's files,
 * buttons of notes become their references, and what a reader cannot press is left out.
 */
export function bookNodes(
  children: XmlChild,
  here: Here,
  { numbered = false }: Options = {},
): XmlNode[] {
  let last = '';
  const nodesOf = ({ children: nodes }: XmlElement): XmlNode[] => nodes.flatMap(nodeOf);
  const nodeOf = (node: XmlNode): XmlNode[] =>
    typeof node === 'string' ? [node] : elementOf(node);
  const elementOf = (node: XmlElement): XmlNode[] => {
    const { name, attributes } = node;
    switch (name) {
      case 'button':
        return attributes.class === 'n' ? [noteReference(attributes)] : [];
      case 'mark':
        return [el('span', { class: `words ${attributes.class?.split(' ')[0]}` }, nodesOf(node))];
      // Few readers of books draw the marks of `<q>`.
      case 'q':
        return ['“', ...(attributes.lang ? [asIn(node, 'span')] : nodesOf(node)), '”'];
      case 'svg':
        return [picture(node, here)];
      // A picture is in the book itself, but for one of a format that books do not have.
      case 'img':
        return isInBook(attributes.src) ? [bookImage(attributes, here)] : [attributes.alt ?? ''];
      case 'a':
        if (attributes.class === 'whole' && isInBook(attributes.href)) return nodesOf(node);
        return attributes.class === 'cite' ? [] : [asIn(node, name)];
      // What unfolds on a page stands open in a book.
      case 'details':
        return [asIn(node, 'div')];
      case 'summary':
        return [asIn(node, 'p')];
      default:
        return attributes['data-sentence'] || attributes.id ? sentence(node) : [asIn(node, name)];
    }
  };
  /** An element of a page as another of the book. */
  const asIn = (node: XmlElement, name: string): XmlElement => {
    const { attributes } = node;
    const { href, lang, role, class: classes = '' } = attributes;
    const kept = Object.entries(attributes).filter(
      ([key]) => !key.startsWith('data-') && !OF_PAGES.has(key),
    );
    const back = ownLink(node);
    const kind = classes.split(' ').filter((each) => each !== '' && !LAID_OUT.test(each));
    return el(
      name,
      {
        'epub:type': role && TYPES[role],
        ...Object.fromEntries(kept),
        class: kind.join(' ') || null,
        ...(back !== null && { role: 'doc-backlink' }),
        ...(href !== undefined && { href: back ?? hrefIn(here, href) }),
        ...(lang !== undefined && inLang(lang)),
      },
      nodesOf(node),
    );
  };
  /** A sentence of a text or of a summary with its number, where they are numbered. */
  const sentence = (node: XmlElement): XmlNode[] => {
    const { id, 'data-sentence': original } = node.attributes;
    const number = numbered ? sentenceNumber(original ?? id ?? '') : 0;
    const own = asIn(node, node.name);
    if (!number) return [own];
    // The number of a sentence of the source is drawn, and is no character of the text.
    if (!original) return [{ ...own, attributes: { ...own.attributes, 'data-n': String(number) } }];
    if (original === last) return [own];
    last = original;
    const name = here.ui.say(here.ui.words.book.sentence, { number });
    return [el('a', { class: 'n', href: `#${last}`, 'aria-label': name }, String(number)), own];
  };
  return el('div', {}, children).children.flatMap(nodeOf);
}

/** Formats of pictures that every reader of books draws (EPUB 3.3, 3.2): AVIF is none. */
export function isInBook(file = ''): boolean {
  return !file.endsWith('.avif');
}

function bookImage({ src = '', alt, width, height, lang }: XmlElement['attributes'], here: Here) {
  const file = src.slice(here.site.length);
  return el('img', { src: file, alt, width, height, ...(lang !== undefined && inLang(lang)) });
}

/** A note's own link, which in a book leads back to its reference in the text; of others, null. */
function ownLink({ attributes: { href = '', class: kind } }: XmlElement): string | null {
  return kind === 'kind' && href.startsWith('#note-') ? `#${referenceId(href.slice(1))}` : null;
}

/** Id of the reference to a note. It has an underscore, which no anchor has: so they never meet. */
export function referenceId(note: string): string {
  return `${note}_ref`;
}

/** In a book the number is text: reading systems know a reference by its words. */
function noteReference(attributes: XmlElement['attributes']): XmlNode {
  const { popovertarget: note = '', 'aria-label': name = '' } = attributes;
  return el(
    'a',
    {
      id: referenceId(note),
      'epub:type': 'noteref',
      role: 'doc-noteref',
      class: 'noteref',
      href: `#${note}`,
      'aria-label': name,
    },
    name.replace(/\D/g, ''),
  );
}
