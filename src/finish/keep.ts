import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { directionOf } from '../model/text/direction.ts';
import { KEEP_WORKER, WEB_APP } from '../publish/keep/kept.ts';
import type { BuiltSite } from './built-site.ts';

/** Signs of the engine for whatever installs a site, by their width in pixels. */
const ICONS = [192, 512].map((width) => ({ width, file: `icon-${width}.png` }));

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Writes what an edition is kept by on a reader's device: the worker, or where the edition is not to
 * be kept the one that takes the other away; and what a browser needs to install the site.
 */
export async function keep({ dist, edition: { record }, base, local }: BuiltSite): Promise<void> {
  if (local) return;
  const entry = own(record.keep ? '../web/keep/worker.ts' : '../web/keep/let-go.ts');
  await build({
    entryPoints: [entry],
    outfile: join(dist, KEEP_WORKER),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  if (!record.keep) return;
  const sign = 'favicon.svg';
  const isOurs =
    existsSync(join(dist, sign)) &&
    readFileSync(join(dist, sign)).equals(readFileSync(own(`../../public/${sign}`)));
  // An edition with a sign of its own has its own icons beside it, or none but that.
  const icons = ICONS.filter(({ file }) => {
    if (!existsSync(join(dist, file)) && isOurs)
      copyFileSync(own(`../../public/${file}`), join(dist, file));
    return existsSync(join(dist, file));
  });
  const app = {
    id: base,
    name: record.title,
    description: record.description,
    lang: record.lang,
    dir: directionOf(record.lang),
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    icons: [
      { src: base + sign, type: 'image/svg+xml', sizes: 'any' },
      ...icons.map(({ width, file }) => ({
        src: base + file,
        type: 'image/png',
        sizes: `${width}x${width}`,
        purpose: 'any maskable',
      })),
    ],
  };
  writeFileSync(join(dist, WEB_APP), `${JSON.stringify(app, null, 2)}\n`);
}
