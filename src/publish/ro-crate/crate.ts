import type { Edition, Source } from '../../model/edition.ts';
import { licenceOf, publisherOf } from '../../render/imprint.ts';
import { interfaceIn } from '../../words/words.ts';
import { CRATE, FEED, LLMS } from '../addresses.ts';
import { REFERENCE_FILES } from '../citation/files.ts';
import { bookFile } from '../epub/book.ts';
import type { Node } from '../schema-org/json-ld.ts';
import { maker } from '../schema-org/work.ts';

const VERSION = 'https://w3id.org/ro/crate/1.2';

/**
 * Describes the folder of the site, and of the offline archive, as a research object (RO-Crate 1.2):
 * the edition, its licence and publisher, each source with who wrote it, and the files of the whole.
 */
export function roCrate(edition: Edition, site: string): string {
  const { record, sources } = edition;
  const ui = interfaceIn(record.interface);
  const licence: Node | null = record.licence && {
    '@id': record.licence.url,
    '@type': 'CreativeWork',
    name: record.licence.name,
    description: licenceOf(ui, edition),
  };
  const publisher: Node | null = record.publisher
    ? { '@id': '#publisher', '@type': 'Organization', name: record.publisher, url: site }
    : null;
  const files = filesOf(edition);
  const makers = new Map<string, Node>();
  const parts = sources.flatMap((source) => partsOf(source, site, makers));
  const ids = (nodes: readonly Node[]) => nodes.map((node) => ({ '@id': node['@id'] }));
  const graph: (Node | null)[] = [
    {
      '@id': CRATE,
      '@type': 'CreativeWork',
      conformsTo: { '@id': VERSION },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: record.title,
      description: record.description,
      version: record.version,
      datePublished: record.date,
      inLanguage: record.lang,
      license: licence ? { '@id': licence['@id'] } : licenceOf(ui, edition),
      publisher: publisher ? { '@id': '#publisher' } : publisherOf(ui, record),
      url: site,
      hasPart: ids([...parts, ...files]),
    },
    licence,
    publisher,
    ...parts,
    ...files,
    ...makers.values(),
  ];
  return `${JSON.stringify(
    { '@context': `${VERSION}/context`, '@graph': graph.filter((node) => node !== null) },
    (_, value) => value ?? undefined,
  )}\n`;
}

/** A source: the folder of its files, and its page. */
function partsOf({ id, path, record }: Source, site: string, makers: Map<string, Node>): Node[] {
  const authors = record.work.authors.map((author) => {
    const { sameAs, ...node } = maker(author);
    const [address] = (sameAs as string[] | null) ?? [];
    const name = String(node.name);
    const made = { '@id': address ?? `#${encodeURIComponent(name)}`, ...node };
    makers.set(made['@id'], made);
    return { '@id': made['@id'] };
  });
  const folder = `downloads/${id}/`;
  const page = `${path}index.html`;
  return [
    {
      '@id': folder,
      '@type': 'Dataset',
      name: record.short,
      description: record.abstract ?? record.title,
      author: authors.length > 0 ? authors : null,
      inLanguage: record.lang,
      usageInfo: record.rights.statement,
      url: site + path,
      subjectOf: { '@id': page },
    },
    {
      '@id': page,
      '@type': 'File',
      name: record.title,
      encodingFormat: 'text/html',
      about: { '@id': folder },
    },
  ];
}

/** The files of the whole edition, but the archive, which would be in itself. */
function filesOf({ record }: Edition): Node[] {
  const { words, say } = interfaceIn(record.interface);
  return [
    [`downloads/${bookFile(record)}`, words.files.book, 'application/epub+zip'] as const,
    ...REFERENCE_FILES.map(
      ({ ending, type }) =>
        [
          `downloads/references.${ending}`,
          say(words.files.references, { form: words.files[ending] }),
          type,
        ] as const,
    ),
    [FEED, words.files.feed, 'application/atom+xml'] as const,
    [LLMS, words.files.llms, 'text/markdown'] as const,
  ].map(([id, name, encodingFormat]) => ({ '@id': id, '@type': 'File', name, encodingFormat }));
}
