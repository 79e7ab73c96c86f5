import type { EditionRecord, Source } from '../../model/edition.ts';
import { bibtex } from './bibtex.ts';
import type { Citable } from './citables.ts';
import { passageItem } from './passage-item.ts';
import { formatWork, references } from './references.ts';
import { ris } from './ris.ts';
import { gathered, SLOTS, type SlottedForm } from './slots.ts';

/** What of a passage its references say. */
export type Cited = Pick<Citable, 'anchor' | 'place' | 'form' | 'permalink' | 'fingerprint'>;

/** Writes references to passages of a source in every form, in words and as data. */
export function referenceWriter(
  source: Source,
  edition: EditionRecord,
): (cited: Cited) => SlottedForm[] {
  // The CSL processor formats the work once a style.
  const styles = [...formatWork(source)].map(([style, work]) => ({
    name: style.name,
    write: references(style, work, edition),
  }));
  return (cited) => {
    const item = passageItem(source, cited, edition);
    return [
      ...styles.map(({ name, write }) => ({ name, as: 'words' as const, text: write(cited) })),
      { name: 'BibTeX', as: 'tex', text: bibtex([item]).trim() },
      { name: 'RIS', as: 'ris', text: ris([item]).trim() },
      { name: 'CSL-JSON', as: 'json', text: JSON.stringify(item, null, 1) },
    ];
  };
}

/** Every form of a reference to a passage of a source, written with slots by the same writers. */
export function slottedForms(write: (cited: Cited) => SlottedForm[]): SlottedForm[] {
  return write(SLOTS).map((form) => ({ ...form, text: gathered(form.text) }));
}
