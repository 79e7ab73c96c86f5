import { addressesOf, type CreatorRole, REGISTERS, roleOf } from '../../model/creator.ts';
import { certainDate } from '../../model/date.ts';
import type { Author, Source, SourceRecord } from '../../model/edition.ts';
import { englishTitle } from '../../model/english-title.ts';
import type { Node } from './json-ld.ts';

/** A person or body that made a work. */
export function maker(author: Author): Node {
  const { family, given, literal, original } = author;
  const addresses = addressesOf(author);
  const sameAs = addresses.length > 0 ? addresses : null;
  if (literal) return { '@type': 'Organization', name: literal, alternateName: original, sameAs };
  return {
    '@type': 'Person',
    name: [given, family].filter(Boolean).join(' '),
    familyName: family,
    givenName: given,
    alternateName: original,
    sameAs,
  };
}

/**
 * The date of a work under the field of what it is a date of. An inferred date, or one that is not
 * known for certain, is given to no machine.
 */
function dates({ work: { date, dated }, kind }: SourceRecord): Node {
  const field = {
    adopted: kind === 'legislation' ? 'legislationDate' : 'dateCreated',
    published: 'datePublished',
    updated: 'dateModified',
    inferred: '',
  }[dated];
  const certain = certainDate(date);
  return certain && field ? { [field]: certain } : {};
}

const organization = (name: string | null) => name && { '@type': 'Organization', name };

/**
 * The work that a page is about: Legislation, a NewsArticle or another CreativeWork, with what its
 * record knows.
 *
 * Whether legislation is in force is not said (`legislationLegalForce`): records hold what others
 * report of it, in words.
 */
export function workNode(source: Source, page: string): Node {
  const { record, words } = source;
  const { work } = record;
  const by = (...roles: readonly CreatorRole[]) => {
    const found = work.authors.filter((each) => roles.includes(roleOf(each)));
    return found.length > 0 ? found.map(maker) : null;
  };
  const makers = by('author');
  const common = {
    '@id': `${page}#work`,
    name: record.title,
    alternateName: englishTitle(source),
    ...dates(record),
    inLanguage: record.lang,
    abstract: record.abstract,
    editor: by('editor'),
    translator: by('translator'),
    contributor: by('recipient', 'compiler', 'illustrator'),
    locationCreated:
      work.places?.[0] &&
      ({
        '@type': 'Place',
        name: work.places[0].name,
        sameAs: work.places[0].wikidata && REGISTERS.wikidata.address(work.places[0].wikidata),
      } as Node),
  };
  if (record.kind === 'legislation')
    return {
      '@type': 'Legislation',
      ...common,
      legislationType: work.genre,
      legislationPassedBy: makers,
      legislationJurisdiction: work.jurisdiction && {
        '@type': 'AdministrativeArea',
        name: work.jurisdiction,
      },
      publisher: organization(work.publisher),
    };
  return {
    '@type': record.kind === 'news' ? 'NewsArticle' : 'CreativeWork',
    ...common,
    headline: record.kind === 'news' && !record.titleSupplied ? record.title : null,
    genre: work.genre,
    author: makers,
    publisher: organization(work.publisher),
    isPartOf: work.container && {
      '@type': record.kind === 'news' ? 'Newspaper' : 'CreativeWork',
      name: work.container,
    },
    ...(record.kind === 'news' && { wordCount: words }),
  };
}
