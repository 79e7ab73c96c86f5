/** A build that has Astro make the bundle alone, of no edition. */
export interface Bundling {
  /** Where the bundle is to be kept. */
  readonly folder: string;
  /** Whether it is kept: then Astro makes no page. */
  isKept: boolean;
  /** Whether none can be kept: then Astro has to make the pages too. */
  isRefused: boolean;
}

// Build hooks run in a module graph of their own.
const BUNDLING = Symbol.for('annotated-sources.bundling');
const given = globalThis as { [BUNDLING]?: Bundling };

/** Has Astro make no more than the bundle. */
export function giveBundling(bundling: Bundling): void {
  given[BUNDLING] = bundling;
}

/** What was given; null where Astro makes the pages too. */
export const takeBundling = (): Bundling | null => given[BUNDLING] ?? null;
