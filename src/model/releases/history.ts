import { type Anchor, paragraphOfSummary } from '../anchor.ts';
import { paragraphOfPart } from '../companion.ts';
import type { Edition, EditionRecord, Source } from '../edition.ts';
import { remembered } from '../remembered.ts';
import type { Release, Said } from './kept.ts';
import { isBefore, printOf, saidOf } from './release.ts';

/** What stood at an address from one version of an edition to another. */
export interface Standing {
  /** The first version that said it, and its ISO 8601 day. */
  readonly version: string;
  readonly date: string;
  /** The last version that said it; null of what stands there now. */
  readonly until: string | null;
  /** Null where nothing stood there. */
  readonly print: string | null;
  /** Null where its words were not kept, or nothing stood there. */
  readonly said: Said | null;
}

/** Everything that stood at one address of a source: at least two different things, the first one first. */
export interface AddressHistory {
  readonly id: string;
  readonly standings: readonly Standing[];
}

/** The same of each source of an edition of which an earlier version said something else, by its id. */
export const historiesOf: (edition: Edition) => ReadonlyMap<string, AddressHistory[]> = remembered(
  ({ sources, releases = [], record }) =>
    new Map(
      (releases.length === 0 ? [] : sources).flatMap((source) => {
        const history = historyOf(source, releases, record);
        return history.length > 0 ? [[source.id, history] as const] : [];
      }),
    ),
);

/**
 * Which of these is of an anchor: what stood at it or in its summary part, rather than in its part of
 * a companion; of several the first.
 */
export const historiesByAnchor: (
  history: readonly AddressHistory[],
) => ReadonlyMap<Anchor, AddressHistory> = remembered((history) => {
  const found = new Map<Anchor, AddressHistory>();
  const add = (anchor: Anchor | null, each: AddressHistory) => {
    if (anchor !== null && !found.has(anchor)) found.set(anchor, each);
  };
  for (const each of history)
    if (paragraphOfPart(each.id) === null) {
      add(each.id, each);
      add(paragraphOfSummary(each.id), each);
    }
  for (const each of history) add(paragraphOfPart(each.id), each);
  return found;
});

/**
 * What versions of an edition said at those addresses of a source where an earlier one said something
 * else than this, in the order of its page; what has gone stands where it stood.
 */
export function historyOf(
  source: Source,
  releases: readonly Release[],
  { version, date }: Pick<EditionRecord, 'version' | 'date'>,
): AddressHistory[] {
  const now = new Map(
    [...saidOf(source)].map(([id, said]) => [id, { said, print: printOf(said.words) }]),
  );
  const earlier = releases.filter((release) => isBefore(release.version, version));
  const states = [
    ...earlier.map((release) => ({ ...release, prints: release.sources[source.id] ?? {} })),
    { version, date, prints: Object.fromEntries([...now].map(([id, { print }]) => [id, print])) },
  ];
  return inOrder(states.map(({ prints }) => Object.keys(prints))).flatMap((id) => {
    const standings: Standing[] = [];
    for (const [i, { version, date, prints }] of states.entries()) {
      const print = prints[id] ?? null;
      const last = standings.at(-1);
      const until = i === states.length - 1 ? null : version;
      // Before it was first there, there is nothing to tell.
      if (!last && print === null) continue;
      if (last && last.print === print) standings[standings.length - 1] = { ...last, until };
      else {
        const same = now.get(id);
        const said =
          print === null
            ? null
            : same?.print === print
              ? same.said
              : (source.said?.[print] ?? null);
        standings.push({ version, date, until, print, said });
      }
    }
    return standings.length > 1 ? [{ id, standings }] : [];
  });
}

/** The ids of lists, those of the last list in its order, each other one after that which it stood after. */
function inOrder(lists: readonly (readonly string[])[]): string[] {
  const order = [...(lists.at(-1) ?? [])];
  const known = new Set(order);
  for (const list of lists.toReversed())
    for (const [i, id] of list.entries()) {
      if (known.has(id)) continue;
      known.add(id);
      order.splice(i === 0 ? 0 : order.indexOf(list[i - 1] as string) + 1, 0, id);
    }
  return order;
}

/** What stood at an address in a version; of one that was not kept, what the last one before it said. */
export function standingIn({ standings }: AddressHistory, version: string): Standing | null {
  return standings.findLast((each) => !isBefore(version, each.version)) ?? null;
}
