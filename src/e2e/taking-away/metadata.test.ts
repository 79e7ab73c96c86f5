import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Edition, Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { makeEdition, runScript } from '../project.ts';

/** What a page's head tells machines. */
function headOf(folder: string, path: string) {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  const tags = new Map<string, string[]>();
  const add = (name: unknown, value: unknown) =>
    tags.set(String(name), [...(tags.get(String(name)) ?? []), String(value)]);
  visit(fromHtml(html), 'element', ({ tagName, properties, children }) => {
    if (tagName === 'meta') add(properties.name ?? properties.property, properties.content);
    if (tagName === 'link' && [properties.rel].flat().includes('canonical'))
      add('canonical', properties.href);
    if (
      tagName === 'script' &&
      properties.type === 'application/ld+json' &&
      children[0]?.type === 'text'
    )
      add('json-ld', children[0].value);
  });
  return {
    get: (name: string) => tags.get(name) ?? [],
    json: JSON.parse(tags.get('json-ld')?.[0] ?? 'null'),
  };
}

/** Addresses that a sitemap and what it leads to list, as paths under the site's root. */
function sitemapOf(folder: string, root: string): string[] {
  const locations = (name: string) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => {
        expect(address.startsWith(root), address).toBe(true);
        return address.slice(root.length);
      },
    );
  return locations('sitemap-index.xml').flatMap(locations);
}

describe('the edition', () => {
  const dist = join(inject('fog'), 'dist');
  let edition: Edition;
  beforeAll(async () => {
    edition = await loadEdition({ root: inject('fog') });
  });
  const source = (id: string) => edition.sources.find((each) => each.id === id) as Source;

  test('tells importers the title, author, date, publisher and language of the principal source', () => {
    const { record } = source('decision');
    const { get } = headOf(dist, 'decision');
    expect(get('citation_title')).toEqual([record.title]);
    expect(get('citation_author')).toEqual(['蓝湾港务委员会']);
    expect(get('citation_publication_date')).toEqual(['2031/05/06']);
    expect(get('citation_publisher')).toEqual(['Nobody']);
    expect(get('citation_language')).toEqual(['zh-Hans']);
    expect(get('DC.date')).toEqual([record.date]);
    expect(get('DC.creator')).toEqual(['Lanwan Harbour Committee']);
  });

  test('has it as Legislation, and its example sentence as a Quotation', () => {
    const { record, paragraphs } = source('decision');
    const { json } = headOf(dist, 'decision');
    expect(json.mainEntity).toMatchObject({
      '@type': 'Legislation',
      name: record.title,
      legislationDate: record.work.date,
    });
    const { text = '', sentences = [] } = paragraphs.find(({ anchor }) => anchor === 'c3') ?? {};
    expect(json.hasPart.text).toBe((text ?? '').slice(...(sentences[0]?.range ?? [0, 0])));
    for (const { contentUrl } of json.encoding)
      expect(existsSync(join(dist, new URL(contentUrl).pathname)), contentUrl).toBe(true);
  });

  test('has each article as a NewsArticle by what its record knows, and none of its text', () => {
    for (const { id, path, record, words } of edition.sources.filter(
      ({ record: { kind } }) => kind === 'news',
    )) {
      const { json, get } = headOf(dist, path);
      expect(json.about).toMatchObject({
        '@type': 'NewsArticle',
        name: record.title,
        wordCount: words,
      });
      expect(get('citation_title'), id).toEqual([record.title]);
      expect(get('citation_author')).toEqual(
        record.work.authors.map(({ family, given }) => `${family}, ${given}`),
      );
      expect(get('citation_publisher')).toEqual(
        record.work.publisher ? [record.work.publisher] : [],
      );
      expect([json.about.articleBody, json.about.url]).toEqual([undefined, undefined]);
    }
  });

  test('offers each source and all its references as files', () => {
    const files = [...edition.sources.map(({ id }) => `${id}/citation`), 'references'];
    for (const file of files)
      for (const ending of ['json', 'bib', 'ris'])
        expect(
          readFileSync(join(dist, 'downloads', `${file}.${ending}`), 'utf8').length,
          `${file}.${ending}`,
        ).toBeGreaterThan(50);
    const references = JSON.parse(readFileSync(join(dist, 'downloads/references.json'), 'utf8'));
    expect(references.map(({ id }: { id: string }) => id)).toEqual(
      edition.references.map(({ key }) => key),
    );
  });
});

describe('a site under a base path', () => {
  const ROOT = 'https://a.example/papers/';
  let root: string;
  let dist: string;
  beforeAll(() => {
    root = makeEdition();
    dist = join(root, 'dist');
    const { status, stderr } = runScript('build.ts', root, [], {
      SITE_URL: 'https://a.example',
      BASE_PATH: '/papers',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  // What is shown at the address of another page has none of its own.
  const pages = () =>
    globSync('**/index.html', { cwd: dist }).filter(
      (file) =>
        !file.startsWith('not-kept/') &&
        !readFileSync(join(dist, file), 'utf8').includes('http-equiv="refresh"'),
    );

  test('has each page’s own address as its canonical one', () => {
    for (const file of pages()) {
      const path = file.slice(0, -'index.html'.length);
      const { get } = headOf(dist, path);
      expect([get('canonical'), get('og:url')], file).toEqual([
        [`${ROOT}${path}`],
        [`${ROOT}${path}`],
      ]);
      for (const name of ['og:title', 'og:description', 'og:type', 'og:locale'])
        expect(get(name), name).toHaveLength(1);
    }
  });

  test('lists every page once in the sitemap, and nothing that only leads on or is not there', () => {
    expect(sitemapOf(dist, ROOT).sort()).toEqual(
      pages()
        .map((file) => file.slice(0, -'index.html'.length))
        .sort(),
    );
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${ROOT}sitemap-index.xml`,
    );
  });

  test('has the site’s address in every permalink of its references', () => {
    const html = readFileSync(join(dist, 'cite/decision/index.html'), 'utf8');
    expect(html).toContain(`<a href="${ROOT}decision/#c1">${ROOT}decision/#c1</a>`);
    expect(html).toContain(`<a href="${ROOT}decision/#c1-s1">`);
    expect(readFileSync(join(dist, 'downloads/decision/citation.ris'), 'utf8')).toContain(
      `UR  - ${ROOT}decision/\r\n`,
    );
  });

  test('has no canonical address for a page that stands in for a missing one', () => {
    for (const page of ['404.html', 'not-kept/index.html'])
      expect(readFileSync(join(dist, page), 'utf8')).not.toContain('canonical');
  });
});
