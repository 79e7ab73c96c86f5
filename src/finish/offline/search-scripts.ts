import { gunzipSync } from 'node:zlib';
import { type DataFiles, dataScript } from '../../publish/offline/data-script.ts';

const FRAGMENT = /^fragment\//;
/** Has the addresses of the pages that are searched. */
const TABLES = 'tables.json';
/** Code, which is bundled. */
const NO_DATA = /\.js$/;

/** The data of a search index, of the files in its folder. */
export const searchData = (files: readonly string[]) =>
  files.filter((file) => !NO_DATA.test(file)).sort();

/**
 * A file of a search index's data as a script that hands it over, which a page on a disk can load
 * where it may not fetch. Texts are written as such, which packs better in the archive than what is
 * compressed already. `link` rewrites the address of a page.
 */
export function searchScript(file: string, bytes: Buffer, link: (url: string) => string): string {
  return dataScript({ [`pagefind/${file}`]: asData(file, bytes, link) });
}

function asData(file: string, bytes: Buffer, link: (url: string) => string): DataFiles[string] {
  if (file === TABLES) {
    const tables = JSON.parse(bytes.toString()) as {
      sources: { url: string; past?: string }[];
    };
    return JSON.stringify({
      ...tables,
      sources: tables.sources.map((source) => ({
        ...source,
        url: link(source.url),
        ...(source.past && { past: link(source.past) }),
      })),
    });
  }
  if (file.endsWith('.json')) return bytes.toString();
  if (!FRAGMENT.test(file)) return { base64: bytes.toString('base64') };
  return gunzipSync(bytes).toString();
}
