import type { Interface } from '../words/words.ts';
import type { SourceRecord } from './edition.ts';

/**
 * Says what kind of work a source is: the editor's word for it, or else the kind by which the
 * edition treats it, in the words of the interface.
 */
export function genreOf(
  { work, kind }: Pick<SourceRecord, 'work' | 'kind'>,
  { words }: Pick<Interface, 'words'>,
): string {
  return work.genre ?? words.sourceKind[kind];
}
