import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Edition } from '../../model/edition.ts';
import { madeAnew, type Units } from '../units/units.ts';
import { BUNDLE_FILE, type KeptBundle, readSealed, sumsIn } from './kept-bundle.ts';

/** A kept bundle that holds, and its folder. */
export interface HeldBundle {
  readonly folder: string;
  readonly bundle: KeptBundle;
}

/** A page or file that is to be made. */
interface Wanted {
  readonly path: string;
  /** The same, as it is asked for. */
  readonly at: string;
  readonly route: RouteData;
  readonly isPage: boolean;
  readonly make: boolean;
  readonly own: string | null;
}

/** Astro's application in a bundle, as far as it is used. */
interface App {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * Reads a kept bundle and holds each of its files to its checksum; null where there is none, or one
 * that is not whole.
 */
export async function readBundle(folder: string): Promise<HeldBundle | null> {
  const bundle = readSealed(await readFile(join(folder, BUNDLE_FILE)).catch(() => null));
  if (!bundle) return null;
  const sums = await sumsIn(folder);
  const same =
    Object.keys(sums).length === Object.keys(bundle.files).length &&
    Object.entries(bundle.files).every(([file, sum]) => sums[file] === sum);
  return same ? { folder, bundle } : null;
}

/**
 * Makes every page and file of a site from a kept bundle, as Astro does from a new one, where its
 * `site/` is laid out already; of some sources only where `isWanted` says so. Returns the paths of
 * the pages: `notes/`.
 */
export async function makePages(
  { folder, bundle }: HeldBundle,
  dist: string,
  units: Units,
  isWanted: (own: string | null) => boolean = () => true,
): Promise<string[]> {
  const entry = pathToFileURL(join(folder, 'server', bundle.entry)).href;
  const { app } = (await import(entry)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(bundle.pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write() {} } } },
  });
  const anew = madeAnew(units.edition);
  const found = new Map<string, Wanted>();
  for (const { pathname, route } of await new StaticPaths(app as never).getAll()) {
    const path = pathname.replace(/^\/|\/$/g, '');
    const isPage = route.type === 'page';
    const at = path === '' || !isPage ? path : `${path}/`;
    // The first route that has a path makes it.
    if (!found.has(path))
      found.set(path, { path, at, route, isPage, ...unitOf(route, pathname, units.edition) });
  }
  // What is one source's is made in one go: its pages share what is made for them.
  const bySource = Map.groupBy(found.values(), ({ own }) => own);
  for (const { path, at, route, isPage, make, own } of [...bySource.values()].flat()) {
    if (!isWanted(own)) continue;
    const bytes = await (make && !bundle.hasOwn ? units : anew).madeLater(own, at, async () => {
      const request = new Request(new URL(encodeURI(at), bundle.site));
      const response = await app.render(request, { routeData: route });
      return response.body && Buffer.from(await response.arrayBuffer());
    });
    if (!bytes) continue;
    const file = join(dist, !isPage ? path : path === '404' ? '404.html' : `${at}index.html`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return [...found.values()].filter(({ isPage }) => isPage).map(({ at }) => at);
}

/**
 * Whether a route makes a unit, and of which source. Those of an edition's own pages may hang on
 * anything, and pictures are files.
 */
function unitOf(
  { component, pattern, params }: RouteData,
  pathname: string,
  { record }: Edition,
): { readonly make: boolean; readonly own: string | null } {
  const file = /(?:^|\/)web\/routes\/(.*)$/.exec(component)?.[1];
  const make = file !== undefined && !file.endsWith('figures.ts');
  if (file?.startsWith('[principal]')) return { make, own: record.principal };
  const id = params.indexOf('id');
  const own = id < 0 ? null : (pattern.exec(`/${pathname.replace(/^\//, '')}`)?.[id + 1] ?? null);
  return { make, own };
}
