import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../../../src/publish/files-of.ts';

/** Files of one kind in a built site. */
export interface Weight {
  readonly files: number;
  readonly bytes: number;
  /** Bytes of pieces that had stood in the kind before: in the same file, and in another. */
  readonly again: number;
  readonly elsewhere: number;
}

/** Kinds of files by their paths; the first that holds. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ['archive', /-offline\.zip$/],
  ['book', /\.epub$/],
  ['list of checksums', /manifest-sha256\.txt$/],
  ['search index', /^pagefind\//],
  ['faces', /\.woff2$/],
  ['scripts', /^_astro\//],
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

/** A piece is a tag, the text between two, a line, or a member of JSON. */
const PIECES = /<(style|script)\b[^>]*>.*?<\/\1>|<[^>]*>|[^<\n]*?(?:,(?=")|\n|(?=<)|$)/gs;
/** Shorter ones are not counted: nothing would be won by saying them once. */
const SHORT = 16;

/** Weighs a built site by kind of file, the heaviest first. */
export async function weighSite(dist: string): Promise<Map<string, Weight>> {
  const kinds = new Map<string, Weight>();
  const seen = new Map<string, Set<string>>();
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
    kinds.set(kind, { files: files + 1, bytes: bytes + content.length, again, elsewhere });
  }
  return new Map([...kinds].sort(([, a], [, b]) => b.bytes - a.bytes));
}
