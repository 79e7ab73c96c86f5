import type { Edition, Source } from '../model/edition.ts';
import { akn, hasAkn } from './akoma-ntoso/akn.ts';
import { alignmentCsv } from './alignment/csv.ts';
import { tei } from './tei/tei.ts';
import { annotationsJsonLd } from './web-annotation/collection.ts';

/** A form in which a source can be taken away: `downloads/<source>/<file>`. */
export interface Format {
  readonly file: string;
  /** Its Internet media type, as `<link rel="alternate">` gives it. */
  readonly type: string;
  /** What its link says. */
  readonly name: string;
  /** What it is for, as the downloads' page says it: a sentence without its full stop. */
  readonly purpose: string;
  /** Whether there is one of a source; {@link Format.write} is only called where there is. */
  readonly offered: (source: Source) => boolean;
  /** Its content. `site` is the site's own address, with a slash at its end. */
  readonly write: (edition: Edition, source: Source, site: string) => string | null;
}

/** Every format of a source, in the order of its page. */
export const FORMATS: readonly Format[] = [
  {
    file: 'tei.xml',
    type: 'application/tei+xml',
    name: 'TEI P5 (XML)',
    purpose: 'Text, notes, aligned sentences, witnesses and rights for scholarly tools (TEI P5)',
    offered: () => true,
    write: tei,
  },
  {
    file: 'akn.xml',
    type: 'application/akn+xml',
    name: 'Akoma Ntoso 3.0 (XML)',
    purpose: 'The law as parliaments and legal databases exchange it (Akoma Ntoso 3.0)',
    offered: hasAkn,
    write: akn,
  },
  {
    file: 'annotations.jsonld',
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    name: 'notes as Web Annotations (JSON-LD)',
    purpose:
      'Every note with the words that it is about, for annotation tools (W3C Web Annotation)',
    offered: () => true,
    write: annotationsJsonLd,
  },
  {
    file: 'alignment.csv',
    type: 'text/csv',
    name: 'every sentence beside its English (CSV)',
    purpose: 'Every sentence beside its English, for spreadsheets and translation tools',
    offered: ({ paragraphs }) => paragraphs.some(({ summary }) => summary),
    write: (_edition, source) => alignmentCsv(source),
  },
];

/** The formats that there are of a source, each with its path in the site. */
export function formatsOf(source: Source): (Format & { readonly path: string })[] {
  return FORMATS.filter(({ offered }) => offered(source)).map((format) => ({
    ...format,
    path: `downloads/${source.id}/${format.file}`,
  }));
}
