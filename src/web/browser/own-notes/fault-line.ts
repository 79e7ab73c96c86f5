import { made } from './made.ts';
import type { OwnNotes } from './notes.ts';
import type { Here } from './page.ts';

/** What a reader is told where notes cannot be kept. */
export function faultLine({ said }: Here, notes: OwnNotes): HTMLElement | null {
  const fault = notes.fault();
  return fault && made('p', { className: 'own-fault', role: 'alert' }, said[fault]);
}
