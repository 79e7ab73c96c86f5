import type { Check } from './context.ts';
import { sourcePages } from './source-pages.ts';

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
    const pages = wanted.size > 0 ? sourcePages(sources) : new Map();
    return {
      file({ path, page }) {
        const ids = wanted.get(pages.get(path)?.source.id ?? '');
        if (page && ids) for (const id of page.byId.keys()) ids.delete(id);
      },
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
