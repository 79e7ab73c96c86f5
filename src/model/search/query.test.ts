import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, isOneLetterOff } from './did-you-mean.ts';
import { excerpt, findHits } from './excerpt.ts';
import { indexWord, indexWords } from './index-words.ts';
import { findRun } from './match.ts';
import { readPinyin } from './pinyin.ts';
import { loosen, parseQuery, readAsPinyin } from './query.ts';
import { type SearchTables, VARIANTS } from './tables.ts';
import { tokensOf } from './tokens.ts';

const tables: SearchTables = {
  traditional: { 強: '强', 勞: '劳', 動: '动' },
  syllables: { qiang: '强', po: '迫', lao: '劳', dong: '动', xi: '西', an: '安', xian: '先' },
  variants: VARIANTS,
};

/** Whether a text has all that a query asks for. */
const finds = (text: string, query: string) => {
  const { runs } = parseQuery(query, tables);
  const tokens = tokensOf(text, tables);
  return runs.length > 0 && runs.every((run) => findRun(tokens, run).length > 0);
};

describe('what is found', () => {
  test.each([
    ['a date in Chinese, whole', '港口于2030年8月23日启用', '2030年8月23日'],
    ['as one types', '港口于2030年8月23日启用', '8月2'],
    ['other scripts inside Han', '请使用APP下载通行证', 'app下'],
    ['traditional characters', '禁止强迫劳动', '強迫勞動'],
    ['a piece of kana', 'コンテナ船の入港', 'ンテナ'],
    ['half-width kana', 'コンテナ船の入港', 'ｺﾝﾃﾅ'],
    ['a piece of Thai', 'ท่าเรือเปิด', 'าเรื'],
    ['the beginning of a word', 'The harbour board', 'harb'],
    ['another form of an English word', 'Its policies were many', 'policy '],
    ['another spelling', 'The harbor', 'harbour '],
    ['the beginning of another spelling', 'The organisation', 'organiz'],
    ['words in any order', 'the board of the harbour', 'harbour board'],
    ['a phrase', 'the People’s Harbour Board', '"People\'s Harbour"'],
    ['a number with its point as one types', 'It costs 1.85 euros', '1.'],
    ['signs at the edges', 'The pilot, it is said, slept.', '(pilot),'],
    ['an abbreviation with marks inside', 'ב־40 ש״ח', 'ש"ח'],
  ])('%s', (_, text, query) => expect(finds(text, query)).toBe(true));
});

describe('what is not found', () => {
  test.each([
    ['another day', '港口于2030年8月23日启用', '8月24日'],
    ['a number that goes on', '依照第6条办理', '第61条'],
    ['a number inside a number', '重货21.8元', '1.8元'],
    ['a number behind a point', '重货2.8元', '8元'],
    ['a number that is cut where more follows', '依照第61条办理', '第6条'],
    ['characters that a sign parts', '制裁，企业', '制裁企业'],
    ['the inside of a word', 'The harbour board', 'arbour'],
    ['a begun word that is not the last', 'The harbour board', 'harb board'],
    ['a phrase in another order', 'the Harbour of the People', '"People\'s Harbour"'],
    ['a begun word in quotation marks', 'The harbour', '“harb”'],
    ['another form in quotation marks', 'Its policies were many', '"policy"'],
    ['kana without its mark', 'バス', 'ハス'],
  ])('%s', (_, text, query) => expect(finds(text, query)).toBe(false));
});

test('runs that spaces part may stand apart, and what signs part does where nothing has it together', () => {
  expect(parseQuery('《强迫劳动》 harbour', tables).runs.map(({ written }) => written)).toEqual([
    '强迫劳动',
    'harbour',
  ]);
  expect(finds('劳动法。强迫', '《劳动法》、“强迫”')).toBe(true);
  expect(finds('港口。码头', '码头、港口')).toBe(false);
  const loose = loosen('码头、港口', tables);
  expect(loose?.runs.map(({ written }) => written)).toEqual(['码头', '港口']);
  expect(loosen('“码头、港口”', tables)).toBeNull();
  expect(loosen('码头 港口', tables)).toBeNull();
  const date = loosen('2030-08-03', tables);
  const tokens = tokensOf('港口于2030年8月3日启用', tables);
  expect(date?.runs.every((run) => findRun(tokens, run).length > 0)).toBe(true);
  expect(loosen('100', tables)).toBeNull();
});

test('the whole of a query is a phrase, which may cross its spaces', () => {
  const { phrase } = parseQuery('准 合同 board', tables);
  expect(phrase && findRun(tokensOf('一份准合同board', tables), phrase)).toEqual([[2, 10]]);
  expect(phrase && findRun(tokensOf('合同准 board', tables), phrase)).toEqual([]);
});

