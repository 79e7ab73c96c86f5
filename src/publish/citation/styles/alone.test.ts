import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { expect, test } from 'vitest';
import type { CslItem, CslName } from '../work-item.ts';
import { alone } from './alone.ts';
import { BLUEBOOK } from './bluebook.ts';
import { CHICAGO } from './chicago.ts';
import { gbT7714 } from './gb-t-7714.ts';
import { LEGAL } from './legal.ts';
import { MLA } from './mla.ts';
import { OSCOLA } from './oscola.ts';

const { styles } = plugins.config.get('@csl');
const STYLES = {
  apa: styles.get('apa'),
  chicago: CHICAGO,
  legal: LEGAL,
  mla: MLA,
  oscola: OSCOLA,
  bluebook: BLUEBOOK,
  chinese: gbT7714({ id: 'a', type: 'document', title: '', language: 'zh' }),
  western: gbT7714({ id: 'a', type: 'document', title: '' }),
};

const date = (...parts: number[]) => ({ 'date-parts': [parts] });
const many = (count: number): CslName[] =>
  Array.from({ length: count }, (_, i) => ({ family: `Lee${i}`, given: 'Ann B.' }));
const item = (fields: Partial<CslItem>): CslItem => ({
  id: 'a',
  type: 'document',
  title: 'Boats wait',
  ...fields,
});
const WORKS: CslItem[] = [
  item({}),
  item({ author: [{ literal: 'Harbour Board' }], issued: date(2030, 1, 2) }),
  item({
    author: [{ literal: '港务局' }],
    title: '关于船的决定 [On boats (unofficial English)]',
    language: 'zh-Hans',
    issued: date(2030),
  }),
  item({
    author: [
      { family: '李', given: '明' },
      { family: 'van der Berg', given: 'Jan' },
      { family: 'Lee' },
    ],
    genre: 'decision',
  }),
  // One author and one year: of several works together, the processor would set 2030a, 2030b.
  item({ author: [{ family: 'Lee', given: 'Ann' }], issued: date(2030, 5), title: 'First' }),
  item({
    author: [{ family: 'Lee', given: 'Ann' }],
    issued: date(2030, 6),
    title: 'Second “quoted” <i>&',
  }),
  item({ author: [{ family: 'Lee', given: 'Bo' }], issued: { ...date(2030, 6, 7), circa: true } }),
  ...[2, 3, 4, 20, 21, 30].map((count) =>
    item({ author: many(count), issued: date(2029, 12, 31) }),
  ),
  ...['article-newspaper', 'legislation'].flatMap((type) => [
    item({
      type,
      author: many(1),
      'container-title': 'Harbours',
      publisher: 'Board',
      genre: 'report',
      jurisdiction: 'Harbour',
    }),
    item({ type, issued: { ...date(2030, 6, 7), circa: true }, 'container-title': 'Harbours' }),
    item({ type }),
  ]),
];

test.each(Object.entries(STYLES))(
  'the style %s sets each of odd works, one after the other, as it does whole',
  (name, style) => {
    styles.add(`whole-${name}`, style);
    styles.add(`alone-${name}`, alone(style));
    const set = (template: string) =>
      WORKS.map((work) =>
        new Cite([work]).format('bibliography', { format: 'html', template, lang: 'en-US' }),
      );
    expect(set(`alone-${name}`)).toEqual(set(`whole-${name}`));
  },
);
