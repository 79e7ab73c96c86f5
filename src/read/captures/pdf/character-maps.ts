import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Gives the library what it asks for beside the file: maps from the codes of older Chinese, Japanese
 * and Korean fonts to characters, which are with the library's own package. Nothing else is given.
 */
export class CharacterMaps {
  /** Rejects for what is no such map. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename))
      throw new Error(`No ${kind} is given.`);
    return new Uint8Array(readFileSync(require.resolve(`pdfjs-dist/cmaps/${filename}`)));
  }
}
