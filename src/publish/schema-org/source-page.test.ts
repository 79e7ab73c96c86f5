import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Edition, Source, Work } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { workTags } from '../metadata/tags.ts';
import { jsonLd } from './json-ld.ts';
import { sourcePageNode } from './source-page.ts';

const ROOT = 'https://a.example/papers/';
const PAGE = `${ROOT}x/`;
let edition: Edition;
let decision: Source;
let report: Source;
beforeAll(async () => {
  edition = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/edition/', import.meta.url)),
  });
  [decision, report] = edition.sources as [Source, Source];
});
const WORK: Work = {
  genre: null,
  authors: [{ family: 'Lee', given: 'Ann', original: null }],
  container: 'Harbours',
  publisher: 'Harbour Press',
  jurisdiction: null,
  date: '2030-01-02',
  dated: 'published',
};
const article = (changes: Partial<Source['record']>): Source => ({
  ...report,
  record: { ...report.record, title: 'Boats wait', titleSupplied: false, work: WORK, ...changes },
});
const read = (source: Source) =>
  JSON.parse(jsonLd(sourcePageNode({ edition, source, root: ROOT, page: PAGE })));
const tag = (source: Source, name: string) =>
  workTags(source, edition.record, PAGE)
    .filter((each) => each.name === name)
    .map(({ content }) => content);

test('legislation has who passed it and when, in both names, and nothing is said of its force', () => {
  const source: Source = {
    ...decision,
    record: {
      ...decision.record,
      pullquote: 'c1-s1',
      work: {
        ...WORK,
        authors: [{ literal: 'Harbour Board', original: '港务局' }],
        jurisdiction: 'Harbour',
        dated: 'adopted',
      },
    },
  };
  const { mainEntity, hasPart } = read(source);
  expect(mainEntity).toMatchObject({
    '@type': 'Legislation',
    name: decision.record.title,
    inLanguage: 'zh-Hans',
    legislationDate: '2030-01-02',
    legislationPassedBy: [{ name: 'Harbour Board', alternateName: '港务局' }],
    legislationJurisdiction: { name: 'Harbour' },
    subjectOf: { inLanguage: 'en' },
  });
  expect(mainEntity).not.toHaveProperty('legislationLegalForce');
  expect(mainEntity).not.toHaveProperty('workTranslation');
  const c1 = decision.paragraphs.find(({ anchor }) => anchor === 'c1');
  expect(hasPart).toMatchObject({
    '@type': 'Quotation',
    url: `${PAGE}#c1-s1`,
    text: c1?.text?.slice(...(c1.sentences[0]?.range ?? [0, 0])),
  });
});

test('an article is the work that our page is based on, not the page', () => {
  const node = read(article({}));
  expect(node).toMatchObject({
    '@type': 'WebPage',
    isBasedOn: { '@id': `${PAGE}#work` },
    about: {
      '@type': 'NewsArticle',
      headline: 'Boats wait',
      author: [{ '@type': 'Person', name: 'Ann Lee' }],
      publisher: { name: 'Harbour Press' },
      isPartOf: { '@type': 'Newspaper', name: 'Harbours' },
      datePublished: '2030-01-02',
    },
  });
  expect(node.about).not.toHaveProperty('url');
  expect(node.about).not.toHaveProperty('text');
});

test.each([
  ['updated', { dateModified: '2030-01-02' }, ['2030/01/02']],
  ['published', { datePublished: '2030-01-02' }, ['2030/01/02']],
  ['inferred', {}, []],
] as const)('a date that is %s is given as such to machines', (dated, dates, tags) => {
  const source = article({ work: { ...WORK, dated } });
  const { datePublished, dateModified } = read(source).about;
  expect(JSON.parse(JSON.stringify({ datePublished, dateModified }))).toEqual(dates);
  expect(tag(source, 'citation_publication_date')).toEqual(tags);
});

test('a work of unknown author, date and publisher has none in any vocabulary', () => {
  expect(Object.keys(read(report).about).sort()).toEqual([
    '@id',
    '@type',
    'inLanguage',
    'name',
    'wordCount',
  ]);
  for (const name of [
    'DC.creator',
    'DC.date',
    'DC.publisher',
    'citation_author',
    'citation_publisher',
    'citation_publication_date',
  ])
    expect(tag(report, name), name).toEqual([]);
});

test('tags give a body in its own language, and a person family name first', () => {
  const body = {
    ...WORK,
    authors: [{ literal: 'Harbour Board', original: '港务局' }, ...WORK.authors],
  };
  expect(tag(article({ work: body }), 'citation_author')).toEqual(['港务局', 'Lee, Ann']);
  expect(tag(article({ work: body }), 'DC.creator')).toEqual(['Harbour Board', 'Lee, Ann']);
});

test('JSON-LD stays data whatever a title says', () => {
  const title = '</script><script>alert("1")</script> <!-- & “x” \\ \u2028';
  const source = article({ title });
  const written = jsonLd(sourcePageNode({ edition, source, root: ROOT, page: PAGE }));
  expect(written).not.toContain('<');
  expect(JSON.parse(written).about.name).toBe(title);
});
