import { el, type XmlElement, type XmlNode, xmlDocument } from '../../render/xml.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** Permanent, an IRI. */
  readonly id: string;
  readonly title: string;
  /** The page that it is about. */
  readonly link: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly content: readonly XmlNode[];
}

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Its own address, and that of the site. */
  readonly self: string;
  readonly site: string;
  readonly author: string;
  readonly rights: string;
  /** ISO 8601 day. */
  readonly date: string;
}

/** A day as RFC 3339 wants it. */
const timeOf = (day: string) => `${day}T00:00:00Z`;

/** Elements in which white space is text, or lines would be nothing but bytes. */
const MIXED = new Set('div p li a del ins code span h3 blockquote title'.split(' '));

/** Writes a feed (Atom, RFC 4287), its entries with XHTML. */
export function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const root = el(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': head.lang },
    el('id', {}, head.self),
    el('title', {}, head.title),
    el('subtitle', {}, head.subtitle),
    el('updated', {}, timeOf(head.date)),
    el('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
    el('link', { rel: 'alternate', type: 'text/html', href: head.site }),
    el('author', {}, el('name', {}, head.author), el('uri', {}, head.site)),
    el('rights', {}, head.rights),
    entries.map(({ id, title, link, date, content }) =>
      el(
        'entry',
        {},
        el('id', {}, id),
        el('title', {}, title),
        el('updated', {}, timeOf(date)),
        el('link', { rel: 'alternate', type: 'text/html', href: link }),
        el(
          'content',
          { type: 'xhtml' },
          el('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, content.map(inXml)),
        ),
      ),
    ),
  );
  return xmlDocument(root, (name) => MIXED.has(name));
}

/** An element of a page as XHTML has it: its language as XML says it too. */
function inXml(node: XmlNode): XmlNode {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  const { lang, ...others } = attributes;
  return {
    name,
    attributes: lang === undefined ? others : { ...others, lang, 'xml:lang': lang },
    children: children.map(inXml),
  } satisfies XmlElement;
}
