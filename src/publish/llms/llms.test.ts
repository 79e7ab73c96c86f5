import { fileURLToPath } from 'node:url';
import type { Heading, Link, List } from 'mdast';
import { toString as words } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, expect, test } from 'vitest';
import type { Edition } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { llms } from './llms.ts';

// The convention (llmstxt.org): a title; a quotation that says what it is; prose without headings;
// sections that are lists of links, each with notes after a colon. “Optional” may be left out.
const SITE = 'https://a.example/b/';
let editions: Edition[];
beforeAll(async () => {
  const harbour = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/edition/', import.meta.url)),
  });
  const interfaces = ['en', 'zh-Hans'];
  const both = { ...harbour, record: { ...harbour.record, interfaces } };
  editions = [harbour, both, { ...both, record: { ...both.record, interface: 'zh-Hans' } }];
});

test('stands by the convention, and names the Markdown of each source', () => {
  for (const edition of editions) {
    const { children } = unified().use(remarkParse).parse(llms(edition, SITE));
    const [title, summary, ...rest] = children;
    expect(title).toMatchObject({ type: 'heading', depth: 1 });
    expect(words(title)).toBe(edition.record.title);
    expect(summary?.type).toBe('blockquote');
    const first = rest.findIndex(({ type }) => type === 'heading');
    expect(rest.slice(0, first).map(({ type }) => type)).toEqual(['paragraph']);
    const sections = rest.slice(first);
    expect(sections.map(({ type }) => type)).toEqual(['heading', 'list', 'heading', 'list']);
    expect(words(sections[2] as Heading)).toBe('Optional');
    const links = (sections[1] as List).children.map((item) => {
      const [line] = item.children;
      const [link, after] = line?.type === 'paragraph' ? line.children : [];
      if (after) expect(words(after)).toMatch(/^: ./);
      return [(link as Link).url, words(link)];
    });
    const tag = edition.record.interface === edition.record.interfaces[0] ? '' : 'zh-Hans/';
    expect(links).toEqual(
      edition.sources.map(({ path, record }) => [`${SITE}${tag}${path}index.md`, record.short]),
    );
  }
});
