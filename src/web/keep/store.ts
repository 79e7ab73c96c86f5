import type { Kept } from '../../publish/keep/kept.ts';

/** What is told to the worker by a request that it is to let through to the network. */
export const FRESH = 'keep-fresh';

/** The cache that has all that is kept of a site, which begins at an address. */
export const cacheOf = (scope: string) => `annotated-sources ${scope}`;

/** The lock that whoever changes what is kept holds: tabs are many, and the cache is one. */
export const lockOf = cacheOf;

/**
 * What is kept as one: the version in use, the one before it, of which pages may still be open, the
 * one that is being fetched, and what is known of a newer one.
 */
export type Which = 'now' | 'before' | 'next' | 'newer';

const at = (scope: string, which: Which) => `${scope}keep?${which}`;

/** Reads what is known of a version; nothing is made where there is none. */
export async function readKept(scope: string, which: Which): Promise<Kept | null> {
  const found = await caches.match(at(scope, which), { cacheName: cacheOf(scope) });
  return found ? ((await found.json()) as Kept) : null;
}

/** Writes it in one step, or takes it away. */
export async function writeKept(scope: string, which: Which, kept: object | null): Promise<void> {
  const cache = await caches.open(cacheOf(scope));
  if (kept) await cache.put(at(scope, which), new Response(JSON.stringify(kept)));
  else await cache.delete(at(scope, which));
}
