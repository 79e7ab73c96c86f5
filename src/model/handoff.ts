import type { Edition } from './edition.ts';

/**
 * Where the edition is kept for this process: pages, build hooks and scripts run in module graphs
 * of their own.
 */
const HANDOFF = Symbol.for('annotated-sources.edition');
const FOLDER = Symbol.for('annotated-sources.folder');
const kept = globalThis as { [HANDOFF]?: Edition; [FOLDER]?: string };

/** Keeps the folder of the edition's sources, in which the files of its figures lie. */
export function giveFolder(folder: string): void {
  kept[FOLDER] = folder;
}

/** The folder that was given. */
export function takeFolder(): string {
  return kept[FOLDER] ?? '';
}

/** Keeps the edition that pages and build hooks are to read, in place of the one before. */
export function giveEdition(edition: Edition): void {
  kept[HANDOFF] = edition;
}

/** The edition that was given, or null. */
export function givenEdition(): Edition | null {
  return kept[HANDOFF] ?? null;
}

/**
 * The edition that the site is made from: the same object until another is given. Throws when none
 * was.
 */
export function takeEdition(): Edition {
  const edition = givenEdition();
  if (!edition)
    throw new Error('The edition has not been loaded: takeEdition is for what runs after it.');
  return edition;
}
