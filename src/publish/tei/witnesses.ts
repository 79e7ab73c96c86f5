import { addressesOf, nameOfCreator, REGISTERS, roleOf } from '../../model/creator.ts';
import type { Capture, Source, SourceVersion } from '../../model/edition.ts';
import { changesPath, versionPath } from '../../model/versions/paths.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { dateAttributes } from './date-attributes.ts';
import { versionId, witnessId } from './ids.ts';

/**
 * The work as its record describes it, and every capture as a witness: its bytes, and what was
 * taken off it; then its earlier texts, each by when it was in force and where it can be read.
 */
export function witnessesOf({ id, record, versions, words }: Source, site: string): XmlElement {
  return el(
    'sourceDesc',
    {},
    el(
      'bibl',
      {},
      el('title', { 'xml:lang': record.titleSupplied ? 'en' : record.lang }, record.title),
      record.work.authors.map((creator) => [
        ' ',
        el(
          roleOf(creator) === 'author' ? 'author' : 'editor',
          {
            ref: addressesOf(creator).join(' ') || null,
            role: roleOf(creator) === 'author' ? null : roleOf(creator),
          },
          nameOfCreator(creator),
        ),
      ]),
      (record.work.places ?? []).map(({ name, wikidata }) => [
        ' ',
        el('placeName', { ref: wikidata ? REGISTERS.wikidata.address(wikidata) : null }, name),
      ]),
      record.date && [' ', el('date', dateAttributes(record.date), record.date)],
      record.facts.map(({ term, value }) => [
        ' ',
        el('note', { type: 'fact' }, `${term}: ${value}`),
      ]),
      record.relation && [' ', el('note', { type: 'relation' }, record.relation)],
      ' ',
      el('extent', {}, el('measure', { unit: 'words', quantity: words }, `${words} words`)),
    ),
    record.work.repository &&
      el(
        'msDesc',
        {},
        el(
          'msIdentifier',
          {},
          el('repository', {}, record.work.repository),
          record.work.shelfmark && el('idno', { type: 'shelfmark' }, record.work.shelfmark),
        ),
      ),
    el(
      'listWit',
      {},
      record.captures.map((capture, i) => witnessOf(capture, i + 1)),
      versions.flatMap((version) => versionOf(id, version, site)),
    ),
  );
}

function versionOf(source: string, { id, date, until }: SourceVersion, site: string): XmlElement[] {
  if (id === null) return [];
  const at = (path: string) => new URL(path, site).href;
  return [
    el(
      'witness',
      { 'xml:id': versionId(id) },
      'Earlier text, in force ',
      el('date', { from: date, to: until }, `from ${date} until ${until}`),
      ' ',
      el('ptr', { type: 'text', target: at(versionPath(source, id)) }),
      ' ',
      el('ptr', { type: 'changes', target: at(changesPath(source, id)) }),
    ),
  ];
}

function witnessOf(
  { file, bytes, sha256, stripped, taken, collation }: Capture,
  n: number,
): XmlElement {
  return el(
    'witness',
    { 'xml:id': witnessId(n) },
    el('idno', { type: 'file' }, file),
    el('idno', { type: 'sha256' }, sha256),
    el('measure', { unit: 'bytes', quantity: bytes }, `${bytes} bytes`),
    stripped.length > 0 &&
      el(
        'list',
        { type: 'taken-off' },
        stripped.map(({ lines, characters, rule, why }) =>
          el('item', { n: lines }, `${rule}: ${why} (line ${lines}, ${characters} characters)`),
        ),
      ),
    taken.length > 0 &&
      el(
        'list',
        { type: 'read-as' },
        taken.map(({ line, as, characters }) =>
          el('item', { n: line }, `${as} (line ${line}, ${characters} characters)`),
        ),
      ),
    collation &&
      el(
        'list',
        { type: 'collation' },
        (['identical', 'alike', 'different', 'missing', 'extra'] as const).map((kind) => {
          const found = collation[kind];
          const count = typeof found === 'number' ? found : found.length;
          return el(
            'item',
            { n: kind },
            el('measure', { unit: 'paragraphs', quantity: count }, `${count} ${kind}`),
          );
        }),
      ),
  );
}
