import type { QuestionAnswer } from '../../model/capture/question.ts';
import type { ReaderOptions } from '../../model/capture/reader-use.ts';
import type { Reading } from '../../model/capture/reading.ts';

/** What a reader may take for one file. */
export const LIMITS = {
  /** Of the file. */
  bytes: 200_000_000,
  milliseconds: 60_000,
  /** Of memory for the reader's own objects. */
  megabytes: 1024,
  /** Of memory of the whole process, with what it unpacks; in bytes. */
  resident: 2_000_000_000,
  /** Of text. */
  characters: 20_000_000,
  lines: 500_000,
  /** Of all that is unpacked from one archive. */
  unpacked: 400_000_000,
  /** Files in one archive. */
  entries: 20_000,
} as const;

/** What the sandbox is asked. */
export interface Request {
  readonly reader: string;
  readonly bytes: Uint8Array;
  readonly options: ReaderOptions;
  readonly lang: string;
}

/** What it answers: a reading, or why there is none. */
export type Answer =
  | { readonly reading: Reading }
  | {
      readonly message: string;
      readonly mend: string;
      readonly line: number;
      readonly column: number;
      readonly choices?: readonly QuestionAnswer[];
    };
