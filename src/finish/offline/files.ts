import { join } from 'node:path';
import type { EditionRecord } from '../../model/edition.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { DOWNLOADS_PAGE, type FileFigures } from '../../publish/fixity/file-figures.ts';
import { fillFigures } from '../../publish/fixity/fill-figures.ts';
import { formatSums, MANIFEST, type Sum } from '../../publish/fixity/sums.ts';
import { archiveFolder } from '../../publish/offline/archive.ts';
import { readMe } from '../../publish/offline/read-me.ts';
import {
  type ArchivePage,
  relativeLink,
  relativeUrls,
} from '../../publish/offline/relative-link.ts';
import { rewritePage } from '../../publish/offline/rewrite-page.ts';
import type { ZipEntry } from '../../publish/zip/zip.ts';
import { classicScript, pagefindScript, pathOfModule, standsAlone } from './classic-scripts.ts';
import { searchScripts } from './search-scripts.ts';

const INDEX = 'pagefind/';
/** Module files that pages load. */
const MODULE = /^_astro\/.*\.js$/;

/** A built site, to be put into the offline archive. */
export interface Built {
  /** Its folder, and the paths of its files in it, in their order. */
  readonly dist: string;
  readonly paths: readonly string[];
  readonly figures: FileFigures;
  /**
   * Path of the site in its host, and the same with the host's address; both with a slash at their
   * ends.
   */
  readonly base: string;
  readonly site: string;
  readonly record: EditionRecord;
}

/**
 * The files of the offline archive, one after the other: what is built as it works from a disk, and
 * last the checksums of it all.
 */
export async function* offlineFiles(built: Built): AsyncGenerator<ZipEntry> {
  const sums: Sum[] = [];
  const entry = (file: string, content: Uint8Array | string): ZipEntry => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    sums.push({ file, sha256: sha256(bytes) });
    return { name: `${archiveFolder(built.record)}/${file}`, bytes };
  };
  for await (const [file, bytes] of contents(built)) yield entry(file, bytes);
  yield entry('README.txt', readMe(built.record, built.site));
  yield { name: `${archiveFolder(built.record)}/${MANIFEST}`, bytes: formatSums(sums) };
}

async function* contents({
  paths,
  figures,
  dist,
  base,
  site,
}: Built): AsyncGenerator<[string, Uint8Array | string]> {
  const all = new Set(paths);
  const read = (path: string) => figures.read(join(dist, path));
  const shown = {
    has: (path: string) => all.has(path),
    get: (path: string) => figures.of(join(dist, path)),
  };
  const place = (path: string): ArchivePage => ({
    path,
    base,
    site,
    has: (other) => all.has(other),
  });
  const index = paths
    .filter((path) => path.startsWith(INDEX))
    .map((path) => path.slice(INDEX.length));
  const inline = new Map<string, string>();
  const classic = (module: string) => {
    if (standsAlone(module)) return null;
    inline.set(pathOfModule(module), module);
    return pathOfModule(module);
  };
  for (const path of paths) {
    if (path.startsWith(INDEX)) continue;
    const bytes = read(path);
    if (path.endsWith('.html')) {
      const text = bytes.toString();
      const built = path === DOWNLOADS_PAGE ? fillFigures(text, shown) : text;
      yield [path, rewritePage(built, place(path), classic)];
    } else if (path.endsWith('.css')) yield [path, relativeUrls(bytes.toString(), place(path))];
    else if (MODULE.test(path)) yield [path, await classicScript({ file: join(dist, path) })];
    else yield [path, bytes];
  }
  for (const [path, text] of inline)
    yield [path, await classicScript({ text, folder: join(dist, '_astro') })];
  if (index.length === 0) return;
  yield [`${INDEX}pagefind.js`, await pagefindScript(dist)];
  // Records are found on the page of the search.
  const link = (url: string) => relativeLink(url, place('search/index.html'));
  for (const { path, text } of searchScripts(index, (file) => read(INDEX + file), link))
    yield [path, text];
}
