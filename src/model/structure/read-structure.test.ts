import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { readCapture } from '../capture/read.ts';
import type { Line } from './kinds.ts';
import { labelOf, ownLabelOf } from './label.ts';
import type { Place } from './place.ts';
import { structureOf, type TextStructure } from './structure.ts';

function read(texts: readonly string[], lang: string, scheme?: string): TextStructure {
  const lines = texts.map((text): Line => ({ text, role: 'text' }));
  return structureOf(lines, { kind: 'legislation', lang, scheme });
}
const labels = ({ places }: TextStructure) => places.map((place) => labelOf(place, en.label));
const own = ({ places, scheme }: TextStructure, lang: string) =>
  places.map(({ called }) => scheme && ownLabelOf(called, scheme, lang));
const told = (structure: TextStructure) => structure.told.map(({ at, what }) => `${at}: ${what}`);

test('a paragraph after a list belongs to its article, and so do the items of a second list', () => {
  const structure = read(
    [
      '第七条　进港船舶应当遵守下列规定：',
      '（一）悬挂旗帜；',
      '（二）保持灯光。',
      '渔船有下列情形之一的，可以免除：',
      '（一）避风；',
      '1．台风；',
      '第八条　船舶应当备有：',
      '（一）灯。',
    ],
    'zh-Hans',
  );
  expect(labels(structure)).toEqual([
    'art. 7 para. 1',
    'art. 7 para. 1(1)',
    'art. 7 para. 1(2)',
    'art. 7 para. 2',
    'art. 7 para. 2(1)',
    'art. 7 para. 2(1)1',
    'art. 8',
    'art. 8(1)',
  ]);
  expect(own(structure, 'zh-Hans')).toEqual([
    '第七条第一款',
    '第七条第一款第（一）项',
    '第七条第一款第（二）项',
    '第七条第二款',
    '第七条第二款第（一）项',
    '第七条第二款第（一）项第1目',
    '第八条',
    '第八条第（一）项',
  ]);
});

const PONDS = [
  '1. This Act is about ponds.',
  '2. The keeper counts the frogs.',
  '3. The gate is open at noon',
  'The keeper opens it.',
  '4. There are no fees.',
];

test('a numbered sentence that lacks its full stop among others is no heading, and a title above words is one', () => {
  const roles = (lines: readonly string[]) => read(lines, 'en').places.map(({ role }) => role);
  const sentence = 'provision';
  expect(roles(PONDS)).toEqual([sentence, sentence, sentence, sentence, sentence]);
  const titled = [
    '1. Ponds',
    'This Act is about ponds.',
    ...PONDS.slice(1).toSpliced(1, 2),
    '3. No more.',
  ];
  expect(roles(titled)).toEqual(['heading', sentence, sentence, sentence, sentence]);
});

test('contents are no provisions, and chapters that begin anew in each part are two', () => {
  const structure = read(
    [
      '目录',
      '第一编　港口',
      '第一章　泊位',
      '第二编　船舶',
      '第一章　旗帜',
      '第一编　港口',
      '第一章　泊位',
      '第一条　泊位编号。',
      '第二编　船舶',
      '第一分编　渔船',
      '第一章　旗帜',
      '第二条　渔船挂旗。',
      '附则',
      '第三条　本法自公布之日起施行。',
      '附件一',
    ],
    'zh-Hans',
  );
  expect(structure.places.map(({ role }) => role).slice(0, 6)).toEqual([
    ...Array(5).fill('contents'),
    'heading',
  ]);
  expect(labels(structure).slice(5)).toEqual([
    'pt. 1',
    'pt. 1 ch. 1',
    'art. 1',
    'pt. 2',
    'subpt. 1',
    'subpt. 1 ch. 1',
    'art. 2',
    'Supplementary provisions',
    'art. 3',
    'annex 1',
  ]);
});

test('headings written as Markdown are headings, without their marks', () => {
  const { lines } = readCapture(
    ['灯塔法', '', '## 第二章　泊位', '', '第三条　泊位编号。'].map((text) => ({ text })),
    {
      legislation: true,
      titleLine: 1,
      noTitleLine: false,
      strip: new Set(),
      keep: new Set(),
    },
  );
  const texts = lines.filter(({ use }) => use === 'text').map(({ value }) => value);
  const { places } = read(texts, 'zh-Hans');
  // The record tells what was taken off, and of which line.
  expect(lines[2]).toMatchObject({ value: '第二章　泊位', mark: 'markdown-mark', line: 3 });
  expect(texts).toEqual(['第二章　泊位', '第三条　泊位编号。']);
  expect(places.map(({ role }) => role)).toEqual(['heading', 'provision']);
});

test('what an amendment quotes stays in the paragraph that quotes it', () => {
  const structure = read(
    [
      '一、将第七条修改为：“第七条　船长应当报告。”',
      '二、增加一条，作为第七条之一：“第七条之一　船员应当协助。',
      '“船员不足的，由港务局补足。”',
      '三、删去第八条。',
    ],
    'zh-Hans',
  );
  expect(labels(structure)).toEqual(['cl. 1', 'cl. 2', 'cl. 2, quoted words', 'cl. 3']);
  expect(structure.told).toEqual([]);
});

