import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { CaptureError } from '../../../model/capture/decode.ts';
import { characterMaps } from './character-maps.ts';

/** The library that reads PDF: Mozilla's PDF.js, as one file that needs no worker and no canvas. */
export type Pdfjs = typeof import('unpdf/pdfjs');

/** Brings the library, which the command line does without until a PDF is read. */
export const bringPdfjs = (): Promise<Pdfjs> => import('unpdf/pdfjs');

const START = { line: 1, column: 1 };

/**
 * Opens a PDF; tells as it is read which maps of characters were missing. No script of it is run, no
 * picture of it is unpacked and no font of it is drawn. Throws a {@link CaptureError} where it
 * is locked or is none.
 */
export async function openPdf(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
): Promise<{ document: PDFDocumentProxy; missing: ReadonlySet<string> }> {
  const missing = new Set<string>();
  const opening = pdfjs.getDocument({
    // The library takes the bytes for its own, and no Buffer of Node's.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    BinaryDataFactory: characterMaps(missing),
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    maxImageSize: 1,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  } as Parameters<Pdfjs['getDocument']>[0]);
  try {
    return { document: await opening.promise, missing };
  } catch (error) {
    await opening.destroy();
    if (error instanceof pdfjs.PasswordException)
      throw new CaptureError(
        'The PDF is locked with a password',
        START,
        'Open it with the password, save a copy without one (in most viewers: print to a PDF file), and import the copy',
      );
    const { message } = error as Error;
    throw new CaptureError(
      `The PDF cannot be read: ${message.replace(/\.$/, '')}`,
      START,
      'Fetch the file anew; if it opens in a viewer, print it to a PDF file there, and import that',
    );
  }
}
