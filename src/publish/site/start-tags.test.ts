import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { attributesOf, startTags } from './start-tags.ts';

test('tags, attributes and their places are found; comments, scripts, styles and titles are not read', () => {
  const html = `<!DOCTYPE html><!-- <a href="/no"> --><title><a href="/no"></title><a class='x "y"' href=/yes hidden>
<script src="/s.js">"<a href='/no'>"</script><style>a{content:"<a href='/no'>"}</style><IMG SRC = "/i.png" alt="a > b"/>`;
  const found = [...startTags(html)].map((tag) => [
    tag.name,
    html.slice(tag.start, tag.end).replace('\n', ' '),
    attributesOf(tag).map((each) => [
      each.name,
      each.value,
      html.slice(each.start, each.end),
      html.slice(each.at, each.at + each.value.length),
    ]),
  ]);
  expect(found).toEqual([
    ['title', '<title>', []],
    [
      'a',
      `<a class='x "y"' href=/yes hidden>`,
      [
        ['class', 'x "y"', `class='x "y"'`, 'x "y"'],
        ['href', '/yes', 'href=/yes', '/yes'],
        ['hidden', '', 'hidden', ''],
      ],
    ],
    ['script', '<script src="/s.js">', [['src', '/s.js', 'src="/s.js"', '/s.js']]],
    ['style', '<style>', []],
    [
      'img',
      '<IMG SRC = "/i.png" alt="a > b"/>',
      [
        ['src', '/i.png', 'SRC = "/i.png"', '/i.png'],
        ['alt', 'a > b', 'alt="a > b"', 'a > b'],
      ],
    ],
  ]);
});

test('what is found is what a parser finds, whatever stands in texts and attributes', () => {
  const words = fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '/', '=', '&', ' ', '-', '!', 'a', '强', '\n'),
  });
  const element: fc.Arbitrary<Element> = fc.letrec<{
    element: Element;
    node: Element | { type: 'text'; value: string };
  }>((tie) => ({
    node: fc.oneof(
      words.map((value) => ({ type: 'text' as const, value })),
      tie('element'),
    ),
    element: fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('div', 'span', 'b', 'section'),
      properties: fc.record(
        { title: words, dataX: words, className: fc.array(fc.constantFrom('k', 'l')) },
        { requiredKeys: [] },
      ),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
  })).element;
  fc.assert(
    fc.property(fc.array(element, { maxLength: 4 }), (children) => {
      const html = toHtml({ type: 'root', children });
      const parsed: [string, number | undefined][] = [];
      visit(fromHtml(html, { fragment: true }) as Root, 'element', ({ tagName, position }) => {
        parsed.push([tagName, position?.start.offset]);
      });
      expect([...startTags(html)].map(({ name, start }) => [name, start])).toEqual(parsed);
    }),
    { numRuns: 200 },
  );
});
