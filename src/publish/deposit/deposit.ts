import { stringify } from 'yaml';
import type { Edition, EditionRecord } from '../../model/edition.ts';
import { interfaceIn } from '../../words/words.ts';

/** Who answers for an edition: its publisher, or where none is named the edition itself. */
const answersFor = ({ publisher, title }: EditionRecord) => publisher || title;

/** Zenodo's word for a licence, by its address: `cc-by-4.0`; null for one that is not known by it. */
function licenceId(url: string): string | null {
  const [, kind, version] =
    /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)\//.exec(
      url,
    ) ?? [];
  if (!kind || !version) return null;
  return kind === 'zero' ? `cc-zero` : `cc-${kind}-${version}`;
}

/** Kinds of sources, without repeats, as keywords. */
const keywordsOf = ({ record, sources }: Edition): string[] => {
  const { words } = interfaceIn(record.interface);
  return [...new Set(sources.map(({ record: { kind } }) => words.sourceKind[kind]))];
};

/** Writes what Zenodo takes its record of the edition from (`.zenodo.json`). */
export function zenodo(edition: Edition, site: string): string {
  const { record } = edition;
  const id = record.licence && licenceId(record.licence.url);
  return `${JSON.stringify(
    {
      title: record.title,
      description: record.description,
      upload_type: 'dataset',
      version: record.version,
      publication_date: record.date,
      creators: [{ name: answersFor(record) }],
      ...(id && { license: id }),
      access_right: 'open',
      keywords: keywordsOf(edition),
      related_identifiers: [{ identifier: site, relation: 'isIdenticalTo', scheme: 'url' }],
    },
    null,
    1,
  )}\n`;
}

/** Writes how the edition is cited (`CITATION.cff`, Citation File Format 1.2.0). */
export function citationCff(edition: Edition, site: string): string {
  const { record } = edition;
  const { words } = interfaceIn(record.interface);
  const id = record.licence && licenceId(record.licence.url);
  return stringify({
    'cff-version': '1.2.0',
    message: words.about.citeHow,
    title: record.title,
    type: 'dataset',
    version: record.version,
    'date-released': record.date,
    authors: [{ name: answersFor(record) }],
    abstract: record.description,
    url: site,
    ...(id && { license: id.toUpperCase().replace('CC-ZERO', 'CC0-1.0') }),
    keywords: keywordsOf(edition),
  });
}
