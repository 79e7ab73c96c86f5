import type { SourceRecord } from './edition.ts';

/**
 * Says what kind of work a source is: the editor's word for it, or else the kind by which the
 * edition treats it.
 */
export function genreOf({ work, kind }: Pick<SourceRecord, 'work' | 'kind'>): string {
  return work.genre ?? kind;
}
