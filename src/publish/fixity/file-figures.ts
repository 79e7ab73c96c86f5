import { readFileSync, type Stats, statSync } from 'node:fs';
import type { EditionRecord } from '../../model/edition.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { pathIn } from '../../render/pages.ts';
import type { Figure } from './fill-figures.ts';
import { sha256OfFile } from './sha256-of-file.ts';

/**
 * Paths in the site of the pages that show figures of its files: that of the downloads, and the
 * first, in each language of the interface.
 */
export function pagesWithFigures(record: Pick<EditionRecord, 'interfaces'>): string[] {
  return record.interfaces.flatMap((lang) =>
    ['downloads/', ''].map((path) => `${pathIn(record, lang, path)}index.html`),
  );
}

/** Size and checksum of a file of any kind but the one that lists it. */
export type FileFigure = Figure & { readonly sha256: string };

/**
 * Files that several steps of a build read, each hashed once. Paths are those of the file system.
 */
export interface FileFigures {
  /** Reads a whole file. */
  readonly read: (path: string) => Buffer;
  /** What is known of a file as it is now: it is read again where it was changed since. */
  readonly of: (path: string) => FileFigure;
}

/**
 * Keeps figures of files by their paths. A file is taken for changed where its size or its inode's
 * time is another.
 */
export function fileFigures(): FileFigures {
  const known = new Map<string, FileFigure & { readonly changed: number }>();
  const figureOf = (
    path: string,
    { size, ctimeMs: changed }: Stats,
    hash: () => string,
  ): FileFigure => {
    const before = known.get(path);
    if (before?.size === size && before.changed === changed) return before;
    const figure = { size, sha256: hash(), changed };
    known.set(path, figure);
    return figure;
  };
  return {
    read: (path) => {
      // Asked first: a change while the file is read shows later.
      const now = statSync(path);
      const bytes = readFileSync(path);
      figureOf(path, now, () => sha256(bytes));
      return bytes;
    },
    of: (path) => figureOf(path, statSync(path), () => sha256OfFile(path)),
  };
}
