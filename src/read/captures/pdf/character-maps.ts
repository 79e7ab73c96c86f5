import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * What gives the library the maps from the codes of older Chinese, Japanese and Korean fonts to
 * characters, which are with the library's own package (`pdfjs-dist`); nothing else that a file asks
 * for is given. The names of maps that are not there are added to `missing`.
 */
export function characterMaps(missing: Set<string>) {
  return class {
    /** Rejects for what is no such map. */
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`No ${kind} is given.`);
      try {
        if (!/^[\w-]+\.bcmap$/.test(filename)) throw new Error('No name of a map.');
        return new Uint8Array(readFileSync(require.resolve(`pdfjs-dist/cmaps/${filename}`)));
      } catch (error) {
        missing.add(filename.replace(/\.bcmap$/, ''));
        throw error;
      }
    }
  };
}