test.each<[lang: string, texts: string[], labels: string[]]>([
  ['zh-Hant', ['第一編　總則', '第一條　船舶掛旗。'], ['pt. 1', 'art. 1']],
  [
    'ja',
    ['第三条　船は、次の旗を掲げる。', '一　港旗', '２　前項の旗は、赤とする。', '第三条の二　略'],
    ['art. 3 para. 1', 'art. 3 para. 1(1)', 'art. 3 para. 2', 'art. 3-2'],
  ],
  [
    'en',
    ['CHAPTER I', 'Article 1. Ships fly flags.', 'Article 2. Flags are red.'],
    ['ch. I', 'art. 1', 'art. 2'],
  ],
  ['en', ['Art. 2 Flags are red.', 'Art. 3 Flags are long.'], ['art. 2', 'art. 3']],
  ['en', ['§ 3 Flags are red.', '§ 4 Flags are long.'], ['sec. 3', 'sec. 4']],
  [
    'fr',
    ['Article premier', 'Les navires portent un drapeau.', 'Art. L. 12-3. – Il est rouge.'],
    ['art. 1', 'art. 1', 'art. L. 12-3'],
  ],
  [
    'de',
    [
      '§ 5 Flaggen',
      '(1) Schiffe führen Flaggen.',
      '(2) Flaggen sind',
      '1. rot,',
      '2. lang.',
      '§ 6 Ende.',
    ],
    ['§ 5', '§ 5 para. 1', '§ 5 para. 2', '§ 5 para. 2 no. 1', '§ 5 para. 2 no. 2', '§ 6'],
  ],
])('provisions in %s are called by their own numbers: %s', (lang, texts, expected) => {
  expect(labels(read(texts, lang))).toEqual(expected);
});

test.each<[what: string, texts: string[], labels: string[], told: string[]]>([
  [
    'left out',
    ['第一条　甲。', '第三条　乙。', '第四条　丙。'],
    ['art. 1', 'art. 3', 'art. 4'],
    ['1: “第三条” comes after 1; 2 was expected'],
  ],
  [
    'given twice',
    ['第一条　甲。', '第二条　乙。', '第二条　丙。', '第三条　丁。'],
    ['art. 1', 'art. 2', 'art. 2', 'art. 3'],
    ['2: “第二条” comes after 2; 3 was expected'],
  ],
  [
    'out of order',
    ['第一条　甲。', '第九条　乙。', '第二条　丙。', '第三条　丁。'],
    ['art. 1 para. 1', 'art. 1 para. 2', 'art. 2', 'art. 3'],
    [
      '1: “第九条　乙。” is out of the order of the articles around it, where 2 was expected, and is read as words',
    ],
  ],
  [
    'missing in a list',
    ['第一条　下列：', '（一）甲；', '（三）乙。'],
    ['art. 1', 'art. 1(1)', 'art. 1(3)'],
    ['2: “（三）” comes after 1; 2 was expected'],
  ],
  [
    'missing at the start',
    ['第二条　甲。', '第三条　乙。'],
    ['art. 2', 'art. 3'],
    ['0: “第二条” is the first of its kind; 1 was expected'],
  ],
])('a number %s is told with what was expected, and never mended', (_, texts, expected, odd) => {
  const structure = read(texts, 'zh-Hans');
  expect(labels(structure)).toEqual(expected);
  expect(told(structure)).toEqual(odd);
});

test.each<[what: string, texts: string[], lang: string]>([
  ['inserted after another', ['第三条の二　甲', '第三条の三　乙', '第四条　丙'], 'ja'],
  ['of another hundred in a new title', ['Sec. 9. A fog.', 'TITLE II—X', 'SEC. 201. A FOG'], 'en'],
  ['left out between the parts of a code', ['Art. L. 12-3. – Oui.', 'Art. L. 21-1. – Non.'], 'fr'],
])('nothing is told of a number %s', (_, texts, lang) => {
  expect(told(read(texts, lang)).filter((each) => !each.startsWith('0:'))).toEqual([]);
});

test.each<[what: string, texts: string[], scheme?: string]>([
  ['has no numbers', ['The harbour is free.', 'So is the fog.']],
  ['names no scheme that there is', ['Sec. 1. A fog.', 'Sec. 2. A mist.'], 'none-such'],
  ['is to be plain', ['Sec. 1. A fog.', 'Sec. 2. A mist.'], 'plain'],
])('a law that %s has plain paragraphs, and no scheme', (_, texts, scheme) => {
  const structure = read(texts, 'en', scheme);
  expect(structure.scheme).toBeNull();
  expect(labels(structure)).toEqual(['¶ 1', '¶ 2']);
});

test('signatures and the date above an annex are in no provision', () => {
  const structure = read(
    ['一、修改第七条。', '二、删去第八条。', '雾港市议会', '2031年2月1日', '附件', '1．旗帜'],
    'zh-Hans',
  );
  const roles = structure.places.map(({ role }: Place) => role);
  expect(roles.slice(2, 5)).toEqual(['signature', 'signature', 'heading']);
});

test('a heading above words that are no article is its division’s, whatever article follows', () => {
  const structure = read(
    [
      '第一条　船は、灯を備える。',
      '附　則',
      '（施行期日）',
      '１　この規則は、霧月一日から施行する。',
      '（経過措置）',
      '２　旧い灯は、当分の間、用いることができる。',
      '附　則',
      '（施行期日）',
      '第一条　この規則は、公布の日から施行する。',
    ],
    'ja',
  );
  expect(labels(structure).slice(1)).toEqual([
    'Supplementary provisions',
    'Supplementary provisions',
    'Supplementary provisions para. 1',
    'Supplementary provisions',
    'Supplementary provisions para. 2',
    'Supplementary provisions',
    'Supplementary provisions art. 1',
    'Supplementary provisions art. 1',
  ]);
});
