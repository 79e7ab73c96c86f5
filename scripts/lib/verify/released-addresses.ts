import type { Check, Facts } from './context.ts';
import { type SourcePage, sourcePages } from './source-pages.ts';

/** Every address that an earlier version published (`sources/releases/`) still answers. */
export const releasedAddresses: Check = {
  name: 'every address of an earlier version answers',
  begin({ edition: { sources, releases = [] } }) {
    const wanted = new Map<string, Map<string, string>>();
    for (const release of releases)
      for (const [id, prints] of Object.entries(release.sources)) {
        const ids = wanted.get(id) ?? new Map();
        for (const each of Object.keys(prints)) if (!ids.has(each)) ids.set(each, release.version);
        wanted.set(id, ids);
      }
    const pages = wanted.size > 0 ? sourcePages(sources) : new Map<string, SourcePage>();
    const wantedOn = (path: string) => wanted.get(pages.get(path)?.source.id ?? '');
    const all = new Map([...wanted].map(([id, ids]) => [id, [...ids.keys()]]));
    const facts: Facts<readonly string[], readonly string[]> = {
      reads: (path) => all.get(pages.get(path)?.source.id ?? ''),
      look: ({ page }, ids) => ids.filter((id) => page?.byId.has(id)),
      found: (path, ids) => {
        for (const id of ids) wantedOn(path)?.delete(id);
      },
    };
    return {
      facts,
      problems: () =>
        [...wanted].flatMap(([source, ids]) =>
          [...ids].map(
            ([id, version]) =>
              `sources/${source}/anchors.json:1:1: #${id} of version ${version} is on no page of ${source}. An address once published stays: bring it back, or retire it with npm run anchors.`,
          ),
        ),
    };
  },
};
