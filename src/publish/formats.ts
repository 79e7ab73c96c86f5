import { besidesOf } from '../model/beside.ts';
import type { Edition, Source } from '../model/edition.ts';
import type { Words } from '../words/words.ts';
import { akn, hasAkn } from './akoma-ntoso/akn.ts';
import { alignmentCsv } from './alignment/csv.ts';
import { alignmentTmx, hasTmx } from './alignment/tmx.ts';
import { tei } from './tei/tei.ts';
import { annotationsJsonLd } from './web-annotation/collection.ts';

/** A form in which a source can be taken away: `downloads/<source>/<file>`. */
export interface Format {
  readonly file: keyof Words['formats'];
  /** Its Internet media type, as `<link rel="alternate">` gives it. */
  readonly type: string;
  /** Whether there is one of a source; {@link Format.write} is only called where there is. */
  readonly offered: (source: Source) => boolean;
  /**
   * Its content, which holds back itself what of a text may not be published (`publishesText`; a
   * reader's own copy is a text too). `site` is the site's own address, with a slash at its end.
   */
  readonly write: (edition: Edition, source: Source, site: string) => string | null;
}

/** Every format of a source, in the order of its page; their words are in `words/`. */
export const FORMATS: readonly Format[] = [
  {
    file: 'tei.xml',
    type: 'application/tei+xml',
    offered: () => true,
    write: tei,
  },
  {
    file: 'akn.xml',
    type: 'application/akn+xml',
    offered: hasAkn,
    write: akn,
  },
  {
    file: 'annotations.jsonld',
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    offered: () => true,
    write: annotationsJsonLd,
  },
  {
    file: 'alignment.csv',
    type: 'text/csv',
    offered: (source) => besidesOf(source).length > 0,
    write: (_edition, source) => alignmentCsv(source),
  },
  {
    file: 'alignment.tmx',
    type: 'application/x-tmx+xml',
    offered: hasTmx,
    write: alignmentTmx,
  },
];

/** The formats that there are of a source, each with its path in the site. */
export function formatsOf(source: Source): (Format & { readonly path: string })[] {
  return FORMATS.filter(({ offered }) => offered(source)).map((format) => ({
    ...format,
    path: `downloads/${source.id}/${format.file}`,
  }));
}

/** What a format of a source is called: the table of its sentences has its companions too. */
export function formatWords(
  { formats, companion }: Words,
  { companions }: Source,
  file: Format['file'],
): { readonly name: string; readonly purpose: string } {
  return file === 'alignment.csv' && companions.length > 0 ? companion.alignment : formats[file];
}
