import type { Edition, Source } from '../model/edition.ts';
import { takeEdition } from '../model/handoff.ts';
import { type Part, pageOf, partsOf } from '../model/pages/parts.ts';
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

/** What the page of a part of a source is given. */
export interface PartProps {
  source: Source;
  part: Part;
}

/**
 * A route for each page but the first of those sources that stand on several; `name` is the
 * parameter of the source's id.
 */
export async function partPaths(name: string, isHere: (source: Source) => boolean) {
  const { sources } = await edition();
  return sources.filter(isHere).flatMap((source) =>
    partsOf(source)
      .slice(1)
      .map((part) => ({
        params: { [name]: source.id, part: part.anchor },
        props: { source, part } satisfies PartProps,
      })),
  );
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

/**
 * What things are drawn with on the page of a source that a passage or note stands on, or on its
 * first; without a source, on any other page.
 */
export async function viewOn(
  source: Source | null = null,
  { anchor } = { anchor: '' },
): Promise<View> {
  const page = source ? pageOf(source, anchor) : '';
  return { edition: await edition(), source, page, site: address(''), ui: await ui() };
}

/** HTML of what a view draws, or of a message with more than characters in it. */
export function html(...nodes: XmlChild[]): string {
  return writeHtml(el('div', {}, nodes).children);
}
