/** What is looked at while something is made of one source: see finish/units/. */
export interface Watch {
  /** Id of the source whose page or file is made; null for a page that is of none. */
  own: string | null;
  /** Whether more was read than what such a page may hang on. */
  strayed: boolean;
  /** Whether more was read of what that source cites than its label. */
  cites: boolean;
  /** Above 0 while what is read is not looked at. */
  paused: number;
}

// Pages run in a module graph of their own, as with the edition; it is asked for each time, since
// that may outlive a build.
const WATCH = Symbol.for('annotated-sources.watch');
const given = globalThis as { [WATCH]?: Watch };

/** Begins to look at what is read of an edition. */
export function giveWatch(watch: Watch): void {
  given[WATCH] = watch;
}

/**
 * Makes what is remembered for all pages, such as a table of all sources: the page that asks first
 * does not hang on what the table is made of. What comes of it has to be data that every page hangs
 * on (finish/units/unit-keys.ts), or to lead on to things that are watched themselves.
 */
export function unwatched<T>(make: () => T): T {
  const watch = given[WATCH];
  if (!watch) return make();
  watch.paused++;
  try {
    return make();
  } finally {
    watch.paused--;
  }
}
