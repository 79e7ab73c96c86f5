import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionFormat, CorpusText } from './collection.ts';
import { FORMATS } from './formats.ts';

/** A collection: a folder within the corpus, all of whose laws are in one form. */
export interface Collection {
  /** The folder's name, with the form's. */
  readonly name: string;
  readonly format: CollectionFormat;
  /** Paths of its files within its folder. */
  readonly files: readonly string[];
  readonly folder: string;
}

/**
 * Finds the collections in a folder: one for each folder in it (whose name holds some characters) and
 * form of the files there.
 */
export function findCollections(folder: string, only = ''): Collection[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(
    (each) => each.isDirectory() && each.name.includes(only),
  );
  return folders.flatMap(({ name }) => {
    const within = join(folder, name);
    const byFormat = new Map<CollectionFormat, string[]>();
    const files = readdirSync(within, { withFileTypes: true, recursive: true })
      .filter((file) => file.isFile() && /\.(?:xml|json|md)$/i.test(file.name))
      .map((file) => join(file.parentPath, file.name).slice(within.length + 1));
    for (const file of files.sort()) {
      const content = readFileSync(join(within, file), 'utf8');
      const format = FORMATS.find(({ suits }) => suits(file, content));
      if (!format) continue;
      if (!byFormat.has(format)) byFormat.set(format, []);
      byFormat.get(format)?.push(file);
    }
    return [...byFormat].map(([format, found]) => ({
      name: `${name} (${format.name})`,
      format,
      files: found,
      folder: within,
    }));
  });
}

/**
 * The texts of a collection, one after the other, or those whose path holds some characters. Throws
 * with its path where a file cannot be read.
 */
export function* readCollection(collection: Collection, only = ''): Generator<CorpusText> {
  for (const file of collection.files) {
    if (!file.includes(only)) continue;
    const content = readFileSync(join(collection.folder, file), 'utf8');
    try {
      const text = collection.format.read(file, content);
      if (text) yield text;
    } catch (cause) {
      throw new Error(`${join(collection.folder, file)}: not read as ${collection.format.name}.`, {
        cause,
      });
    }
  }
}
