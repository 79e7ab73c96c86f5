import type { Beginning } from '../finish.ts';

/** A build that has Astro make the bundle alone, and makes the pages with it itself. */
export interface Bundling {
  /** Whether only what is made source by source is wanted. */
  readonly isPart: boolean;
  /** Where the bundle is to be kept. */
  readonly folder: string;
  /** What is begun while Astro is at work. */
  beginning?: Beginning;
  /** Whether the bundle is kept: then Astro makes no page. */
  isKept: boolean;
}

// Build hooks run in a module graph of their own.
const BUNDLING = Symbol.for('annotated-sources.bundling');
const given = globalThis as { [BUNDLING]?: Bundling };

/** Has Astro make no more than the bundle, where that can be kept. */
export function giveBundling(bundling: Bundling): void {
  given[BUNDLING] = bundling;
}

/** What was given; null where Astro makes the pages too. */
export const takeBundling = (): Bundling | null => given[BUNDLING] ?? null;
