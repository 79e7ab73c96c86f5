import { type Interface, interfaceFor } from '../words/words.ts';
import type { EditionRecord, SourceRecord } from './edition.ts';

/**
 * Says what kind of work a source is: the editor's word for it, or else, or where that is in another
 * of the interface's languages, the kind by which the edition treats it, in the interface's words.
 */
export function genreOf(
  { work, kind, said }: Pick<SourceRecord, 'work' | 'kind' | 'said'>,
  { words, lang }: Pick<Interface, 'words' | 'lang'>,
  edition: Pick<EditionRecord, 'lang' | 'interfaces'>,
): string {
  const own = work.genre !== null && said['work/genre']?.[lang] === work.genre;
  const isOther = !own && edition.interfaces.length > 1 && interfaceFor(edition.lang) !== lang;
  return (!isOther && work.genre) || words.sourceKind[kind];
}
