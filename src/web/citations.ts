import type { Source } from '../model/edition.ts';
import { takeEdition } from '../model/handoff.ts';
import { type SourceCitations, sourceCitations } from '../publish/citation/source-citations.ts';
import { pathIn } from '../render/pages.ts';
import { permanent, viewOn } from './library.ts';

const made = new WeakMap<Source, Promise<SourceCitations>>();

/** The references of a source, made once for its page and the scripts beside it. */
export function citationsOf(source: Source): Promise<SourceCitations> {
  const known =
    made.get(source) ??
    viewOn().then((view) => {
      const own = permanent(pathIn(view.edition.record, view.ui.lang, source.path));
      return sourceCitations(source, view, permanent(source.path), takeEdition(), own);
    });
  made.set(source, known);
  return known;
}
