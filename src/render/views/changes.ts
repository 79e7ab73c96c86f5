import type { Source } from '../../model/edition.ts';
import { pageOf } from '../../model/pages/parts.ts';
import { anchorOfId, type Change, changesOf, releaseBefore } from '../../model/releases/release.ts';
import type { View } from '../view.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';
import { addressName } from './address-name.ts';
import { historyPath } from './history.ts';
import { inUi, joined, sourceLink } from './inline.ts';

/**
 * What was added, changed and taken out since the version before this one, each with its address.
 * Where no earlier version was kept, a line that says so if a link leads here, otherwise null.
 */
export function changesView(view: View, isLedTo = false): XmlElement | null {
  const release = releaseBefore(view.edition);
  const { words, say, date } = view.ui;
  const message = words.changes;
  if (!release)
    return isLedTo ? el('p', { id: 'changes', lang: view.ui.lang }, message.first) : null;
  return el(
    'section',
    { lang: view.ui.lang },
    el('h2', { id: 'changes' }, say(message.heading, { version: release.version })),
    el('p', {}, say(message.how, { version: release.version, date: date(release.date) })),
    view.edition.sources.map((source) => {
      const changes = changesOf(source, release);
      return [
        el('h3', {}, sourceLink(view, source)),
        changes.length === 0
          ? el('p', {}, message.none)
          : el(
              'details',
              {},
              el('summary', {}, say(message.counted, { n: changes.length })),
              (['changed', 'added', 'gone'] as const).map((how) => {
                const own = changes.filter((change) => change.how === how);
                return (
                  own.length > 0 &&
                  el(
                    'p',
                    {},
                    el('strong', {}, message[how]),
                    words.marks.gap,
                    joined(own, words.marks.semicolon, (change) => changed(view, source, change)),
                    words.marks.stop,
                  )
                );
              }),
            ),
      ];
    }),
  );
}

/** A passage, note or part by its name: what is new leads to it, all else to what stood there. */
export function changed(view: View, source: Source, { id, how }: Change): XmlNode[] {
  const name = inUi(view, addressName(view, source, id));
  const told = [...name, ' (', el('code', {}, id), ')'];
  const page = how === 'added' ? pageOf(source, anchorOfId(id)) : historyPath(source);
  return [el('a', { href: `${view.site}${page}#${id}` }, told)];
}
