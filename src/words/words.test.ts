import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { speaker } from './speak.ts';
import { interfaceFor, interfaceIn, LANGUAGES } from './words.ts';

const UI = interfaceIn('en');

test.each([
  ['2025-01-19', null, '19 January 2025'],
  ['2025-01-19', '2025-01-22', '19 – 22 January 2025'],
  ['2024-05-26', '2024-06-01', '26 May – 1 June 2024'],
  ['2024', '2025', '2024 – 2025'],
  ['2024-12', '2025-01', 'December 2024 – January 2025'],
  ['2024-12-24', '2025', '2024 – 2025'],
])('the period from %s until %s is written %s', (from, until, words) => {
  expect(UI.period(from, until)).toBe(words);
});

test('the two dates of a period are told apart', () => {
  expect(UI.periodParts('2025-01-19', '2025-01-22')).toEqual([
    { iso: '2025-01-19', words: '19' },
    ' – ',
    { iso: '2025-01-22', words: '22 January 2025' },
  ]);
  expect(UI.periodParts('2021', null)).toEqual([{ iso: '2021', words: '2021' }]);
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['enm', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-Hant', 'en'],
  ['zh-TW', 'en'],
])('for readers of %s the interface speaks %s', (lang, spoken) => {
  expect(interfaceFor(lang)).toBe(spoken);
});

test('a period is written in Chinese as Chinese writes it', () => {
  const { period } = interfaceIn('zh-Hans');
  expect(period('2025-01-19', '2025-01-22')).toBe('2025年1月19日至22日');
  expect(period('2024', '2025')).toBe('2024年至2025年');
});

describe('a message', () => {
  const { say, pieces } = speaker('en-GB');

  test('is said with its values, the count by the rules of the language', () => {
    const notes = { one: '{n} note by {who}', other: '{n} notes by {who}' } as const;
    expect([0, 1, 2, 1234].map((n) => say(notes, { n, who: 'Lee' }))).toEqual([
      '0 notes by Lee',
      '1 note by Lee',
      '2 notes by Lee',
      '1,234 notes by Lee',
    ]);
    expect(say({ zero: 'none', other: '{n} notes' }, { n: 0 })).toBe('none');
    expect(
      speaker('ru').say({ one: '{n} сноска', few: '{n} сноски', other: '{n} сносок' }, { n: 3 }),
    ).toBe('3 сноски');
  });
  test('groups the digits of a count and of no other number', () => {
    expect(say('note {number} of {n}', { number: 1234, n: 5678 })).toBe('note 1234 of 5,678');
  });
  test('takes what is more than characters, and leaves braces in a value alone', () => {
    const link = { href: '#' };
    expect(pieces('On {words}, {passage}', { words: '{passage}', passage: link })).toEqual([
      'On ',
      '{passage}',
      ', ',
      link,
    ]);
  });
  test('joins things as the language does', () => {
    expect(UI.list([{ a: 1 }, { b: 2 }, 'c'])).toEqual([{ a: 1 }, ', ', { b: 2 }, ' and ', 'c']);
    expect(UI.list(['a', 'b'], 'disjunction')).toEqual(['a', ' or ', 'b']);
  });
  test('keeps the place of a value that is not given', () => {
    expect(say('a {b}', {} as never)).toBe('a {b}');
  });
});

const asked = (message: string) => new Set([...message.matchAll(/\{\w+\}/g)].map(([name]) => name));

/** Messages, each by its path, that do not ask for what the English one asks for. */
function askingOtherwise(english: unknown, other: unknown, path = ''): string[] {
  if (typeof english === 'string' && typeof other === 'string')
    return asked(english).symmetricDifference(asked(other)).size === 0 ? [] : [`${path}: ${other}`];
  if (typeof other !== 'object') return [`${path}: ${String(other)}`];
  // Which forms there are of a plural is the language's; but for the last, one may say no number.
  if ('other' in (english as object)) {
    const all = asked((english as { other: string }).other);
    return Object.entries(other as Record<string, string>).flatMap(([form, message]) =>
      asked(message).isSubsetOf(all) && (form !== 'other' || asked(message).size === all.size)
        ? []
        : [`${path}.${form}: ${message}`],
    );
  }
  return Object.entries(english as object).flatMap(([key, value]) =>
    askingOtherwise(value, (other as Record<string, unknown>)[key], path ? `${path}.${key}` : key),
  );
}

test.each(Object.entries(LANGUAGES))(
  'every message in %s asks for the values that the English one asks for',
  (_, words) => {
    expect(askingOtherwise(en, words)).toEqual([]);
  },
);

test('a message that asks for another value is found', () => {
  const notes = { one: '{m} noto', other: '{n} notoj' };
  expect(askingOtherwise(en, { ...en, notes, of: '{who}: ' })).toEqual([
    'of: {who}: ',
    'notes.one: {m} noto',
  ]);
});
