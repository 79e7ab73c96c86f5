import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where PDFs are kept between the run that prints them and the builds that publish them. */
export const PDF_FOLDER = 'pdf';

/** The list of them, in that folder. */
export const PRINTED = 'printed.json';

/** Of a PDF, the digests of what was printed, of how it was laid out, and of the file. */
export interface PrintedFile {
  readonly document: string;
  readonly how: string;
  readonly pdf: string;
}

/** By the names of their files among the downloads. */
export type PrintedFiles = Record<string, PrintedFile>;

/** Reads the list; empty where there is none, or one that cannot be read. */
export function readPrinted(folder: string): PrintedFiles {
  try {
    return JSON.parse(readFileSync(join(folder, PRINTED), 'utf8')) as PrintedFiles;
  } catch {
    return {};
  }
}
