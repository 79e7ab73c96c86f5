import type { Source } from '../model/edition.ts';
import { takeEdition } from '../model/handoff.ts';
import {
  partScripts,
  type SourceCitations,
  sourceCitations,
} from '../publish/citation/source-citations.ts';
import { pathIn } from '../render/pages.ts';
import { permanent, viewOn } from './library.ts';

/** The references of a source, and the scripts beside the page that has them. */
export interface Citations {
  readonly made: SourceCitations;
  readonly scripts: () => readonly string[];
}

/** Those that were made last: the page of a source and its scripts are made one after another. */
let last: { readonly of: Source; readonly citations: Promise<Citations> } | null = null;

/** The references of a source, made once for its page and the scripts beside it. */
export function citationsOf(source: Source): Promise<Citations> {
  if (last?.of !== source) last = { of: source, citations: makeCitations(source) };
  return last.citations;
}

async function makeCitations(source: Source): Promise<Citations> {
  const view = await viewOn();
  const own = permanent(pathIn(view.edition.record, view.ui.lang, source.path));
  const made = sourceCitations(source, view, permanent(source.path), takeEdition(), own);
  let scripts: readonly string[] | undefined;
  return {
    made,
    scripts: () => {
      scripts ??= partScripts(source, view, made);
      return scripts;
    },
  };
}
