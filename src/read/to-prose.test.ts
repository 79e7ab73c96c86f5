import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { toProse } from './to-prose.ts';

test('a work’s short form is in the edition’s language, but for what of it is in Chinese', () => {
  const citation = { type: 'citation', items: [{ key: 'daily' }] } as unknown as RootContent;
  const labels = new Map([['daily', '新疆日报 2024']]);
  const { text, marks } = toProse([citation], labels, 'zh-Hans', 'en');
  const languages = marks.flatMap((mark) =>
    mark.type === 'language' ? [[mark.lang, text.slice(...mark.range)]] : [],
  );
  expect(languages).toEqual([
    ['en', '新疆日报 2024'],
    ['zh-Hans', '新疆日报'],
  ]);
});
