import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEdition } from '../e2e/project.ts';
import type { Edition, Paragraph, Source } from '../model/edition.ts';
import { loadEdition } from '../read/loader.ts';
import type { View } from '../render/view.ts';
import { underParagraph } from '../render/views/under.ts';
import type { XmlNode } from '../render/xml.ts';
import { interfaceIn } from '../words/words.ts';
import { tei } from './tei/tei.ts';
import { annotationsJsonLd } from './web-annotation/collection.ts';

const SITE = 'https://a.example/b/';
let root: string;
let edition: Edition;
let decision: Source;
beforeAll(async () => {
  root = makeEdition();
  const path = join(root, 'sources/decision/zh.mdx');
  const text = readFileSync(path, 'utf8').replace('各船主应当', '[各船主][^owners]应当');
  writeFileSync(path, `${text}\n[^owners]: **Cross-reference.** See [clause 2](#c2).\n`);
  edition = await loadEdition({ root, additions: [] });
  decision = edition.sources.find(({ id }) => id === 'decision') as Source;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
const wordsUnder = (anchor: string, lang: string) => {
  const view: View = { edition, source: decision, site: '/', root: '/', ui: interfaceIn(lang) };
  const paragraph = decision.paragraphs.find((each) => each.anchor === anchor) as Paragraph;
  return underParagraph(view, paragraph, decision).map(textOf);
};

test.each([
  ['en', 'See ', 'Referred to in '],
  ['zh-Hans', '参见', '参见本段：'],
])('under both passages it is told in words, in %s', (lang, to, from) => {
  const { label } = decision.paragraphs.find(({ anchor }) => anchor === 'c2') as Paragraph;
  expect(wordsUnder('c1', lang)).toContain(`${to}${label}`);
  expect(wordsUnder('c2', lang)).toContainEqual(expect.stringMatching(`^${from}`));
});

test('TEI and annotations name it', () => {
  expect(tei(edition, decision, SITE)).toContain(
    '<relation name="see" active="#c1" passive="#c2" source="#note-owners"/>',
  );
  expect(annotationsJsonLd(edition, decision, SITE)).toMatch(/"value":"c2"\},"label":"see"/);
});
