import type { SourceRecord } from './edition.ts';

/** Says what kind of work a source is: the editor's word for it, or else the kind by which the edition treats it. */
export function genreOf({ genre, kind }: Pick<SourceRecord, 'genre' | 'kind'>): string {
  return genre ?? kind;
}
