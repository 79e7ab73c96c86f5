import type { Reference } from '../../model/edition.ts';
import type { TimelineEvent } from '../../model/timeline/events.ts';
import { inOwn } from '../own-words.ts';
import { prose, type View } from '../view.ts';
import { el, type XmlChild, type XmlElement } from '../xml.ts';
import { eventDates } from './events.ts';
import { joined, ownWords, targetLink } from './inline.ts';

/** A work that the edition cites, with what is known of it and what cites it. */
export function referenceEntry(
  view: View,
  reference: Reference,
  events: readonly TimelineEvent[],
): XmlElement {
  const { key, entry, body, owner, seen, note, citedBy, events: ids, names } = reference;
  const { edition, site, ui } = view;
  const { say, words } = ui;
  const link = (path: string, said: XmlChild) => el('a', { href: site + path }, said);
  const citing = [
    ...citedBy.map((from) => targetLink(view, from)),
    ...(ids.length === 0 ? [] : events)
      .filter(({ id }) => ids.includes(id))
      .map((event) =>
        link(
          `timeline/#${event.anchor}`,
          say(words.references.timeline, { date: eventDates(event, ui) }),
        ),
      ),
    ...edition.names
      .filter(({ id }) => names.includes(id))
      .map(({ id, name }) =>
        link(
          `glossary/#name-${id}`,
          ui.pieces(words.references.glossary, { name: ownWords(view, name) }),
        ),
      ),
  ];
  const known = [
    body && ownWords(view, body),
    owner && ownWords(view, owner),
    seen && [words.seen[seen as keyof typeof words.seen]],
  ].filter((each) => typeof each === 'object' && each !== null);
  return el(
    'li',
    { id: `ref-${key}` },
    el('p', { class: 'entry', ...inOwn(edition.record) }, prose(view, entry)),
    el(
      'p',
      { class: 'meta' },
      joined(known, ' · ', (each) => each),
      note && [el('br'), ownWords(view, note)],
    ),
    el(
      'p',
      { class: 'backlinks' },
      ui.pieces(words.references.citedIn, {
        citing: joined(citing, ui.words.marks.semicolon, (each) => [each]),
      }),
    ),
  );
}
