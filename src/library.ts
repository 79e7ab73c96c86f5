import { getEntry } from 'astro:content';
import type { Edition, Target } from './core/edition.ts';

export { nameOf, quotable } from './core/name-of.ts';

/** The edition: the only place that queries the content layer. */
export async function edition(): Promise<Edition> {
  const entry = await getEntry('edition', 'edition');
  if (!entry) throw new Error('The content layer holds no edition.');
  return entry.data as unknown as Edition;
}

/** Address of a page of the site, given relative to its root: `references/`. */
export function address(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The same with the site's own address before it, for permalinks and for machines. */
export function permanent(path: string): string {
  return new URL(address(path), import.meta.env.SITE).href;
}

/** Address of a passage. */
export function addressOf({ sources }: Edition, { source, anchor }: Target): string {
  const path = sources.find(({ id }) => id === source)?.path ?? '';
  return `${address(path)}#${anchor}`;
}
