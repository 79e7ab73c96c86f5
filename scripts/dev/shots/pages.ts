import { sentenceAnchor } from '../../../src/model/anchor.ts';
import type { Edition, Note, Paragraph, Source } from '../../../src/model/edition.ts';

/** A page to take pictures of. */
export interface ShotPage {
  /** Begins its files' names: `decision`. */
  readonly name: string;
  /** Relative to the site's root: `decision/#c1-s3`. */
  readonly path: string;
  /** Id of the note that is opened on it, or null. */
  readonly note: string | null;
}

/**
 * The first numbered paragraph of a source that has a note (clause, article, paragraph), else any
 * first one that has.
 */
function firstClause({ paragraphs }: Source): Paragraph | undefined {
  const annotated = paragraphs.filter(({ notes }) => notes.length > 0);
  return annotated.find(({ anchor }) => /^[a-z]+\d/.test(anchor)) ?? annotated[0];
}

function firstNote(source: Source): Note | undefined {
  const id = firstClause(source)?.notes[0];
  return source.notes.find((note) => note.id === id);
}

/** The pages of an edition that the pictures show: one of each kind. */
export function shotPages({ record, sources }: Edition): ShotPage[] {
  const principal = sources.find(({ id }) => id === record.principal);
  const other = sources.find(({ id }) => id !== record.principal);
  const pages: ShotPage[] = [{ name: 'home', path: '', note: null }];
  if (principal) {
    const clause = firstClause(principal);
    const sentences = clause?.sentences.length ?? 0;
    const anchor =
      clause &&
      (sentences > 0 ? sentenceAnchor(clause.anchor, Math.min(3, sentences)) : clause.anchor);
    pages.push({
      name: principal.id,
      path: principal.path,
      note: firstNote(principal)?.id ?? null,
    });
    if (anchor)
      pages.push({
        name: `${principal.id}-${anchor}`,
        path: `${principal.path}#${anchor}`,
        note: null,
      });
  }
  if (other) pages.push({ name: other.id, path: other.path, note: firstNote(other)?.id ?? null });
  for (const name of ['map', 'timeline', 'glossary', 'notes'])
    pages.push({ name, path: `${name}/`, note: null });
  const words = principal && firstNote(principal)?.words.replace(/[“”]/g, '');
  pages.push({
    name: 'search',
    path: `search/${words ? `?q=${encodeURIComponent(words)}` : ''}`,
    note: null,
  });
  return pages;
}
