import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../model/edition.ts';
import { type Prose, type ProseNode, proseTree } from '../model/prose.ts';
import { interfaceIn } from '../words/words.ts';
import { annotatedNodes, contextOf, paragraphNodes, summaryNodes, writeHtml } from './prose.ts';

const CONTEXT = contextOf({ sources: [] }, null, '/', interfaceIn('en'));
const line = (text: string): Prose => ({
  text,
  marks: [{ type: 'element', name: 'p', range: [0, text.length] }],
});
const summary = { ...line('All.'), gist: line('Short.'), sentences: [] };
const paragraph = (given: Partial<Paragraph>) =>
  ({
    anchor: 'c1',
    text: null,
    digest: null,
    summary: null,
    sentences: [],
    spans: [],
    emphasis: [],
    ...given,
  }) as Paragraph;
const html = (nodes: ReturnType<typeof summaryNodes>) => nodes && writeHtml(nodes);

test.each([
  ['its text', { text: '一', digest: line('One') }, '一'],
  ['its digest where there is no text', { digest: line('One') }, '<p>One</p>'],
  ['nothing where there is neither', {}, null],
])('a paragraph’s element holds %s', (_, given, expected) => {
  expect(html(paragraphNodes(paragraph(given), CONTEXT))).toBe(expected);
});

test.each([
  [
    'the gist, then the summary',
    'c1',
    summary,
    '<div class="gist"><p>Short.</p></div>\n<p>All.</p>',
  ],
  ['the summary alone', 'c1', { ...summary, gist: null }, '<p>All.</p>'],
  ['no paragraph in a heading', 'title', { ...summary, gist: null }, 'All.'],
  ['nothing', 'c1', null, null],
])('a summary part’s element holds %s', (_, anchor, given, expected) => {
  expect(html(summaryNodes({ anchor, summary: given }, CONTEXT))).toBe(expected);
});

test('a note stands on the summary part, or on the paragraph', () => {
  const both = paragraph({ text: '一', summary: { ...summary, gist: null } });
  expect([
    html(annotatedNodes(both, 'summary', CONTEXT)),
    html(annotatedNodes(both, 'text', CONTEXT)),
  ]).toEqual(['<p>All.</p>', '一']);
});

describe('marks on a text', () => {
  /** A tree of marks over characters, none of them empty. */
  const { tree } = fc.letrec<{ tree: Drawn[]; node: Drawn }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
      fc.record({ name: fc.constantFrom('em', 'p', 'li'), children: tie('tree') }),
    ),
    tree: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  }));

  test('give the tree that they were made of', () => {
    fc.assert(
      fc.property(tree, (drawn) => {
        const prose = flat(drawn);
        expect(shape(proseTree(prose))).toEqual(joined(drawn));
      }),
    );
  });

  test('that cross are no prose', () => {
    const mark = (range: [number, number]) => ({ type: 'element', name: 'em', range }) as const;
    expect(() => proseTree({ text: 'abcd', marks: [mark([0, 2]), mark([1, 3])] })).toThrow(
      'crosses',
    );
    expect(() => proseTree({ text: 'abcd', marks: [mark([0, 5])] })).toThrow('crosses');
  });
});

type Drawn = string | { name: string; children: Drawn[] };

function flat(nodes: readonly Drawn[]): Prose {
  let text = '';
  const marks: Prose['marks'][number][] = [];
  const add = (node: Drawn): void => {
    if (typeof node === 'string') {
      text += node;
      return;
    }
    const [at, from] = [marks.length, text.length];
    marks.push({ type: 'element', name: node.name, range: [from, from] });
    node.children.forEach(add);
    marks[at] = { type: 'element', name: node.name, range: [from, text.length] };
  };
  nodes.forEach(add);
  return { text, marks };
}

function shape(nodes: readonly ProseNode[]): Drawn[] {
  return nodes.map((node) =>
    typeof node === 'string'
      ? node
      : { name: (node.mark as { name: string }).name, children: shape(node.children) },
  );
}

/** The same with characters that follow one another as one text. */
function joined(nodes: readonly Drawn[]): Drawn[] {
  const out: Drawn[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
    else out.push(typeof node === 'string' ? node : { ...node, children: joined(node.children) });
  }
  return out;
}
