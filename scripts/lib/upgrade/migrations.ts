import { isNewer } from './changes.ts';

/** The text files of an edition by their paths in its folder: `sources/act/source.yaml`. */
export type EditionFiles = ReadonlyMap<string, string>;

/** What an engine of a version wants otherwise than those before it. */
export interface Migration {
  /** The version that wants it: `2.0.0`. */
  readonly since: string;
  /** What it does, in a sentence for editors. */
  readonly what: string;
  /** Gives the files that change, whole. */
  readonly migrate: (files: EditionFiles) => EditionFiles;
}

/** In the order of their versions. None is needed yet: 1.0.0 has what every later one reads. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * The files that change when an edition that stood on version `from` is brought to the newest, and
 * what was done, each in a sentence. Files that come out as they were are not among them.
 */
export function migrated(
  files: EditionFiles,
  from: string,
  migrations = MIGRATIONS,
): { readonly files: EditionFiles; readonly done: readonly string[] } {
  const now = new Map(files);
  const done: string[] = [];
  for (const { what, migrate } of migrations.filter((each) => isNewer(each.since, from))) {
    const changed = [...migrate(now)].filter(([path, text]) => now.get(path) !== text);
    for (const [path, text] of changed) now.set(path, text);
    if (changed.length > 0) done.push(what);
  }
  return { files: new Map([...now].filter(([path, text]) => files.get(path) !== text)), done };
}
