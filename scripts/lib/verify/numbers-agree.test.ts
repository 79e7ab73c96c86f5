import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/model/edition.ts';
import type { VerifyContext } from './context.ts';
import { numbersAgree, numbersInDoubt } from './numbers-agree.ts';

/** What is refused and what is asked of one clause and its summary. */
async function told(lang: string, text: string, summary: string) {
  const edition = {
    sources: [
      {
        id: 'act',
        record: { lang },
        paragraphs: [{ anchor: 'c1', text, summary: { text: summary } }],
      },
    ],
  } as unknown as Edition;
  const refused =
    'run' in numbersAgree ? await numbersAgree.run({ edition } as unknown as VerifyContext) : [];
  const short = (each: string) => each.replace('sources/act/summary.en.mdx: c1: ', '');
  return { refused: refused.map(short), asked: numbersInDoubt(edition).map(short) };
}

describe('a true rendering is neither refused nor asked about', () => {
  test.each([
    ['zh', '一九一一年十月三日', '3 October 1911'],
    ['zh', '2022年6月21日', '21 June 2022'],
    ['zh', '14亿中国人民', '1.4 billion Chinese people'],
    ['zh', '1.1亿', '110 million'],
    ['zh', '3万亿元', '3 trillion yuan'],
    ['zh', '第十四届第十三次会议', 'the 13th session of the 14th congress'],
    ['zh', '第十四届第一次会议', 'the first session of the fourteenth congress'],
    ['zh', '三条要求', 'three demands'],
    ['zh', '二、一些十三五规划', 'some of the 13th Five-Year Plan'],
    ['zh', '百分之三十', 'thirty per cent'],
    ['zh', '三分之一', '1/3'],
    ['zh', '三分之一', 'one third'],
    ['zh', '第一次世界大战', 'World War I'],
    ['zh', '二十国集团', 'the G20'],
    ['zh', '七八十人', 'seventy or eighty people'],
    ['zh-Hant', '民國一百一十三年八月二十三日', '23 August 2024'],
    ['ja', '昭和三十九年十月十日', '10 October of Showa 39'],
    ['ja', '令和６年', '2024'],
    ['ar-EG', '٣ أكتوبر ١٩١١', '3 October 1911'],
    ['hi', '३ अक्टूबर १९११', '3 October 1911'],
    ['th', '๓ ตุลาคม พ.ศ. ๒๔๕๔', '3 October 1911'],
    ['de', 'am 3. März 1911, einundzwanzig Artikel', '3 March 1911, twenty-one articles'],
    ['fr', 'quatre-vingt-dix-sept, 1 234,5', '97, 1,234.5'],
    ['ru', 'глава XIV, 14 млн', 'chapter 14, 14 million'],
    ['es', '3 mil millones', '3 billion'],
  ])('%s: %s, “%s”', async (lang, text, summary) => {
    expect(await told(lang, text, summary)).toEqual({ refused: [], asked: [] });
  });
});

test('a number that one lacks is refused, by its value and as it is written', async () => {
  expect(await told('zh', '一九一一年', '1912')).toEqual({
    refused: [
      '1911 (一九一一) is in the Chinese, not in the summary. Render it.',
      '1912 is in the summary, not in the Chinese. Take it out, or put it in a note.',
    ],
    asked: [],
  });
  expect((await told('zh', '14亿', '1.3 billion')).refused).toHaveLength(2);
  expect((await told('fr', 'le 3 mai 1911', 'on that day')).refused).toHaveLength(3);
});

test('what may be no number is asked about, and not refused', async () => {
  expect(await told('zh', '十分重要，千万不要', 'very important; by no means')).toEqual({
    refused: [],
    asked: [
      '10 (十) is in the Chinese, not in the summary, if it is a number.',
      '10000000 (千万) is in the Chinese, not in the summary, if it is a number.',
    ],
  });
  expect(await told('zh', '他们混合', 'in May they mix for a second')).toEqual({
    refused: [],
    asked: [
      '5 (May) is in the summary, not in the Chinese, if it is a number.',
      '2 (second) is in the summary, not in the Chinese, if it is a number.',
    ],
  });
});

test('“one”, “I” and 一 are not asked about', async () => {
  const nothing = { refused: [], asked: [] };
  expect(await told('zh', '一些', 'some')).toEqual(nothing);
  expect(await told('zh', '不', 'one, as I said')).toEqual(nothing);
});

test('where a language spells numbers in words that are not read, its lack is asked about', async () => {
  expect(await told('ko', '스물셋, 2024년', '23')).toEqual({
    refused: ['2024 is in the Korean, not in the summary. Render it.'],
    asked: ['23 is in the summary, not in the Korean, unless it is spelt out there.'],
  });
});
