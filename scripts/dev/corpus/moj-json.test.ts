import { expect, test } from 'vitest';
import { mojJson } from './moj-json.ts';
import { printedLines } from './printed-lines.ts';

const law = (articles: readonly object[], more: object = {}) =>
  JSON.stringify({ 法規性質: '法律', 法規名稱: '船舶法', 法規內容: articles, ...more });
const read = (content: string) => {
  const text = mojJson.read('FalV/A1.json', content);
  return text && printedLines(text);
};

test('a Taiwanese law has a line for each article, paragraph and item', () => {
  const content = law([
    { 編章節: '第 一 章 總則' },
    {
      條號: '第 1 條',
      條文內容: '船如下：\r\n一、大船。\r\n（一）紅船。\r\n1.新船。\r\n十二、小船。',
    },
    { 條號: '第 12-1 條', 條文內容: '前項。\r\n後項如下：\r\n一、帆。' },
    { 條號: '附表', 條文內容: '表。' },
  ]);
  expect(mojJson.suits('A1.json', content)).toBe(true);
  expect(read(content)).toEqual([
    'heading | 第 一 章 總則',
    'article 1 | 第 1 條',
    'article 1 | 船如下：',
    'article 1 / item 1 | 一、大船。',
    'article 1 / item 1 / subitem 1 | （一）紅船。',
    'article 1 / item 1 / subitem 1 / subsubitem 1 | 1.新船。',
    'article 1 / item 12 | 十二、小船。',
    'article 12-1 | 第 12-1 條',
    'article 12-1 / paragraph 1 | 前項。',
    'article 12-1 / paragraph 2 | 後項如下：',
    'article 12-1 / paragraph 2 / item 1 | 一、帆。',
    '- [article with another designation] | 附表',
    '- [other article] | 表。',
  ]);
});

test('an article that was broken for print, and one with a drawn table, are out of scope', () => {
  const long = '船'.repeat(30);
  expect(
    read(
      law([
        { 條號: '第 1 條', 條文內容: `${long}\r\n續。` },
        { 條號: '第 2 條', 條文內容: '表：\r\n┌─┐' },
      ]),
    ),
  ).toEqual([
    'article 1 | 第 1 條',
    `- [article with lines broken for print] | ${long}`,
    '- [article with lines broken for print] | 續。',
    'article 2 | 第 2 條',
    '- [table drawn with characters] | 表：',
    '- [table drawn with characters] | ┌─┐',
  ]);
});

test('a list that goes on after unnumbered lines has them within it, and an annex ends an article', () => {
  expect(
    read(
      law([
        {
          條號: '第 1 條',
          條文內容:
            '船如下：\r\n二十九、大船：\r\n紅船。\r\n三  十、小船。\r\n前項船隻。\r\n附件：\r\n一、帆。',
        },
      ]),
    ),
  ).toEqual([
    'article 1 | 第 1 條',
    'article 1 / paragraph 1 | 船如下：',
    'article 1 / paragraph 1 / item 29 | 二十九、大船：',
    'article 1 / paragraph 1 / item 29 [words between items of one list] | 紅船。',
    'article 1 / paragraph 1 / item 30 | 三 十、小船。',
    'article 1 / paragraph 2 | 前項船隻。',
    '- [annex] | 附件：',
    '- [annex] | 一、帆。',
  ]);
});

test('a translation says where its articles stand', () => {
  const content = law([{ 條號: 'Article 2-1', 條文內容: 'Ships.' }], {
    英文法規名稱: 'Ships Act',
    中文法規名稱: '船舶法',
  });
  expect(mojJson.read('Eng/A1.json', content)).toMatchObject({ lang: 'en', title: 'Ships Act' });
  expect(read(content)).toEqual([
    'article 2-1 | Article 2-1',
    '- [words of a translation] | Ships.',
  ]);
});
