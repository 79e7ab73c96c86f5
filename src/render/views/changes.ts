import { paragraphOf, summaryAnchor } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import { paragraphAt } from '../../model/lookup.ts';
import { pageOf } from '../../model/pages/parts.ts';
import { anchorOfId, type Change, changesOf, releaseBefore } from '../../model/releases/release.ts';
import { targetName } from '../target-name.ts';
import type { View } from '../view.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';
import { companionName } from './companion.ts';
import { inUi, joined, sourceLink } from './inline.ts';

/**
 * What was added, changed and taken out since the version before this one, each with its address;
 * null where no earlier version was kept.
 */
export function changesView(view: View): XmlElement | null {
  const release = releaseBefore(view.edition);
  if (!release) return null;
  const { words, say, date } = view.ui;
  const message = words.changes;
  return el(
    'section',
    { lang: view.ui.lang },
    el('h2', { id: 'changes' }, say(message.heading, { version: release.version })),
    el('p', {}, say(message.how, { version: release.version, date: date(release.date) })),
    view.edition.sources.map((source) => {
      const changes = changesOf(source, release);
      return [
        el('h3', {}, sourceLink(view, source)),
        changes.length === 0 && el('p', {}, message.none),
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
      ];
    }),
  );
}

/** A passage, note or part by its name, as a link; what is gone leads to what is told of it. */
export function changed(view: View, source: Source, { id, how }: Change): XmlNode[] {
  const { words, say } = view.ui;
  const anchor = anchorOfId(id);
  const companion = source.companions.find(({ id: own }) => id.endsWith(`_${own}`));
  const paragraph = paragraphAt(source, paragraphOf(anchor));
  const named = targetName(view, { source: source.id, anchor }, source);
  const part = companion
    ? companionName(view, companion)
    : paragraph && anchor === summaryAnchor(paragraph.anchor)
      ? words.changes.summary
      : paragraph && paragraph.anchor !== anchor
        ? words.changes.sentence
        : null;
  const name = part ? say(words.changes.part, { passage: named, part }) : named;
  const told = [...inUi(view, name), ' (', el('code', {}, id), ')'];
  // What the ledger retired leads to a line that says what became of it; a companion has no ledger.
  const isTold =
    how !== 'gone' ||
    source.paragraphs.some(({ retired }) => retired.some((each) => each.anchor === id));
  return isTold
    ? [el('a', { href: `${view.site}${pageOf(source, anchor)}#${companion ? anchor : id}` }, told)]
    : told;
}
