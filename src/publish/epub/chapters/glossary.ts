import { noteAnchor } from '../../../model/anchor.ts';
import { type GlossaryEntry, glossaryOf, langOf } from '../../../model/apparatus/glossary.ts';
import { namedIn } from '../../../model/apparatus/named.ts';
import { groupPlaces, type Place, placesOf } from '../../../model/apparatus/place.ts';
import type { Name } from '../../../model/edition.ts';
import { NAME_KINDS } from '../../../model/name-kind.ts';
import { el, type XmlNode } from '../../../render/xml.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, hrefOf, inPage } from '../here.ts';
import { renderingList } from '../note.ts';
import { bookProse } from '../prose.ts';
import { citations, english, inLang, joined, passageLinks, quoted } from '../words.ts';

const HEADINGS = { person: 'Persons', office: 'Offices', organ: 'Organs and bodies' } as const;

/** The terms that notes explain, and the names, each with where it stands. */
export function glossaryChapter(book: Here): Chapter {
  const { edition } = book;
  const here = inPage(book, 'glossary/');
  const terms = glossaryOf(edition);
  const found = namedIn(edition);
  const kinds = NAME_KINDS.map((kind) => ({
    kind,
    names: edition.names.filter((name) => name.kind === kind),
  })).filter(({ names }) => names.length > 0);
  const list = (id: string, heading: string, entries: readonly XmlNode[]) =>
    el(
      'section',
      { 'aria-labelledby': id },
      el('h2', { id }, heading),
      el('dl', { class: 'entries' }, entries),
    );
  const part = (id: string, heading: string) => ({ href: `${here.file}#${id}`, label: [heading] });
  return {
    file: here.file,
    title: 'Glossary',
    landmark: 'glossary',
    parts: [
      ...(terms.length > 0 ? [part('terms', 'Terms')] : []),
      ...kinds.map(({ kind }) => part(`${kind}s`, HEADINGS[kind])),
    ],
    body: [
      el(
        'section',
        { 'epub:type': 'glossary', role: 'doc-glossary', 'aria-labelledby': 'glossary' },
        el('h1', { id: 'glossary' }, 'Glossary'),
        terms.length + edition.names.length === 0 &&
          el('p', {}, 'This edition explains no term and lists no name yet.'),
        el(
          'p',
          {},
          'Terms come from the notes that explain them, in the order of their pinyin. Where words stand was found by machine: terms in the full ',
          'texts, names in the full texts, the records, digests, summary and notes, this edition’s own English included.',
        ),
        terms.length > 0 &&
          list(
            'terms',
            'Terms',
            terms.map((entry) => term(entry, here)),
          ),
        kinds.map(({ kind, names }) =>
          list(
            `${kind}s`,
            HEADINGS[kind],
            names.map((each) => name(each, found.get(each.id) ?? [], here)),
          ),
        ),
      ),
    ],
  };
}

function term(
  { id, term: { original, pinyin, rendering, others }, lang, note, source, found }: GlossaryEntry,
  here: Here,
): XmlNode {
  const target = { source: source.id, anchor: noteAnchor(note.id) };
  // Links among a note's renderings are read from the page of its source.
  const there = { ...here, page: source.path };
  return el(
    'div',
    { id },
    el(
      'dt',
      { 'epub:type': 'glossterm' },
      el('dfn', inLang(lang), original),
      pinyin && [' ', el('em', inLang('zh-Latn-pinyin'), pinyin)],
    ),
    el(
      'dd',
      { 'epub:type': 'glossdef' },
      quoted(rendering),
      note.certainty !== 'verified' && `, ${note.certainty}`,
      '; explained in ',
      passageLinks(here, [target]),
    ),
    others.length > 0 &&
      el(
        'dd',
        {},
        el('p', { class: 'what' }, 'In other sources'),
        renderingList(others, there, source),
      ),
    el(
      'dd',
      { class: 'what' },
      found.length === 0
        ? 'In no full text of this edition'
        : [
            'In the text: ',
            places(
              found.flatMap((each) => each.places),
              here,
            ),
          ],
    ),
  );
}

function name(
  { id, name: own, original, pinyin, spellings, note }: Name,
  found: readonly Place[],
  here: Here,
): XmlNode {
  return el(
    'div',
    { id: `name-${id}` },
    el(
      'dt',
      { 'epub:type': 'glossterm' },
      el('dfn', inLang(langOf(own, 'en')), own),
      original && [' ', el('span', inLang(langOf(original, 'en')), original)],
      pinyin && [' ', el('em', inLang('zh-Latn-pinyin'), pinyin)],
    ),
    note && el('dd', { 'epub:type': 'glossdef' }, bookProse(note, here, null)),
    el(
      'dd',
      {},
      el('p', { class: 'what' }, 'Written'),
      el(
        'ul',
        {},
        spellings.map(({ form, certainty, citations: cited, passages }) =>
          el(
            'li',
            {},
            el('span', inLang(langOf(form, 'en')), form),
            certainty !== 'verified' && `, ${certainty}`,
            passages.length > 0 && [': ', places(placesOf(here.edition, passages), here)],
            cited.length > 0 && [' ', citations(here, cited)],
          ),
        ),
      ),
    ),
    found.length > 0 && el('dd', { class: 'what' }, 'Named in: ', places(found, here)),
  );
}

/**
 * Places by source and paragraph, as the site's glossary has them: `cl. 1, s2, note 4 ×2; cl. 3`.
 */
function places(all: readonly Place[], here: Here): XmlNode[] {
  return joined(groupPlaces(here.edition, all), '. ', ({ source, groups }) => [
    ...english(source.record.short),
    ': ',
    ...joined(groups, '; ', ({ label, links }) =>
      joined(links, ', ', ({ target, short, times }, i) => {
        const words =
          i > 0 ? short : [label, short].filter(Boolean).join(/^s\d/.test(short) ? ' ' : ', ');
        return [
          el('a', { href: hrefOf(here, target) }, words),
          ...(times > 1 ? [` ×${times}`] : []),
        ];
      }),
    ),
  ]);
}
