import { sha256 } from '../../core/fingerprint.ts';
import type { Figure } from './fill-figures.ts';

/** Path in the site of the page that shows the figures of the downloads. */
export const DOWNLOADS_PAGE = 'downloads/index.html';

/** Size and checksum of every download among the files of a site, but for the page that lists them. `read` reads a file by its path. */
export async function figuresOf(
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
): Promise<Map<string, Figure & { readonly sha256: string }>> {
  const figures = new Map<string, Figure & { readonly sha256: string }>();
  for (const path of paths) {
    if (!path.startsWith('downloads/') || path === DOWNLOADS_PAGE) continue;
    const bytes = await read(path);
    figures.set(path, { size: bytes.length, sha256: sha256(bytes) });
  }
  return figures;
}
