import { expect, test } from 'vitest';
import { withEntry } from './with-entry.ts';

const ENTRY = `  - id: translation-ja
    rights: { status: licensed, evidence: "Said so" }
    review: { state: not reviewed }
`;
const add = (yaml: string) =>
  withEntry(yaml, 'translation-ja', { status: 'licensed', evidence: 'Said so' });

test.each([
  ['no companions', 'id: a\n', `id: a\ncompanions:\n${ENTRY}`],
  ['an empty list', 'companions: []\nlang: en\n', `companions:\n${ENTRY}lang: en\n`],
  [
    'others before it, indented or not',
    'companions:\n  - id: translation-en # hers\n    by: []\nlang: en\n',
    `companions:\n  - id: translation-en # hers\n    by: []\n${ENTRY}lang: en\n`,
  ],
  [
    'the same already',
    'companions:\n  - { id: translation-ja }\n',
    'companions:\n  - { id: translation-ja }\n',
  ],
])('a record with %s', (_, yaml, expected) => {
  expect(add(yaml)).toBe(expected);
});
