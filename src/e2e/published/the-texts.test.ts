import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import { buildPublished, PROJECT } from '../project.ts';
import { PUBLISHED_AT } from '../spoken.ts';

// The edition that this project publishes: its primary text, and the ids that others cite.
const CONTRACT = 'title adoption preamble c1 c2 c3 c3-1 c3-2 c3-3 c3-4 c3-5 effect'.split(' ');
const byId = new Map<string, Element>();
beforeAll(() => {
  buildPublished();
  const html = readFileSync(join(PROJECT, 'dist', PUBLISHED_AT, 'resolution/index.html'), 'utf8');
  visit(fromHtml(html), 'element', (element) => {
    const { id } = element.properties;
    if (id !== undefined) byId.set(String(id), element);
  });
});

test('the resolution has the characters of its capture, paragraph by paragraph', () => {
  const lines = readFileSync(join(PROJECT, 'sources/resolution/capture.txt'), 'utf8').split('\n');
  const capture = [
    (lines[0] ?? '').slice(2),
    (lines[2] ?? '').slice(2),
    ...lines.slice(8).filter(Boolean),
  ];
  expect(capture).toHaveLength(CONTRACT.length);
  expect(CONTRACT.map((anchor) => textOf(byId.get(anchor)))).toEqual(capture);
});

test('each anchor of the contract is a paragraph with its language, and has its English', () => {
  for (const anchor of CONTRACT) {
    const { lang, dataAnchor, className } = byId.get(anchor)?.properties ?? {};
    expect([anchor, lang, dataAnchor, className]).toEqual([anchor, 'zh-Hans', anchor, ['para']]);
    expect(byId.has(`${anchor}-en`)).toBe(true);
  }
  expect(
    [...byId.keys()].filter((id) => /^(?:preamble|effect|c[\d-]+)-s\d+$/.test(id)),
  ).toHaveLength(25);
});
