import { gunzipSync } from 'node:zlib';
import { type DataFiles, dataScript } from '../../exports/offline/data-script.ts';
import { packBits, packOf } from '../../exports/offline/pack.ts';

/** What begins the content of Pagefind's compressed files; content that is not compressed begins with it too. */
const PLAIN = 'pagefind_dcd';
const FRAGMENT = /^(?:\d+\/)?fragment\//;
/** Code, which is bundled, and the engine for languages that the index has none of. */
const NO_DATA = /^(?:.*\.js|wasm\.unknown\.pagefind)$/;

/** How many packs the records of an index are put into, as a power of two. */
export function bitsOf(files: readonly string[]): number {
  return packBits(files.filter((file) => FRAGMENT.test(file)).length);
}

/**
 * The data of a search index as scripts that hand it over, which a page on a disk can load where it may not fetch: a script for each
 * file, but records in packs, as text, which packs better in the archive than what is compressed already.
 *
 * `files` are the paths in the index's folder, `link` rewrites a record's address.
 */
export function* searchScripts(
  files: readonly string[],
  read: (file: string) => Buffer,
  link: (url: string) => string,
): Generator<{ path: string; text: string }> {
  const bits = bitsOf(files);
  const packs = Map.groupBy(
    files.filter((file) => !NO_DATA.test(file)),
    (file) => packOf(file, bits),
  );
  for (const [pack, members] of [...packs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const data: DataFiles = {};
    for (const file of members) data[`pagefind/${file}`] = asData(file, read(file), link);
    yield { path: `pagefind/${pack}`, text: dataScript(data) };
  }
}

function asData(file: string, bytes: Buffer, link: (url: string) => string): DataFiles[string] {
  if (file.endsWith('.json')) return bytes.toString();
  if (!FRAGMENT.test(file)) return { base64: bytes.toString('base64') };
  const record = JSON.parse(gunzipSync(bytes).toString().slice(PLAIN.length)) as { url: string };
  return PLAIN + JSON.stringify({ ...record, url: link(record.url) });
}
