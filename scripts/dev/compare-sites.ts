import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { filesOf } from '../../src/publish/files-of.ts';
import { readArguments, run, UsageError } from '../lib/arguments.ts';

const USAGE = `Usage: node scripts/dev/compare-sites.ts BEFORE AFTER
Compares two built sites file by file, the files in their archives too, and says of each page that differs whether its words, its ids or
its links do. Fails when any of these does, or when a file is only in one of them.`;

/** What readers, citations and links rely on in a page. */
interface Page {
  /** Words that are shown, in order, each parted from the next by one space. */
  readonly words: string;
  readonly ids: string;
  readonly links: string;
}

const MARKUP = 'other markup of the same words, ids and links';
const SPACE = 'other white space between the same words, ids and links';
const BYTES = 'other bytes';

await run(async () => {
  const { positionals } = readArguments({}, USAGE);
  const [before, after] = positionals;
  if (!before || !after || positionals.length > 2) throw new UsageError(USAGE);
  const [old, current] = await Promise.all([readSite(before), readSite(after)]);
  const paths = [...new Set([...old.keys(), ...current.keys()])].sort();
  const differences = paths.map(
    (path) => [path, differenceOf(path, old.get(path), current.get(path))] as const,
  );
  const seen = differences.filter(([, what]) => what !== null);
  for (const [path, what] of seen) console.log(`${path}: ${what}`);
  console.log(
    `${paths.length - seen.length} of ${paths.length} files are the same, byte for byte.`,
  );
  return seen.every(([, what]) => [MARKUP, SPACE, BYTES].includes(what ?? '')) ? 0 : 1;
});

/** Files of a site by their paths, an archive's own by its path and theirs. */
async function readSite(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const path of await filesOf(folder)) {
    const bytes = await readFile(join(folder, path));
    if (!/\.(zip|epub)$/.test(path)) files.set(path, bytes);
    else
      for (const [name, content] of Object.entries(unzipSync(bytes)))
        files.set(`${path}: ${name}`, content);
  }
  return files;
}

/**
 * A page without what Astro makes of the paths of components, and without the hashes in the names
 * of scripts, which follow from it.
 */
function unscoped(html: string): string {
  return html.replaceAll(/astro-[a-z0-9]{8}/g, 'astro-x');
}

function differenceOf(
  path: string,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
): string | null {
  if (!before) return 'only after';
  if (!after) return 'only before';
  if (Buffer.compare(before, after) === 0) return null;
  if (!/\.x?html$/.test(path)) return BYTES;
  const [old, current] = [before, after].map((bytes) =>
    readPage(unscoped(Buffer.from(bytes).toString())),
  ) as [Page, Page];
  const told = (['words', 'ids', 'links'] as const).filter((each) => old[each] !== current[each]);
  const solid = (words: string) => words.replaceAll(' ', '');
  if (told.join() === 'words' && solid(old.words) === solid(current.words)) return SPACE;
  return told.length === 0
    ? MARKUP
    : told.map((each) => `other ${each}: ${firstOf(old[each], current[each])}`).join('; ');
}

/** Where two texts first differ, with some of what stands there. */
function firstOf(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at++;
  const from = Math.max(0, at - 20);
  return `“${before.slice(from, at + 60)}” is “${after.slice(from, at + 60)}”`;
}

function readPage(html: string): Page {
  const [words, ids, links]: string[][] = [[], [], []];
  let silent = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' || name === 'style') silent++;
      if (attributes.id) ids?.push(attributes.id);
      for (const each of ['href', 'src', 'action'])
        if (attributes[each] && name !== 'script') links?.push(attributes[each]);
    },
    ontext(text) {
      if (silent === 0) words?.push(text);
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') silent--;
    },
  });
  parser.end(html);
  const oneLine = (parts: readonly string[] = [], between = ' ') =>
    parts.join(between).replaceAll(/\s+/g, ' ').trim();
  return { words: oneLine(words, ''), ids: oneLine(ids), links: oneLine(links) };
}
