import type { ReaderOptions } from '../../model/capture/reader-use.ts';
import type { Reading } from '../../model/capture/reading.ts';

/** Reads one kind of file. It is given bytes and gives lines: it opens no file and asks no network. */
export interface CaptureReader {
  /** Permanent: records name it. */
  readonly id: string;
  /** Raised with each change by which a capture could be read otherwise than before. */
  readonly version: number;
  /** What it reads, for an editor: `a web page`. */
  readonly name: string;
  /** Ending of the file under which such a capture is kept: `html`. */
  readonly ending: string;
  /**
   * Whether a file is of its kind: by its first bytes where they tell, else by the ending of its
   * name, in lower case and without the dot.
   */
  readonly recognises: (start: Uint8Array, ending: string) => boolean;
  /**
   * Throws a `CaptureError` for a file that it cannot read. `lang` is the BCP 47 tag of the text that
   * is looked for; what a reader settled by it goes into the options of its reading, so that it reads
   * the same again.
   */
  readonly read: (
    bytes: Uint8Array,
    options: ReaderOptions,
    lang: string,
  ) => Reading | Promise<Reading>;
}
