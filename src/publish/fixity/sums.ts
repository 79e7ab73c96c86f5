/**
 * Name of a list of the checksums of a whole folder: the site's lies among its downloads, the
 * offline archive's beside its first page.
 */
export const MANIFEST = 'manifest-sha256.txt';

/** The list of the whole site, from the site's folder. */
export const SITE_MANIFEST = `downloads/${MANIFEST}`;

/** A file and the SHA-256 of its bytes. */
export interface Sum {
  /** Path from the folder of the list, with forward slashes. */
  readonly file: string;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}

/** Writes a list of checksums as `sha256sum -c` reads it, ordered by file. */
export function formatSums(sums: readonly Sum[]): string {
  return [...sums]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, sha256 }) => `${sha256}  ${file}\n`)
    .join('');
}

/** Reads what {@link formatSums} writes; null for a line that is not of that form. */
export function parseSums(text: string): Sum[] | null {
  const sums = text
    .split('\n')
    .slice(0, -1)
    .map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
  if (!text.endsWith('\n') || sums.includes(null)) return null;
  return sums.map((match) => ({ sha256: match?.[1] ?? '', file: match?.[2] ?? '' }));
}
