import type { Edition, Source } from '../model/edition.ts';
import { takeEdition } from '../model/handoff.ts';
import { writeHtml } from '../render/prose.ts';
import type { View } from '../render/view.ts';
import { el, type XmlChild } from '../render/xml.ts';
import { type Interface, interfaceIn } from '../words/words.ts';

/** The edition: the only place where pages ask for it. */
export async function edition(): Promise<Edition> {
  return takeEdition();
}

/** A route for each source by its id (Astro's `getStaticPaths`). */
export async function sourcePaths() {
  const { sources } = await edition();
  return sources.map((source) => ({ params: { id: source.id }, props: { source } }));
}

/** A route for each earlier text of each source. */
export async function versionPaths() {
  const { sources } = await edition();
  return sources.flatMap((source) =>
    source.versions.flatMap((version) =>
      version.id === null
        ? []
        : [{ params: { id: source.id, version: version.id }, props: { source, version } }],
    ),
  );
}

/** Address of a page of the site, given relative to its root: `references/`. */
export function address(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The same with the site's own address before it, for permalinks and for machines. */
export function permanent(path: string): string {
  return new URL(address(path), import.meta.env.SITE).href;
}

/** The interface, in the edition's language for it. */
export async function ui(): Promise<Interface> {
  return interfaceIn((await edition()).record.interface);
}

/** What things are drawn with on a source's page; without one, on any other. */
export async function viewOn(source: Source | null = null): Promise<View> {
  return { edition: await edition(), source, site: address(''), ui: await ui() };
}

/** HTML of what a view draws, or of a message with more than characters in it. */
export function html(...nodes: XmlChild[]): string {
  return writeHtml(el('div', {}, nodes).children);
}
