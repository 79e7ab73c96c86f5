import type { EditionRecord, Source } from '../../core/edition.ts';
import { bibtex } from './bibtex.ts';
import { type Citable, citables } from './citables.ts';
import { passageItem } from './passage-item.ts';
import { formatWork, reference, STYLES } from './references.ts';
import { ris } from './ris.ts';

/** A passage with its references, ready to be taken away. */
export interface Cited {
  readonly citable: Citable;
  /** References in words: inline HTML in each style. */
  readonly written: readonly { readonly name: string; readonly html: string }[];
  /** The same as data for reference managers; none where there are too many passages. */
  readonly data: readonly { readonly name: string; readonly text: string }[];
}

/** With more passages than this, a page of references has data for the source and its paragraphs only, or it would be megabytes long. */
const MANY = 400;

/**
 * References in every form to everything of a source that can be cited, in reading order.
 *
 * The CSL processor formats the work once a style; places and permalinks differ, and are set by us. `page` is the full
 * address of the source's page.
 */
export function citedForms(source: Source, edition: EditionRecord, page: string): Cited[] {
  const work = formatWork(source);
  const all = citables(source, page);
  return all.map((citable) => {
    const withData = all.length <= MANY || citable.kind === 'source' || citable.kind === 'paragraph';
    const item = passageItem(source, citable, edition);
    return {
      citable,
      written: STYLES.map(({ id, name }) => ({ name, html: reference(id, work[id], citable, edition) })),
      data: withData
        ? [
            { name: 'BibTeX', text: bibtex([item]).trim() },
            { name: 'RIS', text: ris([item]).trim() },
            { name: 'CSL-JSON', text: JSON.stringify(item, null, 1) },
          ]
        : [],
    };
  });
}
