import type { EditionRecord, Source } from '../../model/edition.ts';
import { interfaceIn } from '../../words/words.ts';
import { type Citable, citables } from './citables.ts';
import { type DataForm, isSame, passageData, sourceData } from './data-forms.ts';
import { formatWork, references } from './references.ts';

/** A passage with its references, ready to be taken away. */
export interface Cited {
  readonly citable: Citable;
  /** References in words: inline HTML in each style. */
  readonly written: readonly { readonly name: string; readonly html: string }[];
  /**
   * The same as data for reference managers; null where the page makes them from those of the
   * passage's paragraph, by script.
   */
  readonly data: readonly DataForm[] | null;
}

/**
 * References in every form to everything of a source that can be cited, in reading order.
 *
 * The CSL processor formats the work once a style; places and permalinks differ, and are set by us.
 * `page` is the full address of the source's page. `inFull` is whether sentences and notes have
 * their data too, which makes the page twice as long.
 */
export function citedForms(
  source: Source,
  edition: EditionRecord,
  page: string,
  inFull: boolean,
): Cited[] {
  const work = formatWork(source);
  const styles = [...work].map(([style, formatted]) => ({
    name: style.name,
    written: references(style, formatted, edition),
  }));
  const dataOf = passageData(source, edition, page);
  return citables(source, page, interfaceIn(edition.interface)).map((citable) => {
    const { kind, place } = citable;
    const own = inFull || kind === 'paragraph' || !isSame(place ?? '');
    return {
      citable,
      written: styles.map(({ name, written }) => ({ name, html: written(citable) })),
      data: kind === 'source' ? sourceData(source, citable, edition) : own ? dataOf(citable) : null,
    };
  });
}
