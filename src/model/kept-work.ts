/**
 * Takes again what came of work before, by its kind and what it is done on, else does it and keeps
 * what comes of it. All is plain data: no functions, and nothing that is changed afterwards.
 */
export type Keeper = <I, T>(kind: string, input: I, make: (input: I) => T) => T;

// Pages, build hooks and scripts run in module graphs of their own, as with the edition.
const KEEPER = Symbol.for('annotated-sources.keeper');
const given = globalThis as { [KEEPER]?: Keeper };

/** Has work that takes long kept from one build to the next. */
export function giveKeeper(keeper: Keeper): void {
  given[KEEPER] = keeper;
}

/** Does work that takes long; where there is a {@link Keeper}, once for the same input. */
export const keptWork: Keeper = (kind, input, make) =>
  given[KEEPER] ? given[KEEPER](kind, input, make) : make(input);

/** Keeps what comes of work in memory, for as long as the process lives: for who edits. */
export function keeperInMemory(digest: (input: unknown) => string): Keeper {
  const kept = new Map<string, unknown>();
  return (kind, input, make) => {
    const key = `${kind} ${digest(input)}`;
    if (kept.size >= MOST) kept.clear();
    if (!kept.has(key)) kept.set(key, make(input));
    return kept.get(key) as ReturnType<typeof make>;
  };
}

/** Most results in memory, of which edits leave some behind that nothing asks for again. */
const MOST = 100_000;
