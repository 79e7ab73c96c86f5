import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Source } from '../model/edition.ts';
import { sourceOf } from '../model/lookup.ts';
import { CRATE, FEED, LLMS } from '../publish/addresses.ts';
import { CARD_STYLE, cardStyle, cards, cardsPath } from '../publish/card/card.ts';
import { collectionPath, ENTRY, navigationPath } from '../publish/dts/addresses.ts';
import { dtsCollection, dtsEntry, dtsNavigation, dtsResource } from '../publish/dts/dts.ts';
import { feed } from '../publish/feed/feed.ts';
import { llms } from '../publish/llms/llms.ts';
import { markdownTwins } from '../publish/markdown/page.ts';
import { roCrate } from '../publish/ro-crate/crate.ts';
import { LINKSET, linkset } from '../publish/signposting/linkset.ts';
import type { BuiltSite } from './built-site.ts';

/** A file of the site, by its path from the root. */
export interface Door {
  readonly path: string;
  readonly content: string;
}

/** Writes what programs find the edition by, and read it as: all of it says what pages say. */
export async function doors({ edition, units, dist, site }: BuiltSite): Promise<void> {
  const put = ({ path, content }: Door) => {
    const file = join(dist, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const source of edition.sources) {
    await letOthersWork();
    for (const door of sourceDoors(source, { units, site })) put(door);
  }
  const whole: Door[] = [
    { path: FEED, content: feed(edition, site) },
    { path: LLMS, content: llms(edition, site) },
    { path: CARD_STYLE, content: cardStyle },
    { path: ENTRY, content: dtsEntry(site) },
    { path: collectionPath(), content: dtsCollection(edition, site) },
    { path: CRATE, content: roCrate(edition, site) },
  ];
  for (const door of whole) put(door);
}

/** What there is of one source: made, or taken as it was kept. */
export function sourceDoors(
  { id, path }: Source,
  { units, site }: Pick<BuiltSite, 'units' | 'site'>,
): Door[] {
  const editions = [units.edition, ...units.edition.inOther];
  return units.made(id, 'doors', () =>
    editions.flatMap((edition, i): Door[] => {
      const source = sourceOf(edition, id);
      if (!source) return [];
      const twins = markdownTwins(edition, source, site);
      if (i > 0) return twins;
      return [
        ...twins,
        { path: cardsPath(id), content: cards(edition, source, site) },
        { path: path + LINKSET, content: linkset(edition, source, site) },
        { path: collectionPath(id), content: dtsResource(source, edition, site) },
        { path: navigationPath(id), content: dtsNavigation(source, edition, site) },
      ];
    }),
  );
}
