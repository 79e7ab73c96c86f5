import type { Edition, Source, Target } from '../model/edition.ts';
import { takeEdition } from '../model/handoff.ts';
import { sourceOf } from '../model/lookup.ts';
import { contextOf, type ProseContext } from '../render/prose.ts';

export { quotable, targetName } from '../render/target-name.ts';

/** The edition: the only place where pages ask for it. */
export async function edition(): Promise<Edition> {
  return takeEdition();
}

/** A route for each source by its id (Astro's `getStaticPaths`). */
export async function sourcePaths() {
  const { sources } = await edition();
  return sources.map((source) => ({ params: { id: source.id }, props: { source } }));
}

/** Address of a page of the site, given relative to its root: `references/`. */
export function address(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The same with the site's own address before it, for permalinks and for machines. */
export function permanent(path: string): string {
  return new URL(address(path), import.meta.env.SITE).href;
}

/** What prose of a source is rendered with on its own page; without one, on any other. */
export function proseContext(edition: Edition, source: Source | null): ProseContext {
  return contextOf(edition, source, address(''));
}

/** Address of a passage. */
export function addressOf(edition: Edition, { source, anchor }: Target): string {
  const path = sourceOf(edition, source)?.path ?? '';
  return `${address(path)}#${anchor}`;
}
