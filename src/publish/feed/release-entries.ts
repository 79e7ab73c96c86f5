import { paragraphOfSentence } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import { sourceOf } from '../../model/lookup.ts';
import type { Release, Said } from '../../model/releases/kept.ts';
import {
  type Change,
  changesOf,
  changesOfPrints,
  isBefore,
  releaseOf,
  saidOf,
} from '../../model/releases/release.ts';
import { wordDiff } from '../../model/versions/word-diff.ts';
import type { View } from '../../render/view.ts';
import { changed } from '../../render/views/changes.ts';
import { sourceLink } from '../../render/views/inline.ts';
import { readSaid, saidLang } from '../../render/views/said.ts';
import { changedWords, opening } from '../../render/views/stretches.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { FEED } from '../addresses.ts';
import type { FeedEntry } from './atom.ts';
import { type Pending, shownOf } from './pending.ts';

/** Most characters of a passage whose old words are not known: all of it would be no news. */
const MOST = 400;

/** An entry for each version that was kept and for the present one, of which each changed source has one too. */
export function releaseEntries(view: View): Pending[] {
  const { edition } = view;
  const { record, releases = [] } = edition;
  const kept = releases.filter(({ version }) => isBefore(version, record.version));
  const last = kept.at(-1);
  return [
    versionEntry(view, null, last),
    ...edition.sources.flatMap((source) => (last ? sourceEntry(view, source, last) : [])),
    ...kept.map((release, i) => versionEntry(view, release, kept[i - 1])),
  ];
}

/** What a version changed, in numbers; null stands for the present one. */
function versionEntry(view: View, release: Release | null, before: Release | undefined): Pending {
  const { words, say, date, list } = view.ui;
  const { feed } = words;
  const { version, date: day } = release ?? view.edition.record;
  const content = (): XmlNode[] => {
    if (!before) return [el('p', {}, feed.first)];
    const now = (release ?? releaseOf(view.edition)).sources;
    const items = Object.entries(now).flatMap(([id, prints]) => {
      const counts = (['changed', 'added', 'gone'] as const).flatMap((how) => {
        const changes = changesOfPrints(before.sources[id] ?? {}, prints);
        const n = changes.filter((change) => change.how === how).length;
        return n > 0 ? [say(feed.counted[how], { n })] : [];
      });
      const source = sourceOf(view.edition, id);
      const name = source ? sourceLink(view, source) : id;
      return counts.length > 0
        ? [el('li', {}, name, words.marks.colon, list(counts).join(''))]
        : [];
    });
    const since = say(feed.counts, { version: before.version, date: date(before.date) });
    return items.length > 0
      ? [el('p', {}, since), el('ul', {}, items)]
      : [el('p', {}, since, ' ', words.changes.none)];
  };
  return {
    date: day,
    write: (): FeedEntry => ({
      id: `${view.site}${FEED}#${version}`,
      title: say(feed.version, { version }),
      link: `${view.site}about/${release === null && before ? '#changes' : ''}`,
      date: day,
      content: content(),
    }),
  };
}

/** What the present version changed of a source, with its words; none where it changed nothing. */
function sourceEntry(view: View, source: Source, before: Release): Pending[] {
  const { words, say } = view.ui;
  const { version, date } = view.edition.record;
  const isNew = before.sources[source.id] === undefined;
  const changes = isNew ? [] : changesOf(source, before);
  if (!isNew && changes.length === 0) return [];
  const title = isNew ? words.feed.newSource : words.feed.source;
  return [
    {
      date,
      write: () => ({
        id: `${view.site}${FEED}#${version}/${source.id}`,
        title: say(title, { source: source.record.short, version }),
        link: view.site + source.path,
        date,
        content: isNew
          ? [el('p', {}, source.record.abstract ?? source.record.title)]
          : changesContent(view, source, changes, before),
      }),
    },
  ];
}

function changesContent(
  view: View,
  source: Source,
  changes: readonly Change[],
  { sources }: Release,
): XmlNode[] {
  const { feed } = view.ui.words;
  const now = saidOf(source);
  const ids = new Set(changes.map(({ id }) => id));
  // The words of a sentence stand in its passage.
  const own = changes.filter(({ id }) => !ids.has(paragraphOfSentence(id) ?? ''));
  return shownOf(view, own, (change): XmlElement[] => {
    const { id, how } = change;
    const said = now.get(id);
    const was = sources[source.id]?.[id];
    const before = was === undefined ? undefined : source.said?.[was];
    return [
      el('h3', {}, feed.how[how], view.ui.words.marks.colon, changed(view, source, change)),
      ...(was && !before
        ? [el('p', {}, view.ui.pieces(feed.was, { fingerprint: el('code', {}, was) }))]
        : []),
      el(
        'p',
        { lang: saidLang(view, source, id) },
        wordsOfChange(before && textOf(view, id, before), said && textOf(view, id, said), !!was),
      ),
    ].filter(({ children }) => children.length > 0);
  });
}

/** What is out and what is in, word by word; of what is there whole, and was not, the beginning. */
function wordsOfChange(
  before: string | undefined,
  now: string | undefined,
  isChanged: boolean,
): XmlNode[] {
  if (before !== undefined && now !== undefined) return changedWords(wordDiff(before, now));
  if (before !== undefined) return [el('del', {}, opening(before, MOST))];
  if (now === undefined) return [];
  return isChanged ? [opening(now, MOST)] : [el('ins', {}, opening(now, MOST))];
}

/** What is said at an address, in one line; of a note with its kind and how sure it is. */
function textOf(view: View, id: string, said: Said): string {
  const { kind, blocks } = readSaid(view, id, said);
  return [...(kind === null ? [] : [kind + view.ui.words.marks.stop]), ...blocks].join(' ');
}
