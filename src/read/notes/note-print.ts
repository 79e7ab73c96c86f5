import { sha256 } from '../../model/text/fingerprint.ts';
import type { NoteDraft } from '../draft/draft.ts';
import { notePlainText } from '../syntax/collect.ts';

/**
 * The fingerprint of what a note says: its kind and its words. Where its lines break says nothing,
 * nor do the works that it cites.
 */
export function notePrint(note: NoteDraft): string {
  const positions = note.positions.map(({ date, party }) => `${date}, ${party}`);
  const words = [note.kind, note.certainty, ...positions, notePlainText(note)].join('\n');
  return sha256(words.replace(/\s+/gu, ' ').trim());
}
