import { sha256 } from '../../model/text/fingerprint.ts';
import type { FacsimileFile, FigureFile } from '../draft/draft.ts';
import { readPicture } from './read-picture.ts';

/** What is kept of a file of an image of a page, once it was read. */
export function facsimileFile({ size, bytes }: FigureFile): FacsimileFile {
  return { size, sha256: bytes && sha256(bytes), picture: bytes && readPicture(bytes) };
}
