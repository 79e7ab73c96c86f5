import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Paragraph as Block, Nodes, RootContent } from 'mdast';
import { toString as words } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition, Paragraph, Source } from '../../model/edition.ts';
import { partsOf } from '../../model/pages/parts.ts';
import { loadEdition } from '../../read/loader.ts';
import { textOf, withParagraphs } from '../made-up.ts';
import { markdownTwins } from './page.ts';

const SITE = 'https://a.example/b/';
const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let harbour: Edition;
beforeAll(async () => {
  harbour = await loadEdition({ root: root('../../fixtures/edition/') });
});

/** What whoever reads GFM finds: blocks headed by the address of a passage, and footnotes. */
function read(markdown: string) {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const passages = children.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const [way, ...rest] = block.children;
    if (way?.type !== 'link' || !way.url.includes('#')) return [];
    return [{ href: way.url, label: words(way), text: wordsOf(rest).replace(/^ /, '') }];
  });
  const notes = children.flatMap((block) =>
    block.type === 'footnoteDefinition'
      ? [{ id: block.identifier, text: words(block), links: linksIn(block) }]
      : [],
  );
  return { passages, notes, children };
}

/** The words of nodes without the brackets that a note’s words stand in. */
const wordsOf = (nodes: readonly RootContent[]): string =>
  words({ type: 'root', children: nodes }).replace(/[[\]]/g, '');

const linksIn = (tree: Nodes): string[] => {
  const links: string[] = [];
  visit(tree, 'link', ({ url }) => {
    links.push(url);
  });
  return links;
};

/** White space as a browser shows it; brackets are left out on both sides. */
const plain = (text: string) => text.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim();

describe('the Markdown of a page', () => {
  test('has each passage with its address and words, and each note, of every source of four editions', async () => {
    const more = ['taiwan-law', 'fog', 'companions'].map((name) =>
      loadEdition({ root: root(`../../fixtures/${name}/`) }),
    );
    for (const edition of [harbour, ...(await Promise.all(more))])
      for (const source of edition.sources) {
        const twins = markdownTwins(edition, source, SITE);
        expect(twins.map(({ path }) => path)).toEqual(
          partsOf(source).map(({ path }) => `${path}index.md`),
        );
        const found = twins.map(({ content }) => read(content));
        const passages = found.flatMap((each) => each.passages);
        expect(passages.map(({ href }) => href.replace(/.*#/, ''))).toEqual(
          source.paragraphs.map(({ anchor }) => anchor),
        );
        source.paragraphs.forEach(({ text, digest, label }, i) => {
          expect(plain(passages[i]?.text ?? '')).toBe(plain(text ?? digest?.text ?? ''));
          expect(passages[i]?.label).toBe(label);
        });
        const notes = found.flatMap((each) => each.notes);
        expect(notes.map(({ id }) => id).sort()).toEqual(source.notes.map(({ id }) => id).sort());
        for (const note of source.notes) {
          const said = notes.find(({ id }) => id === note.id)?.text ?? '';
          for (const { party } of note.positions) expect(said).toContain(party);
        }
      }
  });

  test('cites works by their short forms, with links that are read from where it lies', () => {
    const { notes } = read(
      markdownTwins(harbour, harbour.sources[0] as Source, SITE)[0]?.content ?? '',
    );
    const links = notes.flatMap((note) => note.links);
    expect(links).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\.\.\/references\/#ref-/)]),
    );
    expect(links.filter((link) => /^\.\.\/sources\/report\/#p\d/.test(link))).not.toEqual([]);
    expect(notes.map(({ text }) => text).join()).not.toContain('@');
  });

  test('has of what may not be published no more than the page', () => {
    const report = harbour.sources.find(({ publishesText }) => !publishesText) as Source;
    const content = markdownTwins(harbour, report, SITE)[0]?.content ?? '';
    expect(content).toContain(report.record.rights.statement.slice(0, 20));
    expect(report.paragraphs.slice(1).map(({ text }) => text)).toEqual(
      report.paragraphs.slice(1).map(() => null),
    );
  });

  test('leads from part to part of a long text', () => {
    const long = textOf(
      [
        'A Book',
        ...Array.from({ length: 900 }, (_, i) =>
          i % 100 === 0 ? `CHAPTER ${i / 100 + 1}` : `Words ${i}.`,
        ),
      ],
      { lang: 'en', kind: 'document' },
    );
    const { edition, source } = withParagraphs(harbour, long);
    const [first, second] = markdownTwins(edition, source, SITE);
    const [, part] = partsOf(source);
    expect(part).toBeDefined();
    const lists = (content = '') =>
      read(content).children.flatMap((block) => (block.type === 'list' ? linksIn(block) : []));
    expect(lists(first?.content)).toContain(`./${part?.anchor}/index.md`);
    expect(lists(second?.content)).toContain('../index.md');
    expect(read(second?.content ?? '').passages[0]?.href).toBe(`./#${part?.anchor}`);
  });

  // Addresses are left out: emphasis that ends amid one is no text that there is.
  test('says any characters as they are, in a text with notes and emphasis too', () => {
    const [decision] = harbour.sources as [Source];
    const [like] = decision.paragraphs as [Paragraph];
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(...'*_{}<>&\\`#-+1.)!~|:"\'^=(强”', '&amp;', '<b>'),
          fc.string({ unit: 'grapheme', maxLength: 3 }),
        ),
        { minLength: 2, maxLength: 12 },
      )
      .map((pieces) => pieces.join('').replaceAll(/[\s\p{C}[\]]/gu, '') || 'ab');
    fc.assert(
      fc.property(hostile, fc.nat(), fc.nat(), (text, a, b) => {
        const at = (n: number) => {
          const edges = [
            0,
            ...Array.from(text).map((_, i, all) => all.slice(0, i + 1).join('').length),
          ];
          return edges[n % edges.length] as number;
        };
        const [from, to] = [at(a), at(b)].sort((x, y) => x - y) as [number, number];
        const paragraph: Paragraph = {
          ...like,
          anchor: 'p1',
          heading: null,
          place: { ...like.place, heading: null, role: 'text' },
          text,
          spans: from < to ? [{ note: 'support', range: [from, to] }] : [],
          emphasis: [{ as: 'em', range: [0, at(a + 1)] }].filter(
            ({ range }) => (range[1] ?? 0) > 0,
          ) as never,
          notes: ['support'],
          summary: null,
          companions: [],
        };
        const source = { ...decision, paragraphs: [paragraph] };
        const [twin] = markdownTwins({ ...harbour, sources: [source] }, source, SITE);
        const block = read(twin?.content ?? '').children.find(
          (each): each is Block =>
            each.type === 'paragraph' &&
            each.children[0]?.type === 'link' &&
            each.children[0].url === './#p1',
        );
        expect(wordsOf(block?.children.slice(1) ?? []).replace(/^ /, '')).toBe(
          text.replace(/[[\]]/g, ''),
        );
      }),
      { numRuns: 100 },
    );
  });
});
