import { expect, test } from 'vitest';
import { readWith } from '../readers.ts';

const FILE = `---
title: "Rules of the ferry"
author: A. Keeper
---
# Rules of the ferry

Fares are paid
in *copper*, **never** in fish.[^a]

船客应当
在北岸候船。

## Crossing

3) The bell is rung;
4) the rope is
   - loosened
   - coiled.

| Beast | Fare |
| ----- | ---- |
| cow   | 3    |

Night falls\\
on the water.

<!-- checked in spring -->

[^a]: Nor in ~~bread~~ salt.
`;

test('Markdown is read as its page is seen', async () => {
  const bytes = new TextEncoder().encode(FILE);
  const { lines, found, told } = await readWith('markdown', bytes, {}, 'en');
  expect(
    lines.map(({ text, isTitle, heading, leftOut, emphasis = [] }) => {
      const is = isTitle ? 'title' : heading ? `h${heading}` : leftOut?.rule;
      const marked = emphasis.map(({ as, range }) => `${as} ${text.slice(...range)}`);
      return [is && `[${is}] `, text, marked.length > 0 && ` {${marked}}`].filter(Boolean).join('');
    }),
  ).toEqual([
    '[front-matter] ---',
    '[front-matter] title: "Rules of the ferry"',
    '[front-matter] author: A. Keeper',
    '[front-matter] ---',
    '',
    '[title] Rules of the ferry',
    '',
    'Fares are paid in copper, never in fish.¹ {em copper,strong never}',
    '',
    '船客应当在北岸候船。',
    '',
    '[h2] Crossing',
    '',
    '3) The bell is rung;',
    '',
    '4) the rope is',
    '',
    '- loosened',
    '',
    '- coiled.',
    '',
    'Beast\tFare',
    '',
    'cow\t3',
    '',
    'Night falls',
    'on the water.',
    '',
    '[html-comment] <!-- checked in spring -->',
    '',
    '¹ Nor in salt.',
  ]);
  expect(found.map(({ field, value }) => `${field}: ${value}`)).toEqual([
    'title: Rules of the ferry',
    'author: A. Keeper',
  ]);
  expect(told).toEqual(['words struck out in it are none of its text']);
});

test('more paragraphs than any source has are refused before they are parsed', async () => {
  await expect(
    readWith('markdown', new TextEncoder().encode('---\n'.repeat(200_000)), {}, 'en'),
  ).rejects.toThrow('More than 50000 paragraphs, items and headings');
});
