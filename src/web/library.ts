import { AsyncLocalStorage } from 'node:async_hooks';
import type { GetStaticPathsOptions } from 'astro';
import type { Edition, EditionRecord, Source } from '../model/edition.ts';
import { takeEdition } from '../model/handoff.ts';
import { editionIn } from '../model/lookup.ts';
import { type Part, pageOf, partsOf } from '../model/pages/parts.ts';
import { historiesOf } from '../model/releases/history.ts';
import { isInOneLanguage, pathIn, pathWithout } from '../render/pages.ts';
import { writeHtml } from '../render/prose.ts';
import type { View } from '../render/view.ts';
import { el, type XmlChild } from '../render/xml.ts';
import { type Interface, interfaceIn } from '../words/words.ts';

/** The route that a page or `getStaticPaths` is of. */
type Route = Pick<GetStaticPathsOptions, 'routePattern'>;

const speaking = new AsyncLocalStorage<Edition>();

/** The edition: the only place where pages ask for it. It reads in the language of the page. */
export async function edition(): Promise<Edition> {
  return speaking.getStore() ?? takeEdition();
}

/** The edition in the language of a route, which its path begins with but for the first one. */
function editionOn({ routePattern }: Route): Edition {
  const whole = takeEdition();
  const tag = routePattern.split('/')[1];
  return editionIn(whole, tag ?? '');
}

/** Makes a page of a route in the language of that. */
export function speakingOn<T>(route: Route, make: () => T): T {
  return speaking.run(editionOn(route), make);
}

/** A route for each source by its id (Astro's `getStaticPaths`). */
export async function sourcePaths(route: Route) {
  const { sources } = editionOn(route);
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
export async function partPaths(
  route: Route,
  name: string,
  isHere: (source: Source, record: EditionRecord) => boolean,
) {
  const { sources, record } = editionOn(route);
  return sources
    .filter((source) => isHere(source, record))
    .flatMap((source) =>
      partsOf(source)
        .slice(1)
        .map((part) => ({
          params: { [name]: source.id, part: part.anchor },
          props: { source, part } satisfies PartProps,
        })),
    );
}

/** A route for each source of which an earlier version of the edition said something else. */
export async function historyPaths(route: Route) {
  const edition = editionOn(route);
  const histories = historiesOf(edition);
  return edition.sources
    .filter(({ id }) => histories.has(id))
    .map((source) => ({ params: { id: source.id }, props: { source } }));
}

/** A route for each earlier text of each source. */
export async function versionPaths(route: Route) {
  const { sources } = editionOn(route);
  return sources.flatMap((source) =>
    source.versions.flatMap((version) =>
      version.id === null
        ? []
        : [{ params: { id: source.id, version: version.id }, props: { source, version } }],
    ),
  );
}

/** Address of a file of the site, or of a page in its first language, given relative to its root. */
export function rootAddress(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** Address of a page of the site in the language of this one, relative to the root: `references/`. */
export function address(path: string): string {
  const record = speaking.getStore()?.record;
  return rootAddress(record ? pathIn(record, record.interface, path) : path);
}

/** The same in the first language with the site's own address before it, for permalinks and for machines. */
export function permanent(path: string): string {
  return new URL(rootAddress(path), import.meta.env.SITE).href;
}

/**
 * A page of the site, by its path in the host, in each language of the interface: empty for one
 * that there is in one language only.
 */
export async function inLanguages(pathname: string): Promise<{ lang: string; href: string }[]> {
  const { record } = await edition();
  const { path } = pathWithout(record, pathname.slice(rootAddress('').length));
  if (record.interfaces.length === 1 || isInOneLanguage(path)) return [];
  return record.interfaces.map((lang) => ({ lang, href: rootAddress(pathIn(record, lang, path)) }));
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
  return {
    edition: await edition(),
    source,
    page,
    site: address(''),
    root: rootAddress(''),
    ui: await ui(),
  };
}

/** HTML of what a view draws, or of a message with more than characters in it. */
export function html(...nodes: XmlChild[]): string {
  return writeHtml(el('div', {}, nodes).children);
}
