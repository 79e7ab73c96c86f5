import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { BUNDLE_FILE, type KeptBundle, readSealed, sumsIn } from './kept-bundle.ts';

/** A kept bundle that holds, and its folder. */
export interface HeldBundle {
  readonly folder: string;
  readonly bundle: KeptBundle;
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
  const text = await readFile(join(folder, BUNDLE_FILE), 'utf8').catch(() => '');
  const bundle = readSealed(text);
  if (!bundle) return null;
  const sums = await sumsIn(folder);
  const same =
    Object.keys(sums).length === Object.keys(bundle.files).length &&
    Object.entries(bundle.files).every(([file, sum]) => sums[file] === sum);
  return same ? { folder, bundle } : null;
}

/**
 * Makes every page and file of a site from a kept bundle, as Astro does from a new one, where its
 * `site/` is laid out already. Returns the paths of the pages: `notes/`.
 */
export async function makePages({ folder, bundle }: HeldBundle, dist: string): Promise<string[]> {
  const entry = pathToFileURL(join(folder, 'server', bundle.entry)).href;
  const { app } = (await import(entry)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(bundle.pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write() {} } } },
  });
  const pages: string[] = [];
  const done = new Set<string>();
  for (const { pathname, route } of await new StaticPaths(app as never).getAll()) {
    const path = pathname.replace(/^\/|\/$/g, '');
    // The first route that has a path makes it.
    if (done.has(path)) continue;
    done.add(path);
    const isPage = route.type === 'page';
    const at = path === '' || !isPage ? path : `${path}/`;
    const response = await app.render(new Request(new URL(encodeURI(at), bundle.site)), {
      routeData: route,
    });
    if (isPage) pages.push(at);
    if (!response.body) continue;
    const file = join(dist, !isPage ? path : path === '404' ? '404.html' : `${at}index.html`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
  }
  return pages;
}
