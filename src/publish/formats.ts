import { besidesOf } from '../model/beside.ts';
import type { Edition, Source } from '../model/edition.ts';
import { ownFormats } from '../model/export-format.ts';
import type { Words } from '../words/words.ts';
import { akn, hasAkn } from './akoma-ntoso/akn.ts';
import { alignmentCsv } from './alignment/csv.ts';
import { alignmentTmx, hasTmx } from './alignment/tmx.ts';
import { hasManifest, MANIFEST_TYPE, manifest } from './iiif/manifest.ts';
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
    file: 'manifest.json',
    type: MANIFEST_TYPE,
    offered: hasManifest,
    write: (edition, source, site) =>
      manifest(edition, source, { site, path: `downloads/${source.id}/manifest.json` }),
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

/** A format of a source, its path in the site, and whether it is the edition's own. */
export interface OfferedFormat extends Format {
  readonly path: string;
  readonly isOwn: boolean;
}

/** The formats that there are of a source. */
export function formatsOf(source: Source): OfferedFormat[] {
  const own = ownSourceFormats();
  return [...FORMATS.filter(({ file }) => !own.some((each) => each.file === file)), ...own]
    .filter(({ offered }) => offered(source))
    .map((format) => ({
      ...format,
      path: `downloads/${source.id}/${format.file}`,
      isOwn: own.includes(format),
    }));
}

/** Formats of a source that are the edition's own, after the engine's or in place of one. */
function ownSourceFormats(): Format[] {
  return Object.entries(ownFormats.take()).flatMap(([file, format]) =>
    format.of === 'source'
      ? [
          {
            // Its words are given with the engine's.
            file: file as Format['file'],
            type: format.type,
            offered: (source) =>
              named(file, () => format.offered?.(source) ?? source.publishesText),
            write: (edition, source, site) =>
              written(file, () => format.write(edition, source, site)),
          },
        ]
      : [],
  );
}

/** Files of the whole edition that are its own. */
export function ownEditionFiles(): {
  readonly file: Format['file'];
  readonly write: (edition: Edition, site: string) => string;
}[] {
  return Object.entries(ownFormats.take()).flatMap(([file, format]) =>
    format.of === 'edition'
      ? [
          {
            file: file as Format['file'],
            write: (edition, site) => written(file, () => format.write(edition, site)),
          },
        ]
      : [],
  );
}

/** What a format of an edition's own writes: a fault in it is told with its name. */
const written = (file: string, write: () => string) =>
  named(file, () => {
    const content: unknown = write();
    if (typeof content === 'string') return content;
    throw new Error(
      `write gave ${content === null ? 'null' : `a ${typeof content}`}, and no string`,
    );
  });

function named<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `overrides/formats/${file}: ${said.replace(/\.$/, '')}. Mend it in that module.`,
      { cause },
    );
  }
}

/** What a format of a source is called: the table of its sentences has its companions too. */
export function formatWords(
  { formats, companion }: Words,
  { companions }: Source,
  file: Format['file'],
): { readonly name: string; readonly purpose: string } {
  return file === 'alignment.csv' && companions.length > 0 ? companion.alignment : formats[file];
}
