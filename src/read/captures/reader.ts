import type { ReaderOptions } from '../../model/capture/reader-use.ts';
import type { Found, Reading } from '../../model/capture/reading.ts';

/** Reads one kind of file. It is given bytes and gives lines: it opens no file and asks no network. */
export interface CaptureReader {
  /** Permanent: records name it. */
  readonly id: string;
  /** Raised with each change by which a capture could be read otherwise than before. */
  readonly version: number;
  /** What it reads, for an editor: `a web page`. */
  readonly name: string;
  /**
   * Ending of the file under which such a capture is kept: `html`; empty for that of its own name,
   * where a reader takes files of several kinds.
   */
  readonly ending: string;
  /**
   * Whether a file is of its kind: by its first bytes where they tell, else by the ending of its
   * name, in lower case and without the dot.
   */
  readonly recognises: (start: Uint8Array, ending: string) => boolean;
  /**
   * Reads it. Throws a `CaptureError` for a file that it cannot read. `lang` is the BCP 47 tag of the
   * text that is looked for; what a reader settled by it goes into the options of its reading, so
   * that it reads the same again.
   */
  readonly read?: (
    bytes: Uint8Array,
    options: ReaderOptions,
    lang: string,
  ) => Reading | Promise<Reading>;
  /** Of a file that only holds another: the file within, which has a reader of its own. */
  readonly unwrap?: (bytes: Uint8Array, options: ReaderOptions) => Unwrapped;
}

/** A file that was found within another. */
export interface Unwrapped {
  readonly bytes: Uint8Array;
  /** A name whose ending tells its kind. */
  readonly file: string;
  readonly found: readonly Found[];
  readonly told: readonly string[];
  /** What the choice was made by. */
  readonly options: ReaderOptions;
}
