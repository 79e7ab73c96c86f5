import { parseSums, SITE_MANIFEST, type Sum } from '../fixity/sums.ts';

/** The worker that answers for a kept edition: at a fixed address, at the root of all it is for. */
export const KEEP_WORKER = 'keep.js';

/** What is published at the moment: a {@link Published}, asked for to see whether it is newer. */
export const KEEP_INFO = 'keep.json';

/** The page that says of another that it is not kept. */
export const NOT_KEPT = 'not-kept/index.html';

/** What the pages that offer it say, in each language of the interface. */
export const KEEP_WORDS = 'keep-words.json';

/** What a browser is told of a site that is installed. */
export const WEB_APP = 'app.webmanifest';

/** Script of the pages that offer it (its name has a hash after this). */
const PANEL = '_astro/keep-panel';

/** Largest file among the downloads that is kept, in bytes. */
export const MOST_KEPT = 1_000_000;

/** What of a site is published at the moment. */
export interface Published {
  readonly version: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** SHA-256 of the list of checksums without the line of {@link KEEP_INFO} itself. */
  readonly sums: string;
  /** Paths of files that are not kept. */
  readonly without: readonly string[];
}

/** A version of the edition that is kept, or about to be. */
export interface Kept extends Published {
  /** The list of checksums of all files of the site. */
  readonly manifest: string;
  /** HTML that stands at the head of its pages when a newer version is published. */
  readonly notice: string;
}

/** Whether a file is of use online alone: the offline archive has none of them. */
export function isOfKeeping(path: string): boolean {
  return (
    [KEEP_WORKER, KEEP_INFO, NOT_KEPT, WEB_APP].includes(path) ||
    path.startsWith(PANEL) ||
    path.endsWith(KEEP_WORDS) ||
    /^icon-\d+\.png$/.test(path)
  );
}

/**
 * Whether a file is kept: all are but large downloads, what keeps itself, and what hosts use and do
 * not serve.
 */
export function isKept(path: string, size: number): boolean {
  if ([KEEP_WORKER, KEEP_INFO].includes(path)) return false;
  if (/^(?:[._][^/]*|CNAME|404\.html)$/.test(path)) return false;
  return !path.startsWith('downloads/') || path.endsWith('.html') || size <= MOST_KEPT;
}

/** The list of checksums as {@link Published} has the checksum of it. */
export function withoutInfo(manifest: string): string {
  return manifest.replace(new RegExp(`^.*  ${KEEP_INFO.replace('.', '\\.')}\n`, 'm'), '');
}

/** The files of a version that are kept; null where its list cannot be read. */
export function filesToKeep({ manifest, without }: Pick<Kept, 'manifest' | 'without'>) {
  const left = new Set(without);
  return parseSums(manifest)?.filter(({ file }) => !left.has(file)) ?? null;
}

/** The path of the file that answers an address of the site, given where the site begins. */
export function fileAt(url: string, scope: string): string {
  const within = new URL(url).pathname.slice(new URL(scope).pathname.length);
  const path = within.split('/').map(unescaped).join('/');
  return /(?:^|\/)$/.test(path) ? `${path}index.html` : path;
}

/** The address at which a file of the site is asked for, as readers ask for it. */
export function addressOf(file: string, scope: string): string {
  return (
    scope +
    file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/')
  );
}

/**
 * The address under which a file is kept: one for each content that it ever had, so that a new
 * version stands beside the one in use, and takes from it what has not changed.
 */
export function placeOf({ file, sha256 }: Sum, scope: string): string {
  return `${scope}${file.split('/').map(encodeURIComponent).join('/')}?${sha256}`;
}

/** Address of the list of checksums. */
export const manifestAt = (scope: string) => scope + SITE_MANIFEST;

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
