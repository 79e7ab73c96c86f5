import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionSchema } from '../schemas/edition.ts';
import { parseData } from '../schemas/parse.ts';

/**
 * Languages of an edition's interface, before the edition is read; none where its record cannot be
 * read, of which its loader tells.
 */
export function interfacesIn(sources: string): readonly string[] {
  let text = '';
  try {
    text = readFileSync(join(sources, 'edition.yaml'), 'utf8');
  } catch {
    return [];
  }
  return parseData('sources/edition.yaml', text, editionSchema, [])?.interfaces ?? [];
}
