import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { Begun } from '../finish.ts';
import type { Bundling } from './bundling.ts';
import { forgetOldest } from './forget-oldest.ts';
import { BUNDLE_FILE, type PageData, sumsIn, writeSealed } from './kept-bundle.ts';

/** Folder within a site where Astro puts the modules that make pages, until they are made. */
const SERVER = '.prerender';

/** Most bundles that are kept: some megabytes each, one for each address and set of overrides. */
const MOST = 12;

/** What Astro makes a bundle for. */
interface Made {
  readonly begun: Begun;
  /** What Astro knows of each page by the time that it makes pages. */
  readonly pages: () => ReadonlyMap<string, PageData>;
  /** Whether components of the edition's own are in it. */
  readonly hasOwn: boolean;
}

/**
 * The same prerenderer, which before it begins keeps the bundle in a folder, whole or not at all,
 * and then makes no page.
 */
export function keepingBundle(
  prerenderer: AstroPrerenderer,
  bundling: Bundling,
  made: Made,
): AstroPrerenderer {
  return {
    ...prerenderer,
    async setup() {
      try {
        await keepBundle(made, bundling.folder);
        bundling.isKept = true;
      } catch {
        // A full or locked disk keeps nothing: Astro makes the pages, and the next build its bundle.
        await forgetParts(bundling.folder);
      }
      await prerenderer.setup?.();
    },
    getStaticPaths: async () => (bundling.isKept ? [] : prerenderer.getStaticPaths()),
  };
}

/** Where a bundle is written, until it is whole. */
const partOf = (folder: string) => `${folder}.${process.pid}.part`;
const forgetParts = (folder: string) => rm(partOf(folder), { recursive: true, force: true });

async function keepBundle(
  { begun: { dist, site, base }, pages, hasOwn }: Made,
  folder: string,
): Promise<void> {
  const aside = partOf(folder);
  await forgetParts(folder);
  await mkdir(aside, { recursive: true });
  await cp(join(dist, SERVER), join(aside, 'server'), { recursive: true });
  await cp(dist, join(aside, 'site'), {
    recursive: true,
    filter: (path) => ![SERVER, 'pagefind'].includes(basename(path)),
  });
  const entry = (await readdir(join(aside, 'server'))).find((name) =>
    /^prerender-entry\..*\.m?js$/.test(name),
  );
  if (!entry)
    throw new Error(
      'Astro’s bundle has no prerender entry. src/finish/bundle/ looks for it by name.',
    );
  const kept = [...pages()].map(
    ([key, { route, component, styles }]) => [key, { route, component, styles }] as const,
  );
  await writeFile(
    join(aside, BUNDLE_FILE),
    writeSealed({ entry, site, base, hasOwn, pages: kept, files: await sumsIn(aside) }),
  );
  await rm(folder, { recursive: true, force: true });
  // Another build may have kept the same meanwhile.
  await rename(aside, folder).catch(() => forgetParts(folder));
  forgetOldest(dirname(folder), MOST);
}
