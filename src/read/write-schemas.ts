import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { z } from 'zod';
import { editionSchema } from '../schemas/edition.ts';
import { jsonSchemaOf } from '../schemas/fields-of.ts';
import { namesSchema } from '../schemas/names.ts';
import { noteKindSchema } from '../schemas/note-kind.ts';
import { sourceSchema } from '../schemas/source.ts';
import { SNIPPETS, snippetsFile } from './note-snippets.ts';

/** Folder of the JSON Schemas, beside the sources; git ignores what is in it. */
const FOLDER = '.schemas';

const SCHEMAS = {
  source: sourceSchema,
  edition: editionSchema,
  names: namesSchema,
  'note-kind': noteKindSchema,
} as const satisfies Record<string, z.ZodType>;

/**
 * The first line of a data file, by which editors that know YAML complete and check it: which schema
 * is its own. `folder` is where the file lies, from the edition's: `sources/<id>`.
 */
export function modeline(name: keyof typeof SCHEMAS, folder: string): string {
  const path = relative(folder, join('sources', FOLDER, `${name}.json`))
    .split('\\')
    .join('/');
  return `# yaml-language-server: $schema=${path}`;
}

/**
 * Writes what editors' programs complete and check by, where it is not: JSON Schemas of data files,
 * and snippets for notes where an edition has the file of them.
 */
export async function writeSchemas(sources: string): Promise<void> {
  const folder = join(sources, FOLDER);
  await mkdir(folder, { recursive: true });
  const files = [
    ['.gitignore', '*\n'],
    ...Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify({ title: `${name}.yaml`, ...jsonSchemaOf(schema) }, null, 1)}\n`,
    ]),
  ] as const;
  for (const [name = '', text = ''] of files) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => null)) !== text) await writeFile(path, text);
  }
  const snippets = join(dirname(sources), SNIPPETS);
  const before = await readFile(snippets, 'utf8').catch(() => null);
  if (before !== null && before !== snippetsFile()) await writeFile(snippets, snippetsFile());
}
