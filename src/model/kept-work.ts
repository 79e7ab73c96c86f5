/** Keeps what comes of work, by its kind and a digest of what it is done on. */
export interface Keeper {
  /** Digests plain data: no functions, and nothing that is changed afterwards. */
  readonly digest: (input: unknown) => string;
  /** What was kept under a name; undefined where nothing was, or what is not whole. */
  readonly take: (name: string) => unknown;
  readonly keep: (name: string, made: unknown) => void;
}

// Pages, build hooks and scripts run in module graphs of their own, as with the edition.
const KEEPER = Symbol.for('annotated-sources.keeper');
const given = globalThis as { [KEEPER]?: Keeper };

/** Has work that takes long kept from one build to the next. */
export function giveKeeper(keeper: Keeper): void {
  given[KEEPER] = keeper;
}

/** The keeper that was given; null where there is none. */
export const takeKeeper = (): Keeper | null => given[KEEPER] ?? null;

/**
 * Does work that takes long; where there is a {@link Keeper}, once for the same input. What comes
 * of it is plain data too, in which bytes, sets and maps may stand.
 */
export function keptWork<I, T>(kind: string, input: I, make: (input: I) => T): T {
  const keeper = given[KEEPER];
  if (!keeper) return make(input);
  const name = `${kind}-${keeper.digest(input)}`;
  const kept = keeper.take(name) as T | undefined;
  if (kept !== undefined) return kept;
  const made = make(input);
  keeper.keep(name, made);
  return made;
}

/** Many small results that are kept as one: those that the last build had. */
export interface KeptTogether<T> {
  /** Takes what was kept by the digest of what it is made from, or makes it. */
  readonly made: (of: string, make: () => T) => T;
  /** Keeps all that were asked for. */
  readonly keep: () => void;
}

/** Small results of a kind, each by its digest. Two editions that share a name share the results. */
export function keptTogether<T>(name: string): KeptTogether<T> {
  const keeper = given[KEEPER];
  if (!keeper) return { made: (_of, make) => make(), keep: () => {} };
  const at = `together-${keeper.digest(name)}`;
  const before = (keeper.take(at) ?? new Map()) as ReadonlyMap<string, T>;
  const now = new Map<string, T>();
  let isOther = false;
  return {
    made: (of, make) => {
      const kept = before.get(of);
      const made = kept ?? make();
      if (kept === undefined) isOther = true;
      now.set(of, made);
      return made;
    },
    keep: () => {
      if (isOther || now.size !== before.size) keeper.keep(at, now);
    },
  };
}

/** Keeps what comes of work in memory, for as long as the process lives: for who edits. */
export function keeperInMemory(digest: Keeper['digest']): Keeper {
  const kept = new Map<string, unknown>();
  return {
    digest,
    take: (name) => kept.get(name),
    keep: (name, made) => {
      if (kept.size >= MOST) kept.clear();
      kept.set(name, made);
    },
  };
}

/** Most results in memory, of which edits leave some behind that nothing asks for again. */
const MOST = 100_000;
