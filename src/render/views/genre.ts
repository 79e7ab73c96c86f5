import type { EditionRecord, SourceRecord } from '../../model/edition.ts';
import { genreOf } from '../../model/genre.ts';
import type { Interface } from '../../words/words.ts';
import { langOfName } from '../own-words.ts';
import { el, type XmlNode } from '../xml.ts';

/** The language of what a kind of work is called, where it is the edition's word for it and not the interface's. */
export function genreLang(
  source: Pick<SourceRecord, 'work' | 'kind' | 'said'>,
  ui: Interface,
  edition: EditionRecord,
): string | undefined {
  const genre = genreOf(source, ui, edition);
  const isOwn = genre === source.work.genre && !source.said['work/genre'];
  return isOwn ? langOfName(genre, edition) : undefined;
}

/** What kind of work a source is, marked where it is in the edition's own language. */
export function genreNodes(
  source: Pick<SourceRecord, 'work' | 'kind' | 'said'>,
  ui: Interface,
  edition: EditionRecord,
): XmlNode[] {
  const [name, lang] = [genreOf(source, ui, edition), genreLang(source, ui, edition)];
  return [lang ? el('bdi', { lang }, name) : name];
}
