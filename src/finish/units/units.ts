import type { Edition } from '../../model/edition.ts';
import { type Keeper, takeKeeper } from '../../model/kept-work.ts';
import { giveWatch, type Watch } from '../../model/watched.ts';
import { unitKeys } from './unit-keys.ts';
import { watchEdition } from './watch-edition.ts';

/**
 * What a site is made of source by source: pages, downloads, chapters. Each is kept from one build
 * to the next by what it hangs on ({@link unitKeys}), and that it hangs on no more is watched.
 */
export interface Units {
  /** The edition for whoever makes one: all that is read of it is looked at. */
  readonly edition: Edition;
  /**
   * Makes a unit, or takes it as it was kept: plain data. `own` is the id of the source that it is
   * made of, null for what is of none; `name` tells it from others of that.
   */
  readonly made: <T>(own: string | null, name: string, make: () => T) => T;
  /** The same of what is not made at once. One is made at a time; meanwhile others may be made at once. */
  readonly madeLater: <T>(own: string | null, name: string, make: () => Promise<T>) => Promise<T>;
  /** How many of those that are a source's were kept, and made. */
  readonly counts: () => UnitCounts;
}

/** How many units were taken as they were kept, and how many were made. */
export interface UnitCounts {
  readonly kept: number;
  readonly made: number;
}

/** Units that are made anew each time. */
export const madeAnew = (edition: Edition): Units => ({
  edition,
  made: (_own, _name, make) => make(),
  madeLater: (_own, _name, make) => make(),
  counts: () => ({ kept: 0, made: 0 }),
});

/**
 * The units of an edition, kept where there is a keeper; `more` is what each hangs on beside the
 * edition.
 */
export function unitsOf(edition: Edition, more: readonly unknown[]): Units {
  const keeper = takeKeeper();
  return keeper ? keptUnits(edition, more, keeper) : madeAnew(edition);
}

function keptUnits(edition: Edition, more: readonly unknown[], keeper: Keeper): Units {
  const keyOf = unitKeys(edition, more);
  const watch: Watch = { own: null, strayed: false, cites: false, paused: 0 };
  giveWatch(watch);
  const counts = { kept: 0, made: 0 };
  /** A unit as it was kept, else how to keep it. */
  const find = (own: string | null, name: string) => {
    const { plain, citing } = keyOf(own);
    const at = (key: string) => `unit-${keeper.digest([key, own, name])}`;
    const [one, other] = [at(plain), at(citing)];
    const kept = keeper.take(one) ?? keeper.take(other);
    if (own !== null) counts[kept === undefined ? 'made' : 'kept']++;
    if (kept === undefined) Object.assign(watch, { own, strayed: false, cites: false });
    const keep = (made: unknown) => {
      if (!watch.strayed) keeper.keep(watch.cites ? other : one, made);
    };
    return { kept, keep };
  };
  return {
    edition: watchEdition(edition, watch),
    made: (own, name, make) => {
      // Another may be half made.
      const { paused: _, ...before } = watch;
      const { kept, keep } = find(own, name);
      if (kept !== undefined) return kept as ReturnType<typeof make>;
      try {
        const made = make();
        keep(made);
        return made;
      } finally {
        Object.assign(watch, before);
      }
    },
    madeLater: async (own, name, make) => {
      const { kept, keep } = find(own, name);
      if (kept !== undefined) return kept as Awaited<ReturnType<typeof make>>;
      const made = await make();
      keep(made);
      return made;
    },
    counts: () => counts,
  };
}
