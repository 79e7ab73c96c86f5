import { certainDate } from '../../model/date.ts';
import type { Edition, Source } from '../../model/edition.ts';
import { englishTitle } from '../../model/english-title.ts';
import { maker } from '../schema-org/work.ts';
import { collectionPath, documentPath, ENTRY, navigationPath } from './addresses.ts';
import { structureOf, unitsOf } from './units.ts';

// Distributed Text Services 1.0 (https://dtsapi.org/specifications/versions/v1.0/) as files: its
// templates put ids into paths, as the specification shows for static sites. Such a site answers for
// a text as a whole: its citation tree to the deepest level, its TEI. What `ref`, `start`, `end`,
// `down`, `nav`, `page`, `tree` and `mediaType` would choose the client has to choose itself.

const CONTEXT = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' };

/** Where a client begins: the templates of the other addresses. */
export function dtsEntry(site: string): string {
  return json({
    ...CONTEXT,
    '@id': site + ENTRY,
    '@type': 'EntryPoint',
    collection: `${site}dts/collection{/id}.jsonld`,
    navigation: `${site}dts/navigation{/resource}.jsonld`,
    document: `${site}downloads{/resource}/tei.xml`,
  });
}

/** All sources of an edition, as one collection. */
export function dtsCollection(edition: Edition, site: string): string {
  const { record, sources } = edition;
  return json({
    ...CONTEXT,
    '@id': record.id,
    '@type': 'Collection',
    collection: `${site}dts/collection{/id}.jsonld`,
    title: record.title,
    description: record.description,
    totalParents: 0,
    totalChildren: sources.length,
    dublinCore: {
      title: said(record.title, record.lang),
      ...(record.publisher && { publisher: said(record.publisher, record.lang) }),
      ...(record.licence && { license: record.licence.url }),
      issued: record.date,
    },
    member: sources.map((source) => resource(source, edition, site)),
  });
}

/** A source in that collection, with the kinds of its passages. */
export function dtsResource(source: Source, edition: Edition, site: string): string {
  return json({
    ...CONTEXT,
    ...resource(source, edition, site),
    citationTrees: treesOf(source),
  });
}

/** The passages of a source, all of them: what is asked for by `down=-1`. */
export function dtsNavigation(source: Source, edition: Edition, site: string): string {
  return json({
    ...CONTEXT,
    '@id': site + navigationPath(source.id),
    '@type': 'Navigation',
    resource: {
      '@id': source.id,
      '@type': 'Resource',
      ...endpoints(source.id, site),
      citationTrees: treesOf(source),
    },
    member: unitsOf(source.paragraphs).map(({ label, ...unit }) => ({
      '@type': 'CitableUnit',
      ...unit,
      ...(label !== null && { dublinCore: { title: said(label, edition.record.interface) } }),
    })),
  });
}

const treesOf = ({ paragraphs }: Source) => [
  { '@type': 'CitationTree', citeStructure: structureOf(unitsOf(paragraphs)) },
];

const endpoints = (id: string, site: string) => ({
  collection: site + collectionPath(id),
  navigation: site + navigationPath(id),
  document: site + documentPath(id),
});

function resource(
  source: Source,
  { record: { lang: own } }: Edition,
  site: string,
): Record<string, unknown> {
  const { id, path, record, publishesText } = source;
  const { title, lang, abstract, work, rights } = record;
  const english = englishTitle(source);
  const date = work.dated === 'inferred' ? null : certainDate(work.date);
  return {
    '@id': id,
    '@type': 'Resource',
    title,
    ...(abstract && { description: abstract }),
    totalParents: 1,
    totalChildren: 0,
    dublinCore: {
      title: [
        ...said(title, record.titleSupplied ? own : lang),
        ...(english ? said(english, 'en') : []),
      ],
      ...(work.authors.length > 0 && {
        creator: work.authors.flatMap((author) => said(String(maker(author).name), own)),
      }),
      ...(date && { date }),
      language: publishesText ? lang : own,
      identifier: site + path,
      rights: said(rights.statement, own),
    },
    ...endpoints(id, site),
    download: site + documentPath(id),
    mediaTypes: ['application/tei+xml'],
  };
}

const said = (value: string, lang: string) => [{ lang, value }];
const json = (data: unknown) => `${JSON.stringify(data)}\n`;
