import { gunzipSync } from 'node:zlib';
import { type DataFiles, dataScript } from '../../publish/offline/data-script.ts';

const FRAGMENT = /^fragment\//;
/** Has the addresses of the pages that are searched. */
const TABLES = 'tables.json';
/** Code, which is bundled. */
const NO_DATA = /\.js$/;

/**
 * The data of a search index as scripts that hand it over, which a page on a disk can load where it
 * may not fetch: a script for each file. Texts are written as such, which packs better in the
 * archive than what is compressed already.
 *
 * `files` are the paths in the index's folder, `link` rewrites the address of a page.
 */
export function* searchScripts(
  files: readonly string[],
  read: (file: string) => Buffer,
  link: (url: string) => string,
): Generator<{ path: string; text: string }> {
  for (const file of files.filter((each) => !NO_DATA.test(each)).sort())
    yield {
      path: `pagefind/${file}.js`,
      text: dataScript({ [`pagefind/${file}`]: asData(file, read(file), link) }),
    };
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
