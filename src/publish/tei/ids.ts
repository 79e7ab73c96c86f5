import type { Anchor } from '../../model/anchor.ts';
import { companionPartId } from '../../model/companion.ts';

// Ids of this file's own have an underscore, which no anchor of the edition has: so they never
// meet.

/** Id of the edition as the one that is responsible for notes and summary. */
export const EDITION = 'this_edition';

/** Id of a source's n-th capture as a witness (n from 1). */
export function witnessId(n: number): string {
  return `witness_${n}`;
}

/** Id of an earlier text, as a witness. */
export function versionId(version: string): string {
  return `version_${version}`;
}

/** Ids of the two milestones between which a note's words stand. */
export function spanIds(note: string): { readonly from: string; readonly to: string } {
  return { from: `note-${note}_from`, to: `note-${note}_to` };
}

/** Id of a note in another language than that in which it was written. */
export function translatedNoteId(note: string, lang: string): string {
  return `note-${note}_${lang}`;
}

/** Id of the n-th English sentence of a paragraph's summary (n from 1): `c1-en-1`. */
export function englishId(paragraph: Anchor, n: number): string {
  return `${paragraph}-en-${n}`;
}

/** Id of a companion's division. */
export function companionId(companion: string): string {
  return `companion_${companion}`;
}

/** Id of the n-th of those who made a companion (n from 1). */
export function makerId(companion: string, n: number): string {
  return `maker_${companion}_${n}`;
}

/** Id of the n-th sentence of a paragraph's part of a companion (n from 1). */
export function companionSentenceId(paragraph: Anchor, companion: string, n: number): string {
  return `${companionPartId(paragraph, companion)}_${n}`;
}
