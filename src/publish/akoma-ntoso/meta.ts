import type { Edition, Source } from '../../model/edition.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import type { Identity } from './identity.ts';

/**
 * The metadata of a law: its identity on the levels of FRBR, its publication, and the events of its
 * life.
 */
export function metaOf(
  edition: Edition,
  source: Source,
  identity: Identity,
  site: string,
): XmlElement {
  const { adopted, published, inForce, original } = identity;
  const events = [
    { event: adopted, id: 'adoption', type: 'generation' },
    { event: published, id: 'publication', type: null },
    { event: inForce, id: 'entryIntoForce', type: null },
    // Each text after the first came by an amendment.
    ...source.versions.slice(1).map(({ date }, i) => ({
      event: { date, what: `A changed text comes into force on ${date}` },
      id: `amendment_${i + 1}`,
      type: 'amendment',
    })),
  ];
  return el(
    'meta',
    {},
    identificationOf(edition, source, identity),
    el('publication', { date: published.date, name: 'announcement', showAs: published.what }),
    el(
      'lifecycle',
      { source: '#edition' },
      events.map(({ event, id, type }, i) =>
        el('eventRef', {
          eId: `eref_${i + 1}`,
          date: event.date,
          source: '#original',
          type,
          refersTo: `#${id}`,
        }),
      ),
    ),
    el(
      'references',
      { source: '#edition' },
      el('original', { eId: 'original', href: original, showAs: source.record.short }),
      organisations(edition, identity, site),
      el('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: 'Author' }),
      el('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: 'Editor' }),
      events.map(({ event, id }) =>
        el('TLCEvent', { eId: id, href: `/akn/ontology/event/${id}`, showAs: event.what }),
      ),
    ),
    proprietaryOf(edition, source, site),
  );
}

function identificationOf(
  { record: edition }: Edition,
  { record }: Source,
  identity: Identity,
): XmlElement {
  const { legislation, adopted, published, inForce, language, work, expression, manifestation } =
    identity;
  const names = (level: string) => [
    el('FRBRthis', { value: `${level}/!main` }),
    el('FRBRuri', { value: level }),
  ];
  const date = (name: string, day: string) => el('FRBRdate', { date: day, name });
  const organ = el('FRBRauthor', { href: '#organ', as: '#author' });
  return el(
    'identification',
    { source: '#edition' },
    el(
      'FRBRWork',
      {},
      names(work),
      el('FRBRalias', { name: 'title', value: record.title }),
      date('adoption', adopted.date),
      date('publication', published.date),
      date('entryIntoForce', inForce.date),
      organ,
      el('FRBRcountry', { value: legislation.jurisdiction }),
      el('FRBRsubtype', { value: legislation.form }),
    ),
    el(
      'FRBRExpression',
      {},
      names(expression),
      date('publication', published.date),
      record.versions.length > 0 && record.inForce && date('validFrom', record.inForce),
      organ,
      el('FRBRauthoritative', { value: 'false' }),
      el('FRBRlanguage', { language }),
    ),
    el(
      'FRBRManifestation',
      {},
      el('FRBRthis', { value: `${expression}/!main.xml` }),
      el('FRBRuri', { value: manifestation }),
      date('markup', edition.date),
      el('FRBRauthor', { href: '#edition', as: '#editor' }),
      el('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function organisations(
  { record }: Edition,
  { legislation: { organ, jurisdiction } }: Identity,
  site: string,
): XmlElement[] {
  return [
    el('TLCOrganization', {
      eId: 'organ',
      href: `/akn/ontology/organization/${jurisdiction}.${organ.id}`,
      showAs: organ.name,
    }),
    el('TLCOrganization', {
      eId: 'edition',
      href: site,
      showAs: record.publisher || `${record.title}, version ${record.version}`,
    }),
  ];
}

/**
 * What Akoma Ntoso has no place for, in Dublin Core: rights, witnesses, whence the numbers, where
 * the rest of the edition is.
 */
function proprietaryOf(
  { record: edition }: Edition,
  { id, path, record }: Source,
  site: string,
): XmlElement {
  const dc = (name: string, value: string) => el(`dcterms:${name}`, {}, value);
  return el(
    'proprietary',
    { source: '#edition', 'xmlns:dcterms': 'http://purl.org/dc/terms/' },
    dc('isFormatOf', new URL(path, site).href),
    dc('hasFormat', new URL(`downloads/${id}/tei.xml`, site).href),
    dc('isPartOf', `${edition.title}, version ${edition.version}`),
    dc('rights', `${record.rights.statement} Evidence: ${record.rights.evidence}`),
    record.captures.map(({ file, bytes, sha256 }) =>
      dc('source', `${file}, ${bytes} bytes, SHA-256 ${sha256}`),
    ),
    record.numbering && dc('description', record.numbering),
    dc(
      'description',
      'xml:id and GUID are the permanent anchor on the edition’s page. The numbers in eIds are in Arabic numerals. The characters of a passage are those of the element that bears its anchor, without those of elements in it that bear another passage’s. Notes and English summary are not part of the law: they are in the TEI file.',
    ),
  );
}
