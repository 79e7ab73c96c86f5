import { expect, test } from 'vitest';
import type { SourceRecord } from '../../model/edition.ts';
import { interfaceIn } from '../../words/words.ts';
import type { View } from '../view.ts';
import type { XmlNode } from '../xml.ts';
import { sourceFacts } from './source-facts.ts';

const record = { lang: 'en', interface: 'en', langs: {} };
const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

/** The rows of a head, each as it is read. */
function rows(
  work: Partial<SourceRecord['work']>,
  facts: SourceRecord['facts'] = [],
  rest: Partial<SourceRecord> = {},
  lang = 'en',
): string[] {
  const view = { edition: { record, sources: [] }, ui: interfaceIn(lang) } as unknown as View;
  const of = { date: null, dateUncertain: null, facts, ...rest };
  const lists = sourceFacts(view, { ...of, work: { authors: [], date: null, ...work } } as never);
  const cells = lists.flatMap(({ children }) => children).map(textOf);
  return cells.flatMap((cell, i) => (i % 2 === 0 ? [`${cell}: ${cells[i + 1]}`] : []));
}

const LEE = { family: 'Lee', given: 'Ann', original: null };
test('who made a work, to whom and when stand at its head', () => {
  expect(
    rows({
      authors: [
        LEE,
        { literal: 'Board', original: '港务局', role: 'editor' },
        { literal: 'Bo', original: null, role: 'recipient' },
      ],
      date: '1912-03~',
    }),
  ).toEqual(['By: Ann Lee; Board (港务局) (editor)', 'Recipient: Bo', 'Date: c. March 1912']);
  expect(rows({ authors: [LEE], date: '2030-01-02' }, [], {}, 'zh-Hans')).toEqual([
    '责任者: Ann Lee',
    '日期: 2030年1月2日',
  ]);
});

test('what the editor’s own facts say is not said twice', () => {
  const fact = (value: string) => [{ term: 'Byline', value }];
  const work = { authors: [LEE], date: '2030-01-02' };
  expect(rows(work, fact('Lee, Ann, on 2 January 2030'))).toHaveLength(1);
  expect(rows(work, fact('On 2 January 2030'))).toEqual([
    'By: Ann Lee',
    'Byline: On 2 January 2030',
  ]);
  expect(rows(work, fact('Ann Lee in 2030'))).toEqual([
    'Date: 2 January 2030',
    'Byline: Ann Lee in 2030',
  ]);
});

test('a date that orders the source stands for one of the work, in the editor’s words where it is in doubt', () => {
  expect(rows({}, [], { date: '2024-09' })).toEqual(['Date: September 2024']);
  expect(rows({}, [], { date: '2024-09', dateUncertain: 'after 2 September' })).toEqual([
    'Date: after 2 September',
  ]);
  expect(rows({})).toEqual([]);
});
