import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import type { Paragraph } from '../edition.ts';
import { labelOf } from './label.ts';
import { shortLabelsOf } from './short-label.ts';
import { structureOf } from './structure.ts';

test.each([
  [
    ['第一章 总则', '第一条 一。', '第二条 二。', '第二章 附则', '第三条 三。'],
    ['ch. 1', '1', '2', 'ch. 2', '3'],
  ],
  [
    ['Part 1 Ponds', '1. One:', '(1) so.', '2. Two.', 'Schedule 1', '1. Of it.', '2. Too.'],
    ['pt. 1', '1', 'sec. 1(1)', '2', 'sch. 1', 'sch. 1 para. 1', '1-2'],
  ],
  [
    ['One.', 'Two.'],
    ['1', '2'],
  ],
])('in a row of %j each is told from the others', (texts, shorts) => {
  const lines = texts.map((text) => ({ text, role: 'text' as const }));
  const lang = /\p{sc=Han}/u.test(texts[0] ?? '') ? 'zh-Hans' : 'en';
  const kind = texts[0] === 'One.' ? 'document' : 'legislation';
  const { places } = structureOf(lines, { kind, lang });
  const passages = places.map((place) => ({
    place,
    heading: place.heading,
    anchor: '',
    label: labelOf(place, en.label),
  }));
  expect(shortLabelsOf(passages as unknown as Paragraph[])).toEqual(shorts);
});
