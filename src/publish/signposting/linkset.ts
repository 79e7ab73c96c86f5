import { addressesOf } from '../../model/creator.ts';
import type { Edition, Source } from '../../model/edition.ts';
import { CRATE } from '../addresses.ts';
import { REFERENCE_FILES } from '../citation/files.ts';
import { collectionPath } from '../dts/addresses.ts';
import { formatsOf } from '../formats.ts';
import { twinPath } from '../markdown/page.ts';
import { workNode } from '../schema-org/work.ts';

/** The file beside the first page of a source that has its links, and the media type of it. */
export const LINKSET = 'linkset.json';
export const LINKSET_TYPE = 'application/linkset+json';

/** A target of a link (RFC 9264, 4.2.3). */
interface Target {
  readonly href: string;
  readonly type?: string;
}

/**
 * Writes the links of a source's page by their relations (Signposting at level 2, a link set by RFC
 * 9264): what to cite, who wrote it, what it is, under which licence our words are, what describes
 * it, and what it is there as.
 */
export function linkset(edition: Edition, source: Source, site: string): string {
  const { record, path, id } = source;
  const page = site + path;
  const to = (file: string, type: string): Target => ({ href: site + file, type });
  const markdown = to(twinPath(edition, path), 'text/markdown');
  const items = [...formatsOf(source).map((format) => to(format.path, format.type)), markdown];
  const described = [
    ...REFERENCE_FILES.map(({ ending, type }) => to(`downloads/${id}/citation.${ending}`, type)),
    to(collectionPath(id), 'application/ld+json'),
    to(CRATE, 'application/ld+json;profile="https://w3id.org/ro/crate"'),
  ];
  const authors = record.work.authors.flatMap((author) => addressesOf(author).slice(0, 1));
  const { licence } = edition.record;
  const links = {
    'cite-as': [{ href: page }],
    type: [
      { href: 'https://schema.org/AboutPage' },
      { href: `https://schema.org/${workNode(source, page)['@type']}` },
    ],
    ...(authors.length > 0 && { author: authors.map((href) => ({ href })) }),
    ...(licence && { license: [{ href: licence.url }] }),
    describedby: described,
    item: items,
    alternate: [markdown],
  };
  const back = (relation: 'describes' | 'collection') => ({
    [relation]: [{ href: page, type: 'text/html' }],
  });
  return `${JSON.stringify({
    linkset: [
      { anchor: page, ...links },
      ...items.map(({ href }) => ({ anchor: href, ...back('collection') })),
      ...described
        .filter(({ href }) => href !== site + CRATE)
        .map(({ href }) => ({ anchor: href, ...back('describes') })),
    ],
  })}\n`;
}
