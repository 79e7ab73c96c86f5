import { glossaryOf } from '../../../model/apparatus/glossary.ts';
import { namedIn } from '../../../model/apparatus/named.ts';
import { NAME_KINDS } from '../../../model/name-kind.ts';
import { glossaryIntro, nameEntry, termEntry } from '../../../render/views/glossary.ts';
import { el, type XmlNode } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';

/** The terms that notes explain, and the names, each with where it stands. */
export function glossaryChapter(book: Here): Chapter {
  const here = inPage(book, 'glossary/');
  const { edition, ui } = here;
  const { glossary: message, nameKind } = ui.words;
  const found = namedIn(edition);
  const terms = glossaryOf(edition);
  const lists = [
    {
      id: 'terms',
      heading: message.terms,
      entries: terms.map((entry) => termEntry(here, entry)),
    },
    ...NAME_KINDS.map((kind) => ({
      id: `${kind}s`,
      heading: nameKind[kind],
      entries: edition.names
        .filter((name) => name.kind === kind)
        .map((name) => nameEntry(here, name, found.get(name.id) ?? [])),
    })),
  ].filter(({ entries }) => entries.length > 0);
  const list = ({ id, heading, entries }: (typeof lists)[number]): XmlNode =>
    el(
      'section',
      { 'aria-labelledby': id },
      el('h2', { id }, heading),
      el('dl', { class: 'entries' }, bookNodes(entries, here)),
    );
  return {
    file: here.file,
    title: message.title,
    landmark: 'glossary',
    parts: lists.map(({ id, heading }) => ({ href: `${here.file}#${id}`, label: [heading] })),
    body: [
      el(
        'section',
        { 'epub:type': 'glossary', role: 'doc-glossary', 'aria-labelledby': 'glossary' },
        el('h1', { id: 'glossary' }, message.title),
        lists.length === 0 && el('p', {}, message.empty),
        el('p', {}, glossaryIntro(here, terms)),
        lists.map(list),
      ),
    ],
  };
}
