import type { View } from '../../render/view.ts';
import { el, type XmlNode } from '../../render/xml.ts';
import type { FeedEntry } from './atom.ts';

/** An entry that is written only if it is among the latest. */
export interface Pending {
  /** ISO 8601 day. */
  readonly date: string;
  readonly write: () => FeedEntry;
}

/** Most passages of an entry. */
const MOST = 100;

/** What there is to say of each of several passages, and how many more there are. */
export function shownOf<T>(
  { ui, site }: View,
  all: readonly T[],
  write: (each: T) => readonly XmlNode[],
  page: { href: string; name: string } = { href: `${site}about/`, name: ui.words.pages.about },
): XmlNode[] {
  const n = all.length - MOST;
  return [
    ...all.slice(0, MOST).flatMap(write),
    ...(n > 0
      ? [
          el(
            'p',
            {},
            ui.pieces(ui.words.feed.more, { n, page: el('a', { href: page.href }, page.name) }),
          ),
        ]
      : []),
  ];
}
