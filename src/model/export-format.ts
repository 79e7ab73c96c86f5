import type { Edition, Source } from './edition.ts';
import { ownPart } from './own-part.ts';

/** What every format of an edition's own says of itself. */
interface Described {
  /** Its Internet media type: `text/csv`. */
  readonly type: string;
  /** By language of the interface: its name, and what it is for, without a full stop. */
  readonly words: Readonly<Record<string, { readonly name: string; readonly purpose: string }>>;
}

/** A file of each source, `downloads/<source>/<file>`. */
export interface SourceFormat extends Described {
  readonly of: 'source';
  /**
   * Whether there is one of a source; of each whose text may be published where this is left out.
   * One that is offered of others holds back their texts itself.
   */
  readonly offered?: (source: Source) => boolean;
  /** Its content. `site` is the site's own address, with a slash at its end. */
  readonly write: (edition: Edition, source: Source, site: string) => string;
}

/** A file of the whole edition, `downloads/<file>`. */
export interface EditionFormat extends Described {
  readonly of: 'edition';
  readonly write: (edition: Edition, site: string) => string;
}

/** What a module in `overrides/formats/` exports by default: a file for whoever takes one away. */
export type ExportFormat = SourceFormat | EditionFormat;

/** Formats of the edition's own, by the names of their files: `words.csv`. */
export const ownFormats = ownPart<Readonly<Record<string, ExportFormat>>>('formats', {});
