import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads readers' own copies under `sources/<id>/local/`: source id to anchor to text. */
export async function readCopies(root: string): Promise<Map<string, Record<string, string>>> {
  const copies = new Map<string, Record<string, string>>();
  for (const id of await readdir(join(root, 'sources'))) {
    try {
      copies.set(
        id,
        JSON.parse(await readFile(join(root, 'sources', id, 'local', 'paragraphs.json'), 'utf8')),
      );
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return copies;
}
