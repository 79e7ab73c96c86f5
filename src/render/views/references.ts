import type { Reference } from '../../model/edition.ts';
import type { TimelineEvent } from '../../model/timeline/events.ts';
import { prose, type View } from '../view.ts';
import { el, type XmlElement } from '../xml.ts';
import { eventDates } from './events.ts';
import { han, joined, targetLink } from './inline.ts';

/** A work that the edition cites, with what is known of it and what cites it. */
export function referenceEntry(
  view: View,
  reference: Reference,
  events: readonly TimelineEvent[],
): XmlElement {
  const { key, entry, body, owner, seen, note, citedBy, events: ids, names } = reference;
  const { edition, site, ui } = view;
  const { say, words } = ui;
  const link = (path: string, said: string) => el('a', { href: site + path }, han(said));
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
        link(`glossary/#name-${id}`, say(words.references.glossary, { name })),
      ),
  ];
  const known = [body, owner, seen && words.seen[seen as keyof typeof words.seen]].filter(Boolean);
  return el(
    'li',
    { id: `ref-${key}` },
    el('p', { class: 'entry' }, prose(view, entry)),
    el('p', { class: 'meta' }, known.join(' · '), note && [el('br'), han(note)]),
    el(
      'p',
      { class: 'backlinks' },
      ui.pieces(words.references.citedIn, { citing: joined(citing, '; ', (each) => [each]) }),
    ),
  );
}
