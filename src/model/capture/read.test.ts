import { describe, expect, test } from 'vitest';
import { applyRecord } from './apply.ts';
import { decodeCapture } from './decode.ts';
import { readCapture } from './read.ts';

const NONE = { legislation: false, strip: new Set<number>(), keep: new Set<number>() };
/** Lines that are not text, as `line use/rule`. */
const read = (text: string, options = {}) => {
  const { lines, undecided } = readCapture(
    text.split('\n').map((text) => ({ text })),
    { ...NONE, ...options },
  );
  return {
    lines: lines
      .filter(({ use }) => use !== 'text' && use !== 'blank')
      .map(({ line, use, rule }) => `${line} ${rule ?? use}`),
    text: lines.filter(({ use }) => use === 'text').map(({ value }) => value),
    undecided,
  };
};

// Made-up captures with the faults of real ones.
const PAGE = `Global EditionASIA 中文Fran?ais
Harbour
Home / Harbour / News

Harbour board repairs boats

By ANN LEE in Porto | DAILY BOARD | Updated: 2030-01-02 07:00
Share
Share - WeChat
This photo shows boats in Porto. [Photo/Agency]

The harbour board said on Tuesday that boats will be repaired.

Share
Nobody objected, the chair said.

Top
BACK TO THE TOP
English
Copyright 1999 - . All rights reserved. Do not republish.
License for publishing 12
FOLLOW US
\u00a0
无关链接一,无关链接二`;

test('a web page is freed of its furniture and of what follows its footer, and of nothing between paragraphs', () => {
  const { lines, text, undecided } = read(PAGE);
  expect(lines).toEqual([
    '1 language-switcher',
    '2 section-label',
    '3 breadcrumb',
    '5 title',
    '7 byline',
    '8 share-widget',
    '9 share-widget',
    '10 caption',
    '17 back-to-top',
    '18 back-to-top',
    '19 language-switcher',
    '20 copyright-notice',
    '21 licence-number',
    '22 follow-widget',
    '23 invisible-line',
    '24 after-footer',
  ]);
  expect(text).toEqual([
    'The harbour board said on Tuesday that boats will be repaired.',
    'Share',
    'Nobody objected, the chair said.',
  ]);
  expect(undecided).toEqual([]);
});

test('a Markdown wrapper is taken off, and a title given twice stands once', () => {
  const { lines, text } = read(
    '# 港务局关于修船的决定\n\n- 2030年1月2日港务局第一次会议通过\n\n<!-- INFO END -->\n\n港务局关于 修船的决定\n\n一、修船。',
    { legislation: true },
  );
  expect(lines).toEqual(['1 title', '3 adoption', '5 html-comment', '7 repeated-title']);
  expect(text).toEqual(['一、修船。']);
});

test('front matter and comments over several lines go', () => {
  expect(read('---\na: 1\n---\nTitle\n\n<!-- x\ny -->\nText is here, and it ends.').lines).toEqual([
    '1 front-matter',
    '2 front-matter',
    '3 front-matter',
    '4 title',
    '6 html-comment',
    '7 html-comment',
  ]);
});

describe('what cannot be decided is asked', () => {
  test('a title that no line shows', () => {
    expect(read('A sentence is no title.\n\nAnother one here.').undecided).toHaveLength(1);
    expect(
      read('A sentence is no title.\n\nAnother one.', { noTitleLine: true }).undecided,
    ).toEqual([]);
    expect(read('First.\n\nThe Title\n\nText.', { titleLine: 3 }).lines).toEqual(['3 title']);
  });
  test('text after a footer', () => {
    const after = `${PAGE}\nThe board will meet again on Friday, the chair said.`;
    expect(
      read(after)
        .undecided.map(({ asks }) => asks)
        .join(),
    ).toContain('line 25');
    expect(read(after, { strip: new Set([25]) }).undecided).toEqual([]);
    expect(read(after, { keep: new Set([25]) }).text.at(-1)).toContain('Friday');
  });
});

test('text is not taken for furniture, Markdown or a title because of its characters', () => {
  const text = [
    '第一条 甲。',
    '- a line that starts with a hyphen and ends here.',
    '# not a title, line two of the text.',
    '<b> stays as it is.',
  ];
  expect(read(['标题', ...text].join('\n')).text).toEqual(text);
});

test('a record alone gives the text back', () => {
  const lines = ['# T', '', ' \u3000甲。\u3000', '<!-- x -->', '乙', '丙。'];
  const capture = {
    stripped: [
      { lines: '1', characters: 2, rule: 'markdown-mark', why: '' },
      { lines: '4', characters: 10, rule: 'html-comment', why: '' },
    ],
    taken: [{ line: 1, as: 'title', characters: 1 }],
  };
  expect(applyRecord(lines, capture)).toEqual(['T', '甲。', '乙', '丙。']);
  expect(applyRecord(lines, { ...capture, paragraphs: 'blocks' })).toEqual(['T', '甲。乙丙。']);
  expect(applyRecord(lines, { ...capture, paragraphs: 'blocks', begin: [6] })).toEqual([
    'T',
    '甲。乙',
    '丙。',
  ]);
  expect(applyRecord(lines, { ...capture, paragraphs: 'stanzas' })).toEqual([
    'T',
    '甲。\n乙\n丙。',
  ]);
});

describe('decodeCapture', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test('takes off a byte order mark and other systems’ line ends, and says so', () => {
    expect(decodeCapture(bytes('\ufeffa\r\nb\rc'))).toEqual({
      lines: ['a', 'b', 'c'],
      byteOrderMark: true,
      carriageReturns: 2,
    });
  });
  test('refuses what is not UTF-8, with its place', () => {
    const error = (() => {
      try {
        decodeCapture(new Uint8Array([0x61, 0x0a, 0x62, 0xff]));
      } catch (caught) {
        return caught as { line: number; column: number; name: string };
      }
      return null;
    })();
    expect(error).toMatchObject({ name: 'CaptureError', line: 2, column: 2 });
  });
  test('refuses control characters', () => {
    expect(() => decodeCapture(bytes('a\u0000'))).toThrow('U+0000');
  });
});
