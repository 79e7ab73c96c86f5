import { licenceOf, publishedBy } from '../imprint.ts';
import { inOwn } from '../own-words.ts';
import { isInOneLanguage } from '../pages.ts';
import { prose, type View } from '../view.ts';
import { el, type XmlChild, type XmlNode } from '../xml.ts';
import { changesView } from './changes.ts';
import { ownWords, sourceLink } from './inline.ts';

/** The page on the edition. */
interface AboutPage {
  readonly title: string;
  /** Its language, but where a part of it has its own. */
  readonly lang: string;
  readonly body: XmlChild;
}

/**
 * What the edition says of itself in each of its languages; what its record does where it says
 * nothing.
 */
export function aboutView(view: View): AboutPage {
  const { about } = view.edition;
  const [first, ...others] = about;
  if (!first)
    return { title: view.ui.words.pages.aboutEdition, lang: view.ui.lang, body: plainAbout(view) };
  const texts = about.map(({ content }) => leading(view, prose(view, content)));
  return {
    title: first.title,
    lang: first.lang,
    body: [
      texts[0],
      others.map(({ lang }, i) => el('section', { lang }, texts[i + 1])),
      changesView(
        view,
        texts.some((nodes) => leadTo(nodes, '#changes')),
      ),
    ],
  };
}

/** Whether one of nodes, or of what is in them, is a link to an address. */
function leadTo(nodes: readonly XmlNode[], href: string): boolean {
  return nodes.some(
    (node) =>
      typeof node !== 'string' && (node.attributes.href === href || leadTo(node.children, href)),
  );
}

/**
 * What the edition says of itself, with its links as they lead from a page in another language of
 * the interface: what there is once lies a folder further up.
 */
function leading(view: View, nodes: readonly XmlNode[]): XmlNode[] {
  if (view.ui.lang === view.edition.record.interfaces[0]) return [...nodes];
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const [, path] = /^\.\.\/(.+)$/.exec(String(node.attributes.href ?? '')) ?? [];
    const isOnce = path !== undefined && (isInOneLanguage(path) || /\.\w+$/.test(path));
    const href = isOnce && { href: view.root + path };
    return el(node.name, { ...node.attributes, ...href }, leading(view, node.children));
  });
}

function plainAbout(view: View): XmlChild {
  const { record, sources } = view.edition;
  const { words, say, pieces, date } = view.ui;
  const { about } = words;
  const notices = el('a', { href: `${view.root}third-party-notices.txt` }, about.noticesName);
  return [
    el('p', { ...inOwn(record, 'description') }, record.description),
    el('h2', { id: 'sources' }, about.sources),
    el(
      'ul',
      {},
      sources.map((source) => {
        const { rights } = source.record;
        const values = {
          source: sourceLink(view, source),
          rights: words.rights[rights.status],
          evidence: ownWords(view, rights.evidence),
        };
        return el('li', {}, pieces(about.source, values));
      }),
    ),
    el('h2', { id: 'version' }, about.version),
    el(
      'p',
      {},
      say(about.versionOf, { version: record.version, date: date(record.date) }),
      words.marks.gap + publishedBy(view.ui, record),
      record.funding && [
        words.marks.gap,
        el('span', { ...inOwn(record, 'funding') }, record.funding),
      ],
    ),
    el(
      'p',
      {},
      licenceOf(view.ui, view.edition) + words.marks.gap,
      pieces(about.notices, { notices }),
    ),
    el('h2', { id: 'cite' }, about.cite),
    el('p', {}, about.citeHow),
    changesView(view),
  ];
}
