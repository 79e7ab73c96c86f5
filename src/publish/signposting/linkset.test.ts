import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Edition, Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { formatsOf } from '../formats.ts';
import { doorHeaders } from '../site/door-headers.ts';
import { linkset } from './linkset.ts';

// A link set as RFC 9264 (4.2) has it: contexts, relations, targets with their media types.
const SITE = 'https://a.example/b/';
const TARGET = z.strictObject({ href: z.url(), type: z.string().optional() });
const RELATIONS = [
  'cite-as',
  'type',
  'author',
  'license',
  'describedby',
  'item',
  'alternate',
  'collection',
  'describes',
] as const;
const LINKSET = z.strictObject({
  linkset: z.array(
    z.intersection(
      z.looseObject({ anchor: z.url() }),
      z.partialRecord(z.enum([...RELATIONS, 'anchor']), z.union([z.url(), z.array(TARGET)])),
    ),
  ),
});

let editions: Edition[];
beforeAll(async () => {
  editions = await Promise.all(
    ['edition', 'fog', 'companions'].map((name) =>
      loadEdition({ root: fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url)) }),
    ),
  );
});

const hrefs = (targets: unknown) => (targets as { href: string }[]).map(({ href }) => href);

test('says of each source what to cite, what it is, under which licence, what describes it and what it is there as', () => {
  for (const edition of editions)
    for (const source of edition.sources) {
      const [page, ...back] = LINKSET.parse(JSON.parse(linkset(edition, source, SITE))).linkset;
      const here = SITE + source.path;
      expect(page).toMatchObject({
        anchor: here,
        'cite-as': [{ href: here }],
        ...(edition.record.licence && { license: [{ href: edition.record.licence.url }] }),
      });
      expect(hrefs(page?.type)[0]).toBe('https://schema.org/AboutPage');
      expect(hrefs(page?.item)).toEqual([
        ...formatsOf(source).map(({ path }) => SITE + path),
        `${here}index.md`,
      ]);
      expect(hrefs(page?.describedby)).toContain(`${SITE}downloads/${source.id}/citation.bib`);
      // Each leads back, but what describes the whole.
      expect(back.map(({ anchor }) => anchor)).toEqual([
        ...hrefs(page?.item),
        ...hrefs(page?.describedby).filter((href) => !href.endsWith('ro-crate-metadata.json')),
      ]);
      for (const { collection, describes } of back)
        expect(hrefs(collection ?? describes)).toEqual([here]);
    }
});

test('authors are those with a number in a register', () => {
  const [harbour] = editions as [Edition];
  const [decision] = harbour.sources as [Source];
  const authors = [
    { literal: 'Harbour Board', original: null },
    { given: 'Ann', family: 'Lee', original: null, ids: { orcid: '0000-0002-1825-0097' } },
  ];
  const { record } = decision;
  const by = { ...decision, record: { ...record, work: { ...record.work, authors } } };
  const [page] = JSON.parse(linkset(harbour, by, SITE)).linkset;
  expect(page.author).toEqual([{ href: 'https://orcid.org/0000-0002-1825-0097' }]);
  expect(JSON.parse(linkset(harbour, decision, SITE)).linkset[0]).not.toHaveProperty('author');
});

test('one rule of the header file says it of all sources, read from the page’s own address', () => {
  const interfaces = ['en', 'zh-Hans'];
  const rules = new Map(doorHeaders({ interfaces, principal: 'decision' }));
  const [link = ''] = rules.get('sources/:id/') ?? [];
  expect(rules.get('decision/')).toEqual([link]);
  const page = `${SITE}sources/x/`;
  const read = [...link.matchAll(/<([^>]+)>; rel="([^"]+)"/g)].map(([, to = '', relation]) => [
    relation,
    new URL(to, page).href,
  ]);
  expect(read).toEqual([
    ['cite-as', page],
    ['linkset', `${page}linkset.json`],
    ['alternate', `${page}index.md`],
  ]);
  // In another language it is the Markdown of that, and what is cited is the page in the first.
  expect(rules.get('zh-Hans/sources/:id/')?.join()).not.toContain('cite-as');
  expect(new Map(doorHeaders({ interfaces, principal: null })).has('decision/')).toBe(false);
});
