import type { Reference } from '../../../model/edition.ts';
import { dateInWords, eventsOf } from '../../../model/timeline/events.ts';
import { SEEN } from '../../../render/seen.ts';
import { el, type XmlNode } from '../../../render/xml.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, hrefIn, inPage } from '../here.ts';
import { bookProse } from '../prose.ts';
import { english, joined, passageLinks } from '../words.ts';

/** Every work that the edition cites, with what cites it. */
export function referencesChapter(book: Here): Chapter {
  const here = inPage(book, 'references/');
  const { references } = book.edition;
  const events = eventsOf(book.edition);
  return {
    file: here.file,
    title: 'References',
    landmark: 'bibliography',
    body: [
      el(
        'section',
        { 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'references' },
        el('h1', { id: 'references' }, 'References'),
        el(
          'p',
          {},
          'Works that the notes, the timeline and the glossary cite. Each says what kind of body stands behind it, and how much of it the ',
          'editors saw; what was seen is a stored copy, and nobody checked that an address answers today.',
        ),
        el(
          'ul',
          { class: 'plain' },
          references.map((reference) => entry(reference, here, events)),
        ),
      ),
    ],
  };
}

function entry(reference: Reference, here: Here, events: ReturnType<typeof eventsOf>): XmlNode {
  const { key, entry, body, owner, seen, note, citedBy, events: ids, names } = reference;
  const citing = [
    ...citedBy.map((from) => passageLinks(here, [from])),
    ...events
      .filter(({ id }) => ids.includes(id))
      .map((event) => [
        el(
          'a',
          { href: hrefIn(here, `../timeline/#${event.anchor}`) },
          `Timeline, ${dateInWords(event)}`,
        ),
      ]),
    ...here.edition.names
      .filter(({ id }) => names.includes(id))
      .map(({ id, name }) => [
        el('a', { href: hrefIn(here, `../glossary/#name-${id}`) }, 'Glossary, ', english(name)),
      ]),
  ];
  const known = [body, owner, seen && SEEN[seen]].filter(Boolean).join(' · ');
  return el(
    'li',
    { id: `ref-${key}` },
    el('p', {}, bookProse(entry, here, null)),
    known && el('p', { class: 'what' }, known),
    note && el('p', { class: 'what' }, english(note)),
    citing.length > 0 &&
      el(
        'p',
        { class: 'what' },
        'Cited in ',
        joined(citing, '; ', (link) => link),
      ),
  );
}
