import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importText } from './import-text.ts';
import { findCollections, readCollection } from './read-corpus.ts';
import { sample } from './sample.ts';
import { count, printTally, startTally } from './tally.ts';

const article = (n: number) => ({ 條號: `第 ${n} 條`, 條文內容: `船${n}。` });
const law = (...articles: readonly number[]) =>
  JSON.stringify({ 法規性質: '法律', 法規名稱: '船舶法', 法規內容: articles.map(article) });

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'corpus-'));
  const files = {
    'tw/laws/A1.json': law(1, 2),
    'tw/laws/A2.json': law(1),
    'tw/index.json': '{}',
    'fr/L1.md': '---\ntitle: Code\nsource: "https://www.legifrance.gouv.fr/x"\n---\nArticle 1\n',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

test('a corpus is a folder of collections, each read by the form of its files; what is none is left', () => {
  const found = findCollections(root).map(({ name, files }) => [name, files]);
  expect(found.sort()).toEqual([
    ['fr (legalize-fr Markdown)', ['L1.md']],
    ['tw (Taiwan law JSON)', [join('laws', 'A1.json'), join('laws', 'A2.json')]],
  ]);
});

test('texts, lines, those in scope and the others by kind are counted', () => {
  const tally = startTally();
  for (const collection of findCollections(root))
    for (const text of readCollection(collection)) count(tally, text);
  expect(tally).toMatchObject({ texts: 3, lines: 7, inScope: 6, titles: 0, silent: 1 });
  expect(printTally('all', tally)).toContain('3 texts, 7 lines');
});

test('a sample takes as many of each collection, and a law of it is imported whole', () => {
  const texts = sample(findCollections(root), 2, () => true);
  expect(texts.map(({ country }) => country).sort()).toEqual(['fr', 'tw']);
  const [text] = texts.filter(({ country }) => country === 'tw');
  expect(text && importText(text, 'law-1')).toMatchObject({ lost: 0, stripped: 0 });
});
