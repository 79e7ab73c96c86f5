import { expect, test } from 'vitest';
import { cutNodes, wrapRange } from './cut-nodes.ts';
import { writeHtml } from './prose.ts';
import { el, type XmlNode } from './xml.ts';

const button = el('button', { class: 'n' });
const TEXT: XmlNode[] = [
  el('span', { id: 's1' }, '1. ', el('mark', {}, 'oil'), button, ' | 2'),
  el('span', { id: 's2' }, ' more'),
];

test.each([
  [
    [0, 3],
    '<span id="s1"><i>1. </i><mark>oil</mark><button class="n"></button> | 2</span><span id="s2"> more</span>',
  ],
  [
    [4, 5],
    '<span id="s1">1. <mark>o<i>i</i>l</mark><button class="n"></button> | 2</span><span id="s2"> more</span>',
  ],
  [
    [9, 11],
    '<span id="s1">1. <mark>oil</mark><button class="n"></button> | <i>2</i></span><span id="s2"><i> </i>more</span>',
  ],
  [[0, 0], writeHtml(TEXT)],
] as const)('%j is enclosed within whatever it stands in', (range, expected) => {
  expect(writeHtml(wrapRange(TEXT, range, (words) => el('i', {}, words)))).toBe(expected);
});

test('what is cut keeps every character, each id once, and a number with its words', () => {
  const cells = (
    [
      [0, 6],
      [6, 9],
      [9, 15],
    ] as const
  ).map((range) => writeHtml(cutNodes(TEXT, range)));
  expect(cells).toEqual([
    '<span id="s1">1. <mark>oil</mark><button class="n"></button></span>',
    '<span> | </span>',
    '<span>2</span><span id="s2"> more</span>',
  ]);
});
