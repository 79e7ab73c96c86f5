import type { Edition, EditionRecord } from '../../model/edition.ts';
import { pathIn } from '../../render/pages.ts';
import { LLMS } from '../addresses.ts';
import { hasManifest } from '../iiif/manifest.ts';
import { LINKSET, LINKSET_TYPE } from '../signposting/linkset.ts';

/** A path, or a pattern, under the base, and its headers. */
export type HeaderRule = readonly [path: string, headers: readonly string[]];

const MARKDOWN = 'text/markdown; charset=utf-8';

/**
 * Headers by which programs find what a source is there as (Signposting), whatever pages say: one
 * rule for all sources, as hosts take a hundred at most. Addresses are read from the page's own.
 */
export function doorHeaders(
  record: Pick<EditionRecord, 'interfaces' | 'principal'>,
): readonly HeaderRule[] {
  const pages = ['sources/:id/', ...(record.principal === null ? [] : [`${record.principal}/`])];
  const [first] = record.interfaces;
  return [
    ...record.interfaces.flatMap((lang) =>
      pages.flatMap((page): HeaderRule[] => {
        const path = pathIn(record, lang, page);
        const links = [
          '<./>; rel="cite-as"',
          `<${LINKSET}>; rel="linkset"; type="${LINKSET_TYPE}"`,
          '<index.md>; rel="alternate"; type="text/markdown"',
        ];
        return [
          // What is cited is the page in the first language, and so is what the links are of.
          [path, [`Link: ${(lang === first ? links : links.slice(2)).join(', ')}`]],
          [`${path}index.md`, [`Content-Type: ${MARKDOWN}`]],
        ];
      }),
    ),
    ['dts/*', ['Content-Type: application/ld+json']],
    [LLMS, [`Content-Type: ${MARKDOWN}`]],
  ];
}

/** Headers by which viewers on other sites may read the images of pages, where there are any. */
export function imageHeaders({ sources }: Pick<Edition, 'sources'>): readonly HeaderRule[] {
  if (!sources.some(hasManifest)) return [];
  return ['downloads/:id/manifest.json', 'sources/:id/facsimiles/*'].map(
    (path): HeaderRule => [path, ['Access-Control-Allow-Origin: *']],
  );
}
