import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Edition } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { citationCff, zenodo } from '../deposit/deposit.ts';
import { roCrate } from './crate.ts';

// What RO-Crate 1.2 demands of a description, and the two records of the same folder.
const SITE = 'https://a.example/b/';
let editions: Edition[];
beforeAll(async () => {
  editions = await Promise.all(
    ['edition', 'fog', 'companions', 'versions'].map((name) =>
      loadEdition({ root: fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url)) }),
    ),
  );
});

interface Entity {
  readonly '@id': string;
  readonly '@type': string;
  readonly [property: string]: unknown;
}
const graphOf = (edition: Edition) => {
  const read = JSON.parse(roCrate(edition, SITE)) as { '@context': string; '@graph': Entity[] };
  const { '@context': context, '@graph': graph } = read;
  return { context, graph, byId: new Map(graph.map((each) => [each['@id'], each])) };
};

/** Every reference to another entity. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!value || typeof value !== 'object') return [];
  const { '@id': id, ...more } = value as Entity;
  return Object.keys(more).length === 0 && id ? [id] : Object.values(more).flatMap(referencesIn);
}

test('the descriptor stands for the root, which has all that it must', () => {
  for (const edition of editions) {
    const { context, byId } = graphOf(edition);
    expect(context).toBe('https://w3id.org/ro/crate/1.2/context');
    expect(byId.get('ro-crate-metadata.json')).toMatchObject({
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    });
    expect(byId.get('./')).toMatchObject({
      '@type': 'Dataset',
      name: edition.record.title,
      description: edition.record.description,
      datePublished: edition.record.date,
      license: expect.anything(),
    });
  }
});

test('entities are flat, each there once, each with a type and a name, and none is left unreferred', () => {
  for (const edition of editions) {
    const { graph, byId } = graphOf(edition);
    expect(byId.size).toBe(graph.length);
    const referred = new Set(graph.flatMap((each) => Object.values(each).flatMap(referencesIn)));
    for (const { '@id': id, '@type': type, name } of graph) {
      expect([id, type]).toEqual([id, expect.any(String)]);
      if (id !== 'ro-crate-metadata.json') {
        expect([id, name]).toEqual([id, expect.any(String)]);
        expect([id, referred.has(id)]).toEqual([id, true]);
      }
    }
    const elsewhere = [...referred].filter((id) => !byId.has(id));
    expect(elsewhere).toEqual(['https://w3id.org/ro/crate/1.2']);
  }
});

test('each source is a folder with its page, and with whoever wrote it by their number in a register', () => {
  const [harbour] = editions as [Edition];
  const ids = { orcid: '0000-0002-1825-0097' };
  const known = harbour.sources.map((source) => {
    const { work } = source.record;
    const authors = [{ given: 'Ann', family: 'Lee', original: null, ids }];
    return { ...source, record: { ...source.record, work: { ...work, authors } } };
  });
  const { byId } = graphOf({ ...harbour, sources: known });
  const lee = 'https://orcid.org/0000-0002-1825-0097';
  for (const { id, path } of known) {
    expect(byId.get(`downloads/${id}/`)).toMatchObject({
      subjectOf: { '@id': `${path}index.html` },
      author: [{ '@id': lee }],
    });
    expect(referencesIn(byId.get('./')?.hasPart)).toContain(`downloads/${id}/`);
  }
  expect(byId.get(lee)).toMatchObject({ '@type': 'Person', name: 'Ann Lee' });
});

test('Zenodo’s record and the file on citing have what is required of them', () => {
  const [harbour, own] = editions as [Edition, Edition];
  expect(JSON.parse(zenodo(own, SITE))).toMatchObject({
    title: own.record.title,
    upload_type: 'dataset',
    publication_date: own.record.date,
    version: own.record.version,
    creators: [{ name: own.record.publisher || own.record.title }],
    license: 'cc-by-4.0',
  });
  expect(parse(citationCff(own, SITE))).toMatchObject({
    'cff-version': '1.2.0',
    message: expect.any(String),
    title: own.record.title,
    authors: [{ name: own.record.publisher || own.record.title }],
    license: 'CC-BY-4.0',
    'date-released': own.record.date,
  });
  expect(
    JSON.parse(zenodo({ ...harbour, record: { ...harbour.record, licence: null } }, SITE)),
  ).not.toHaveProperty('license');
  const zero = { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  const free = { ...harbour, record: { ...harbour.record, licence: zero } };
  expect(JSON.parse(zenodo(free, SITE)).license).toBe('cc-zero');
  expect(parse(citationCff(free, SITE)).license).toBe('CC0-1.0');
});