test('a query without letters, digits or characters asks for nothing', () => {
  for (const query of ['', ' ', '，。！“”', '😀', '"', '\u0000\ud800'])
    expect(parseQuery(query, tables).runs).toEqual([]);
});

test('what is found stands at its places in the original, marks and all', () => {
  const text = 'De\u0301j\u00adà vu, ２０３０年';
  const [range = [0, 0]] = findRun(
    tokensOf(text, tables),
    parseQuery('"déjà"', tables).runs[0] as never,
  );
  expect(text.slice(...range)).toBe('De\u0301j\u00adà');
  const [year = [0, 0]] = findRun(
    tokensOf(text, tables),
    parseQuery('2030年', tables).runs[0] as never,
  );
  expect(text.slice(...year)).toBe('２０３０年');
});

test('a run of any text is found in it, at its place', () => {
  const letters = fc.constantFrom(...[...'强迫劳动ハバテรอกaé1.8，。 “İß한𠮷'], 'รื', 'हि');
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (chars, a, b) => {
        const text = chars.join('');
        const tokens = tokensOf(text, tables);
        if (tokens.length === 0) return;
        const [first, last] = [a % tokens.length, b % tokens.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const piece = text.slice(tokens[first]?.from, tokens[last]?.to);
        const { runs, phrase } = parseQuery(`“${piece.replace(/[“”"]/g, '；')}”`, tables);
        const run = phrase ?? runs[0];
        expect(
          run && findRun(tokens, run).some(([from]) => from <= (tokens[first]?.from ?? 0)),
        ).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('words of the index are left alone by Pagefind, and begin as their beginnings do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
      for (const { word } of tokensOf(text, tables)) {
        const coded = indexWord(word);
        expect(coded).toBe(coded.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
        expect(coded).toMatch(/^[\p{L}\p{N}]*$/u);
        const chars = [...word];
        for (let i = 1; i < chars.length; i++)
          expect(coded.startsWith(indexWord(chars.slice(0, i).join('')))).toBe(true);
      }
    }),
  );
  expect(indexWords(tokensOf('强迫劳 ab', tables))).toEqual(['强迫ø', '迫劳ø', '劳ø', 'abø']);
  expect(indexWords(tokensOf('强迫、劳', tables))).toEqual(['强迫ø', '迫ø', '·', '劳ø']);
  expect(new Set(['ø', 'ʃ', 'ə07s', 'a'].map(indexWord)).size).toBe(4);
});

describe('pinyin', () => {
  test('is read with and without tones, spaces and apostrophes, in each way that it can be', () => {
    expect(readPinyin('qiangpo laodong', tables.syllables)).toEqual([
      ['qiang', 'po', 'lao', 'dong'],
    ]);
    expect(readPinyin('xian', tables.syllables)).toEqual([['xi', 'an']]);
    expect(readPinyin("xi'an", tables.syllables)).toEqual([['xi', 'an']]);
    expect(readPinyin('xiān', tables.syllables)).toEqual([['xian'], ['xi', 'an']]);
    expect(readPinyin('Åland', tables.syllables)).toEqual([]);
    expect(readPinyin('law', tables.syllables)).toEqual([]);
  });

  test('marks the characters that are so read', () => {
    const [query] = readAsPinyin('qiangpolaodong', tables);
    const text = '禁止强迫劳动。';
    expect(findHits(tokensOf(text, tables), query?.runs ?? [])).toEqual([[2, 6]]);
  });
});

test('excerpts are cut around the first hit, with every hit marked, and never inside a character', () => {
  const text = `${'前言，'.repeat(30)}强迫劳动${'，后文'.repeat(30)}强迫劳动`;
  const { pieces } = excerpt(
    text,
    findHits(tokensOf(text, tables), parseQuery('強迫勞動', tables).runs),
    40,
  );
  expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: '强迫劳动', hit: true }]);
  expect(pieces.at(0)?.text).toBe('… ');
  expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(60);
  const emoji = '😀'.repeat(60);
  expect(
    excerpt(emoji, [], 31)
      .pieces.map((piece) => piece.text)
      .join(''),
  ).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});

test('a mistyped word is offered as it was perhaps meant', () => {
  expect(isOneLetterOff('jurisdicton', 'jurisdiction')).toBe(true);
  expect(isOneLetterOff('form', 'from')).toBe(true);
  expect(isOneLetterOff('labour', 'harbour')).toBe(false);
  expect(didYouMean('the jurisdicton', ['jurisdiction'])).toBe('the jurisdiction');
  expect(didYouMean('law', ['jurisdiction'])).toBeNull();
});
