import { join } from 'node:path';
import { filesOf } from '../../publish/files-of.ts';
import { sealed, unsealed } from '../../publish/fixity/seal.ts';
import { sha256OfFile } from '../../publish/fixity/sha256-of-file.ts';

/**
 * What Astro makes of the engine's code, before it makes a page: kept, so that another build of the
 * same code makes pages at once. In its folder are `server/`, the modules that make pages, and
 * `site/`, files of the site that are no page.
 */
export interface KeptBundle {
  /** The module of `server/` that has the application. */
  readonly entry: string;
  /** The site's own address, with a slash at its end, and its path in its host. */
  readonly site: string;
  readonly base: string;
  /** Whether components of the edition's own are in it, of which it is not known what they read. */
  readonly hasOwn: boolean;
  /** What Astro knows of each page, by its own keys. */
  readonly pages: readonly (readonly [key: string, page: PageData])[];
  /** Checksums of all files, by their paths from the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** What Astro knows of a page, as far as it needs it to make one: its style sheets. */
export interface PageData {
  readonly route: unknown;
  readonly component: string;
  readonly styles: readonly unknown[];
}

/** Name of the file that describes a kept bundle. */
export const BUNDLE_FILE = 'bundle.json';

/** A description with its own checksum before it. */
export function writeSealed(bundle: KeptBundle): Buffer {
  return sealed(Buffer.from(JSON.stringify(bundle)));
}

/** Reads what {@link writeSealed} wrote; null where it is not that. */
export function readSealed(file: Buffer | null): KeptBundle | null {
  const text = unsealed(file);
  return text && (JSON.parse(text.toString()) as KeptBundle);
}

/** Checksums of all files in a folder but the description. */
export async function sumsIn(folder: string): Promise<Record<string, string>> {
  const files = (await filesOf(folder)).filter((file) => file !== BUNDLE_FILE);
  return Object.fromEntries(files.map((file) => [file, sha256OfFile(join(folder, file))]));
}
