import type { Edition } from '../../model/edition.ts';
import { licenceOf } from '../../render/imprint.ts';
import type { View } from '../../render/view.ts';
import { interfaceIn } from '../../words/words.ts';
import { FEED } from '../addresses.ts';
import { atomFeed } from './atom.ts';
import { releaseEntries } from './release-entries.ts';
import { textEntries } from './text-entries.ts';

/** Most entries of the feed: readers keep what they have seen. */
const MOST = 100;

/**
 * Writes the feed of versions and corrections: what each version of the edition changed, and what
 * each earlier text of a source, the latest first. `site` is the site's address, with a slash at
 * its end.
 */
export function feed(edition: Edition, site: string): string {
  const { record } = edition;
  const ui = interfaceIn(record.interface);
  const { words, say } = ui;
  const view: View = { edition, source: null, page: '', site, root: site, ui };
  const entries = [...releaseEntries(view), ...textEntries(view)]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST)
    .map((entry) => entry.write());
  return atomFeed(
    {
      title: say(words.feed.title, { title: record.title }),
      subtitle: words.feed.subtitle,
      lang: ui.lang,
      self: site + FEED,
      site,
      author: record.publisher || record.title,
      rights: licenceOf(ui, edition),
      date: record.date,
    },
    entries,
  );
}
