import type { Edition, Paragraph, Source } from '../../model/edition.ts';
import { pageOf } from '../../model/pages/parts.ts';
import { capital } from '../../model/text/capital.ts';
import { companionName } from '../../render/views/companion.ts';
import { el, type XmlElement, xmlDocument } from '../../render/xml.ts';
import { type Interface, interfaceIn } from '../../words/words.ts';

/** The cards of a source, from the site's root; `#c1` after it shows that of a passage. */
export const cardsPath = (id: string) => `card/${id}.xhtml`;

/** How cards look. */
export const CARD_STYLE = 'card/card.css';

/** Of all cards only that one is shown which the address names; of none, that of the whole. */
export const cardStyle = `:root { color-scheme: light dark; font: 1rem/1.6 Georgia, serif; }
body { margin: 0.75rem 1rem; }
section { display: none; }
section:target, body:not(:has(:target)) section:first-of-type { display: block; }
.by { margin: 0.6rem 0 0; font: 0.8rem/1.5 system-ui, sans-serif; }
blockquote { margin: 0 0 0.6rem; padding-inline-start: 0.8rem; border-inline-start: 3px solid; }
blockquote p { margin: 0; }
`;

/** Elements in which white space is text. */
const MIXED = new Set(['section', 'p', 'h1', 'a', 'title']);

/**
 * Writes the passages of a source as cards that other pages show in an `<iframe>`, without a script:
 * each with its words, in the reader's language too where they stand beside, its permanent address,
 * and the version that they are of.
 */
export function cards(edition: Edition, source: Source, site: string): string {
  const { record } = edition;
  const ui = interfaceIn(record.interface);
  const { words, say } = ui;
  const { title, version } = record;
  const imprint = say(words.frame.imprint, { title, version, date: ui.date(record.date) });
  const card = (anchor: string, of: string, shown: readonly XmlElement[]) => {
    const permalink = `${site}${pageOf(source, anchor)}${anchor && `#${anchor}`}`;
    return el(
      'section',
      { id: anchor || null },
      shown,
      el('p', { class: 'by' }, el('a', { href: permalink, target: '_top' }, of)),
    );
  };
  const root = el(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', lang: ui.lang, 'xml:lang': ui.lang },
    el(
      'head',
      {},
      el('title', {}, source.record.short),
      el('meta', { name: 'viewport', content: 'width=device-width' }),
      el('meta', { name: 'robots', content: 'noindex' }),
      el('link', { rel: 'canonical', href: site + source.path }),
      el('link', { rel: 'stylesheet', href: 'card.css' }),
    ),
    el(
      'body',
      {},
      card('', source.record.short, quote(source.record.title, source.record.lang, source.dir)),
      source.paragraphs.map((paragraph) =>
        card(
          paragraph.anchor,
          source.record.short + words.marks.comma + paragraph.label,
          quotes(paragraph, source, edition, ui),
        ),
      ),
      el('p', { class: 'by' }, imprint),
    ),
  );
  return xmlDocument(root, (name) => MIXED.has(name)).replace('\n', '\n<!DOCTYPE html>\n');
}

/** The words of a passage, or its digest; and what a reader of the interface's language reads beside. */
function quotes(
  { text, digest, summary, companions: parts }: Paragraph,
  { record, dir, companions }: Source,
  edition: Edition,
  ui: Interface,
): XmlElement[] {
  const beside = companions.find(
    ({ kind, lang }) => kind === 'translation' && lang === ui.lang && lang !== record.lang,
  );
  const part = beside && parts.find(({ companion }) => companion === beside.id);
  const english = ui.lang === 'en' && record.lang !== 'en' ? summary : null;
  return [
    ...(text === null
      ? quote(digest?.text ?? ui.words.unreviewedDigest, edition.record.lang)
      : quote(text, record.lang, dir)),
    ...(part
      ? quote(part.text, beside.lang, beside.dir, capital(companionName({ ui }, beside)))
      : english
        ? quote(english.text, 'en', 'ltr', capital(ui.words.changes.summary))
        : []),
  ];
}

const quote = (text: string, lang: string, dir = 'ltr', name?: string): XmlElement[] => [
  el(
    'blockquote',
    { lang, 'xml:lang': lang, dir: dir === 'rtl' && dir },
    el('p', {}, text),
    name && el('p', { class: 'by' }, name),
  ),
];
