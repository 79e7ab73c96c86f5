import type { Edition, EditionRecord, Source } from '../../model/edition.ts';
import { interfaceIn } from '../../words/words.ts';
import { bibtex } from './bibtex.ts';
import { citables } from './citables.ts';
import { passageItem } from './passage-item.ts';
import { ris } from './ris.ts';
import type { CslItem } from './work-item.ts';

/** The forms that reference managers read: ending, name and media type. */
export const REFERENCE_FILES = [
  { ending: 'json', title: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
  { ending: 'bib', title: 'BibTeX', type: 'application/x-bibtex' },
  { ending: 'ris', title: 'RIS', type: 'application/x-research-info-systems' },
] as const;

/** One file of references: its ending, and what stands in it. */
export interface ReferenceFile {
  readonly ending: (typeof REFERENCE_FILES)[number]['ending'];
  readonly content: string;
}

/** CSL-JSON items as files in the three forms that reference managers read. */
export function referenceFiles(items: readonly CslItem[]): ReferenceFile[] {
  return [
    { ending: 'json', content: `${JSON.stringify(items, null, 2)}\n` },
    { ending: 'bib', content: bibtex(items) },
    { ending: 'ris', content: ris(items) },
  ];
}

/**
 * The works that the edition cites, as files. `custom` stays in the CSL-JSON: what kind of body
 * stands behind a work, and how much of it was seen.
 */
export function editionReferences({ references }: Edition): ReferenceFile[] {
  return referenceFiles(references.map(({ csl }) => csl as CslItem));
}

/** The reference to a source as a whole, as files. `page` is the full address of its page. */
export function sourceReference(
  source: Source,
  edition: EditionRecord,
  page: string,
): ReferenceFile[] {
  const [whole] = citables(source, page, interfaceIn(edition.interface));
  return referenceFiles(whole ? [passageItem(source, whole, edition)] : []);
}
