import { expect, test } from 'vitest';
import { editRecord } from './edit-record.ts';

const RECORD = `# A law.
id: law
short:   'Law'   # its name
abstract: >-
  Long words
  in two lines.
captures:
  # the first
  - file: a.txt
    bytes: 3 # counted
absences:
  - { statement: None,   words: [fine] }
`;

test('only the fields that are touched are written anew', () => {
  const after = editRecord(RECORD, ['captures', 'inForce'], (record) => {
    record.setIn(['captures', 0, 'file'], 'b.txt');
    record.set('inForce', '2031-08-01');
  });
  expect(after).toBe(`${RECORD.replace('a.txt', 'b.txt')}inForce: 2031-08-01\n`);
});

test('a field before all others, and one without a line end after it', () => {
  expect(
    editRecord('id: a\ntitle:  x', ['title', 'b'], (record) => {
      record.set('title', 'y');
      record.set('b', [1]);
    }),
  ).toBe('id: a\ntitle: y\nb:\n  - 1\n');
});
