import type { Edition } from '../model/edition.ts';
import type { FileFigures } from '../publish/fixity/file-figures.ts';
import type { Units } from './units/units.ts';

/**
 * A site that Astro has built, and what the steps that finish it need to know. Paths of folders are
 * those of the file system.
 */
export interface BuiltSite {
  readonly edition: Edition;
  /** What of it is made source by source, and kept. */
  readonly units: Units;
  /** Folder of the site. */
  readonly dist: string;
  /** Folder of the edition's sources. */
  readonly sources: string;
  /** The site's own address, path and all, with a slash at its end. */
  readonly site: string;
  /** Its path in its host, with a slash at both ends. */
  readonly base: string;
  /**
   * Whether readers' own copies stand in it: it is for one machine only, and is not put into one
   * file.
   */
  readonly local: boolean;
  /** Paths of its pages, from its root: `notes/`; the first page's is empty. */
  readonly pages: readonly string[];
  /** What is known of its files: what one step reads another does not read again. */
  readonly figures: FileFigures;
  /** Ends when the search index is written; throws what went wrong with it. */
  readonly index: Promise<void>;
}
