import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { EditionError, type Problem } from '../../../src/model/problem.ts';
import { editionSchema } from '../../../src/schemas/edition.ts';
import { parseData } from '../../../src/schemas/parse.ts';

/**
 * The edition's version, which new and retired anchors are given. Throws an {@link EditionError}
 * when it cannot be read.
 */
export async function readVersion(root: string): Promise<string> {
  return (await readRecord(root)).version;
}

/** The edition's own record; throws likewise. */
export async function readRecord(root: string): Promise<z.infer<typeof editionSchema>> {
  const problems: Problem[] = [];
  const text = await readFile(join(root, 'sources', 'edition.yaml'), 'utf8').catch(() => '');
  const record = parseData('sources/edition.yaml', text, editionSchema, problems);
  if (!record) throw new EditionError(problems);
  return record;
}
