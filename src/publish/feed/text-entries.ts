import type { Source, SourceVersion } from '../../model/edition.ts';
import { type Change, changesBetween } from '../../model/versions/changes.ts';
import { changesPath } from '../../model/versions/paths.ts';
import type { View } from '../../render/view.ts';
import { changedWords } from '../../render/views/stretches.ts';
import { el, type XmlNode } from '../../render/xml.ts';
import { type Pending, shownOf } from './pending.ts';

/** An entry for each earlier text of a source: what the next one changed, word by word. */
export function textEntries(view: View): Pending[] {
  return view.edition.sources.flatMap((source) =>
    source.versions.flatMap((version, i) => {
      const after = source.versions[i + 1];
      if (version.id === null || !after) return [];
      const date = version.until ?? after.date;
      const link = view.site + changesPath(source.id, version.id);
      const title = view.ui.say(view.ui.words.versions.changed, {
        source: source.record.short,
        date: view.ui.date(date),
      });
      const write = () => ({
        id: link,
        title,
        link,
        date,
        content: content(view, source, { version, after, link, title }),
      });
      return [{ date, write }];
    }),
  );
}

function content(
  view: View,
  { record, dir }: Source,
  given: { version: SourceVersion; after: SourceVersion; link: string; title: string },
): XmlNode[] {
  const { words } = view.ui;
  const changes = changesBetween(given.version, given.after).filter(
    ({ what }) => what !== 'same' && what !== 'renumbered',
  );
  const row = ({ what, before, after, stretches }: Change): XmlNode[] => [
    el(
      'h3',
      {},
      after?.label ?? before?.label,
      words.marks.colon,
      words.versions.what[what as 'new'],
    ),
    el('p', { lang: record.lang, dir: dir === 'rtl' && dir }, changedWords(stretches)),
  ];
  return changes.length === 0
    ? [el('p', {}, words.changes.none)]
    : shownOf(view, changes, row, { href: given.link, name: given.title });
}
