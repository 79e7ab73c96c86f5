import { expect, test } from 'vitest';
import type { Paragraph } from '../edition.ts';
import { articlesOf, type OutlineEntry, outlineOf } from './outline.ts';
import { structureOf } from './structure.ts';

function read(text: string, kind: string, lang: string): Paragraph[] {
  const lines = text.split('\n');
  const { places } = structureOf(
    lines.map((line) => ({ text: line, role: 'text' as const })),
    { kind, lang },
  );
  return lines.map((line, i) => ({ text: line, heading: null, place: places[i] }) as Paragraph);
}
const short = (entries: readonly OutlineEntry[]): string =>
  entries
    .map(
      ({ paragraph, within }) =>
        `${paragraph.text?.slice(0, 3)}${within.length > 0 ? `(${short(within)})` : ''}`,
    )
    .join(' ');

const LAW =
  '第一章 总则\n第一条 制定本条例。\n第二条 本条例：\n（一）适用；\n灯火另定。\n第二章 人\n第一节 任用\n第三条 任用。\n第三章 附则\n第四条 施行。';

test('a law has its divisions, and in them its articles', () => {
  expect(short(outlineOf(read(LAW, 'legislation', 'zh-Hans')))).toBe(
    '第一章(第一条 第二条) 第二章(第一节(第三条)) 第三章(第四条)',
  );
});

test('an article is opened by its first paragraph alone', () => {
  expect(
    articlesOf(read(LAW, 'legislation', 'zh-Hans')).map(({ text }) => text?.slice(0, 3)),
  ).toEqual(['第一条', '第二条', '第三条', '第四条']);
});

test('a text whose paragraphs are counted has neither', () => {
  expect(outlineOf(read('One.\n- two\n- three', 'document', 'en'))).toEqual([]);
});
