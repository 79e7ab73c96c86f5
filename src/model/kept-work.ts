/**
 * Takes again what came of work before, by its kind and what it is done on, else does it and keeps
 * what comes of it. All is plain data.
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
