import { expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { parseData } from './parse.ts';
import { sourceSchema } from './source.ts';

const RECORD = `id: decision
kind: legislation
lang: en
title: Decision
short: Decision
date: "2030-01"
events:
  - { id: adoption, date: "2030-01-02", short: Adopted, what: It is adopted., see: ["#p1"] }
  - { id: publication, date: "2030-01-03", short: Published, what: It is published., see: ["#p1"] }
  - { id: effect, short: In force, what: It is in force. }
legislation:
  document: act
  form: decision
  jurisdiction: cn-xj
  organ: { id: board, name: Harbour Board }
  adopted: adoption
  published: publication
  inForce: publication
rights: { status: licensed, evidence: Made up, statement: Made up. }
review: { state: none }
captures: [{ file: a.txt, bytes: 0, sha256: ${'a'.repeat(64)} }]
`;

function problems(from: string, to: string): string[] {
  const found: Problem[] = [];
  expect(RECORD).toContain(from);
  parseData('source.yaml', RECORD.replace(from, to), sourceSchema, found);
  return found.map(({ line, column, what }) => `${line}:${column}: ${what}`);
}

test('a law whose dates are days of its own events is as it should be', () => {
  expect(problems('act', 'act')).toEqual([]);
});

test.each([
  [
    'an event that is not there',
    'adopted: adoption',
    'adopted: adopted',
    /^16:\d+: .*“adopted” is no event of this source; there are adoption, publication, effect/,
  ],
  [
    'an event without a day',
    'inForce: publication',
    'inForce: effect',
    /^18:\d+: .*the event “effect” has no day: “2030-01”/,
  ],
  [
    'a kind that is no legislation',
    'kind: legislation',
    'kind: news',
    /^\d+:\d+: .*stands only in a source of kind legislation; this one is news/,
  ],
  [
    'a code in capitals',
    'cn-xj',
    'CN-XJ',
    /^14:\d+: .*not a code of ISO 3166 in lower case such as cn or cn-xj/,
  ],
  ['a type of document that there is not', 'document: act', 'document: law', /^12:\d+: .*act/],
])('%s is told with its place', (_, from, to, told) => {
  const found = problems(from, to);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(told);
});
