import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { filesOf } from '../../../src/publish/files-of.ts';

/** Files of one kind in a built site. */
export interface Weight {
  readonly files: number;
  readonly bytes: number;
  /** Bytes of pieces that had stood in the kind before: in the same file, and in another. */
  readonly again: number;
  readonly elsewhere: number;
  /** Bytes in the archive, compressed. */
  readonly archived: number;
}

/** Kinds of files by their paths; the first that holds. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ['archive', /-offline\.zip$/],
  ['book', /\.epub$/],
  ['list of checksums', /manifest-sha256\.txt$/],
  ['search index', /^pagefind\//],
  ['faces', /\.woff2$/],
  ['scripts', /^_astro\//],
  ['history', /(?:^|\/)history\/.*\.html$/],
  ['own notes', /(?:^|\/)my-notes\//],
  ['reading list', /(?:^|\/)reading-list\//],
  ['Markdown', /(?:^|\/)index\.md$|^llms\.txt$/],
  ['cards', /^card\//],
  ['link sets', /(?:^|\/)linkset\.json$/],
  ['feed', /^feed\.xml$/],
  ['RO-Crate, CFF, Zenodo', /(?:^|\/)(?:ro-crate-metadata|\.zenodo)\.json$|(?:^|\/)CITATION\.cff$/],
  ['keeping', /(?:^|\/)(?:keep[\w-]*\.js(?:on)?|app\.webmanifest|not-kept\/.*)$/],
  ['references, page', /(?:^|\/)cite\/.*\.html$/],
  ['references, script', /(?:^|\/)cite\/.*\.js$/],
  ['DTS', /^dts\//],
  ['annotations', /\.jsonld$/],
  ['TEI', /\/tei\.xml$/],
  ['other downloads of a source', /^downloads\/[^/]+\/./],
  ['other downloads', /^downloads\/.*(?<!\.html)$/],
  ['other page', /\.html$/],
  ['other', /./],
];

/** What a file of a site is; of a source's page its HTML tells. */
function kindOf(path: string, text: string): string {
  const kind = KINDS.find(([, expression]) => expression.test(path))?.[0] ?? 'other';
  return kind === 'other page' && text.includes('<article class="source')
    ? 'page of a source'
    : kind;
}

/** The end of a ZIP file that holds nothing (APPNOTE 4.3.16). */
const NO_ARCHIVE = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18));

/** A piece is a tag, the text between two, a line, or a member of JSON. */
const PIECES = /<(style|script)\b[^>]*>.*?<\/\1>|<[^>]*>|[^<\n]*?(?:,(?=")|\n|(?=<)|$)/gs;
/** Shorter ones are not counted: nothing would be won by saying them once. */
const SHORT = 16;

/** Weighs a built site by kind of file, the heaviest first. */
export async function weighSite(dist: string): Promise<Map<string, Weight>> {
  const kinds = new Map<string, Weight>();
  const seen = new Map<string, Set<string>>();
  let archive: Uint8Array = NO_ARCHIVE;
  for (const path of await filesOf(dist)) {
    const content = await readFile(join(dist, path));
    const text = /\.(?:html|xml|js|jsonld|json|txt|css)$/.test(path) ? content.toString() : '';
    const kind = kindOf(path, text);
    const { files = 0, bytes = 0, ...more } = kinds.get(kind) ?? {};
    let { again = 0, elsewhere = 0 } = more as Partial<Weight>;
    const before = seen.get(kind) ?? new Set();
    const here = new Set<string>();
    for (const [piece] of text.matchAll(PIECES)) {
      if (piece.length < SHORT) continue;
      if (here.has(piece)) again += Buffer.byteLength(piece);
      else if (before.has(piece)) elsewhere += Buffer.byteLength(piece);
      here.add(piece);
    }
    seen.set(kind, before.union(here));
    const weight = { files: files + 1, bytes: bytes + content.length, again, elsewhere };
    kinds.set(kind, { ...weight, archived: 0 });
    if (kind === 'archive') archive = content;
  }
  // Only its list is read.
  unzipSync(archive, {
    filter({ name, size }) {
      const kind = kindOf(name.slice(name.indexOf('/') + 1), '');
      const weight = kinds.get(kind);
      if (weight) kinds.set(kind, { ...weight, archived: weight.archived + size });
      return false;
    },
  });
  return new Map([...kinds].sort(([, a], [, b]) => b.bytes - a.bytes));
}
