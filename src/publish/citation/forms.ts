import type { EditionRecord, Source } from '../../model/edition.ts';
import { bibtex } from './bibtex.ts';
import type { Citable } from './citables.ts';
import { passageItem } from './passage-item.ts';
import { formatWork, references } from './references.ts';
import { ris } from './ris.ts';
import { gathered, SLOTS, type SlottedForm } from './slots.ts';
import type { CslItem } from './work-item.ts';

/** What of a passage its references say. */
export type Cited = Pick<Citable, 'anchor' | 'place' | 'form' | 'permalink' | 'fingerprint'>;

/** The forms of data: what they are called, and the ending of a file of them. */
export const DATA_FORMS = [
  { name: 'BibTeX', as: 'tex', ending: 'bib' },
  { name: 'RIS', as: 'ris', ending: 'ris' },
  { name: 'CSL-JSON', as: 'json', ending: 'json' },
] as const;

/** Writes references to passages of a source in every form, in words and as data. */
export function referenceWriter(
  source: Source,
  edition: EditionRecord,
): (cited: Cited) => SlottedForm[] {
  // The CSL processor formats the work once a style.
  const styles = [...formatWork(source)].map(([style, work]) => ({
    form: {
      name: style.name,
      as: 'words' as const,
      ...(style.asked && { asked: style.asked }),
      ...(style.list && { list: style.list }),
    },
    write: references(style, work, edition),
  }));
  return (cited) => {
    const item = passageItem(source, cited, edition);
    return [
      ...styles.map(({ form, write }) => ({ ...form, text: write(cited) })),
      ...DATA_FORMS.map(({ name, as }) => ({ name, as, text: DATA[as](item) })),
    ];
  };
}

const DATA = {
  tex: (item: CslItem) => bibtex([item]).trim(),
  ris: (item: CslItem) => ris([item]).trim(),
  json: (item: CslItem) => JSON.stringify(item, null, 1),
};

/** Every form of a reference to a passage of a source, written with slots by the same writers. */
export function slottedForms(write: (cited: Cited) => SlottedForm[]): SlottedForm[] {
  return write(SLOTS).map((form) => ({ ...form, text: gathered(form.text) }));
}
