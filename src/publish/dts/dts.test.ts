import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { z } from 'zod';
import type { Edition } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { tei } from '../tei/tei.ts';
import { byId } from '../xml-reading.ts';
import { dtsCollection, dtsEntry, dtsNavigation, dtsResource } from './dts.ts';

// What the specification demands of each response, version 1.0, by its tables of properties; what
// it does not know is refused.
const SITE = 'https://a.example/b/';
const context = {
  '@context': z.literal('https://dtsapi.org/context/v1.0.json'),
  dtsVersion: z.literal('1.0'),
};
const template = z.string().regex(/^https:\/\/[^{}]+(?:\{\/\w+\}[^{}]*)?$/);
const localised = z.array(z.strictObject({ lang: z.string().min(2), value: z.string().min(1) }));
const metadata = z.record(z.string(), z.union([z.string(), z.number(), localised]));
interface Structure {
  readonly citeType: string;
  readonly citeStructure?: readonly Structure[] | undefined;
}
const structure: z.ZodType<Structure> = z.strictObject({
  citeType: z.string().min(1),
  get citeStructure() {
    return z.array(structure).optional();
  },
});
const trees = z.array(
  z.strictObject({ '@type': z.literal('CitationTree'), citeStructure: z.array(structure) }),
);
const endpoints = { collection: template, navigation: template, document: template };
const resource = {
  '@id': z.string().regex(/^[a-z0-9-]+$/),
  '@type': z.literal('Resource'),
  title: z.string().min(1),
  description: z.string().optional(),
  totalParents: z.literal(1),
  totalChildren: z.literal(0),
  dublinCore: metadata,
  ...endpoints,
  download: z.url(),
  mediaTypes: z.array(z.string()),
};
const ENTRY = z.strictObject({
  ...context,
  '@id': z.url(),
  '@type': z.literal('EntryPoint'),
  ...endpoints,
});
const COLLECTION = z.strictObject({
  ...context,
  '@id': z.string(),
  '@type': z.literal('Collection'),
  title: z.string().min(1),
  description: z.string(),
  totalParents: z.literal(0),
  totalChildren: z.int(),
  dublinCore: metadata,
  collection: template,
  member: z.array(z.strictObject(resource)),
});
const RESOURCE = z.strictObject({ ...context, ...resource, citationTrees: trees });
const NAVIGATION = z.strictObject({
  ...context,
  '@id': z.url(),
  '@type': z.literal('Navigation'),
  resource: z.strictObject({
    '@id': z.string(),
    '@type': z.literal('Resource'),
    ...endpoints,
    citationTrees: trees,
  }),
  member: z.array(
    z.strictObject({
      '@type': z.literal('CitableUnit'),
      identifier: z.string().min(1),
      level: z.int().min(1),
      parent: z.string().nullable(),
      citeType: z.string().min(1),
      dublinCore: metadata.optional(),
    }),
  ),
});

const NAMES = [
  'edition',
  'versions',
  'companions',
  'taiwan-law',
  'letters',
  'verse',
  'waqf',
] as const;
let editions: Edition[];
beforeAll(async () => {
  editions = await Promise.all(
    NAMES.map((name) =>
      loadEdition({ root: fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url)) }),
    ),
  );
});

/** A template with a value in the place of its one variable (RFC 6570, 3.2.6). */
const expand = (of: string, value?: string) =>
  of.replace(/\{\/\w+\}/, value === undefined ? '' : `/${encodeURIComponent(value)}`);

describe('Distributed Text Services', () => {
  test('every answer has what the specification demands, and nothing that it does not know', () => {
    ENTRY.parse(JSON.parse(dtsEntry(SITE)));
    for (const edition of editions) {
      const { member, totalChildren } = COLLECTION.parse(JSON.parse(dtsCollection(edition, SITE)));
      expect(member.length).toBe(totalChildren);
      for (const source of edition.sources) {
        const given = RESOURCE.parse(JSON.parse(dtsResource(source, edition, SITE)));
        NAVIGATION.parse(JSON.parse(dtsNavigation(source, edition, SITE)));
        expect(member).toContainEqual(
          Object.fromEntries(
            Object.entries(given).filter(
              ([key]) => !['@context', 'dtsVersion', 'citationTrees'].includes(key),
            ),
          ),
        );
      }
    }
  });

  test('templates lead to the addresses that a source itself gives', () => {
    const entry = ENTRY.parse(JSON.parse(dtsEntry(SITE)));
    expect(expand(entry.collection)).toBe(`${SITE}dts/collection.jsonld`);
    for (const edition of editions)
      for (const source of edition.sources) {
        const given = RESOURCE.parse(JSON.parse(dtsResource(source, edition, SITE)));
        for (const endpoint of ['collection', 'navigation', 'document'] as const)
          expect(expand(entry[endpoint], source.id)).toBe(given[endpoint]);
      }
  });

  test('units stand in the order of the text below what they are in, and each is in the TEI by its name', () => {
    let levels = 0;
    for (const edition of editions)
      for (const source of edition.sources) {
        const { member } = NAVIGATION.parse(JSON.parse(dtsNavigation(source, edition, SITE)));
        const passages = member.filter(({ citeType }) => citeType !== 'sentence');
        expect(passages.map(({ identifier }) => identifier)).toEqual(
          source.paragraphs.map(({ anchor }) => anchor),
        );
        expect(new Set(member.map(({ identifier }) => identifier)).size).toBe(member.length);
        const document = fromXml(tei(edition, source, SITE));
        member.forEach(({ identifier, parent, level }, i) => {
          const above = member.slice(0, i).find((each) => each.identifier === parent);
          expect([identifier, level]).toEqual([identifier, (above?.level ?? 0) + 1]);
          expect(above === undefined).toBe(parent === null);
          expect(byId(document, identifier)).toBeDefined();
          levels = Math.max(levels, level);
        });
      }
    expect(levels).toBeGreaterThan(2);
  });

  test('the citation tree tells which kinds of units there are, and in which', () => {
    const law = editions[NAMES.indexOf('edition')]?.sources[0];
    const { citationTrees } = JSON.parse(dtsResource(law as never, editions[0] as Edition, SITE));
    const types = (of: readonly Structure[]): unknown[] =>
      of.map(({ citeType, citeStructure = [] }) => [citeType, types(citeStructure)]);
    expect(types(citationTrees[0].citeStructure)).toContainEqual(['clause', [['sentence', []]]]);
  });
});
