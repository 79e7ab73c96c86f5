import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { labelOf } from './label.ts';
import { structureOf } from './structure.ts';

/** What passages are called; `2 #` before one is the level of its heading. */
function labels(...passages: string[]): string[] {
  const lines = passages.map((passage) => {
    const [, level, text = passage] = /^(\d) # (.*)$/.exec(passage) ?? [];
    return { text, role: 'text' as const, heading: level ? Number(level) : null };
  });
  const { places } = structureOf(lines, { kind: 'legislation', lang: 'en', scheme: 'acts' });
  // Read from its page again, whose headings are those that were found, it is called alike.
  const again = structureOf(
    lines.map((line, i) => ({ ...line, heading: places[i]?.heading ?? line.heading })),
    { kind: 'legislation', lang: 'en', scheme: 'acts' },
  );
  expect(again.places).toEqual(places);
  return places.map((place, i) => `${labelOf(place, en.label)} | ${lines[i]?.text}`);
}

test('bare numbers of headings are divisions’, where those below count on through them', () => {
  expect(
    labels(
      '2 # 1 Boats',
      '1. Names',
      'A boat has a name.',
      '2. A boat has a flag.',
      '2 # 2 Rafts',
      '3. Flags',
      'A raft has none.',
      '2 # 3 Oars',
      '4. Oars are wood.',
    ),
  ).toEqual([
    'div. 1 | 1 Boats',
    'sec. 1 | 1. Names',
    'sec. 1 | A boat has a name.',
    'sec. 2 | 2. A boat has a flag.',
    'div. 2 | 2 Rafts',
    'sec. 3 | 3. Flags',
    'sec. 3 | A raft has none.',
    'div. 3 | 3 Oars',
    'sec. 4 | 4. Oars are wood.',
  ]);
});

test('bare numbers of headings are sections’, where those below are none or begin anew', () => {
  expect(
    labels('2 # 1. Boats', 'A boat floats.', '2 # 2. Rafts', 'A raft floats.').map(
      (label) => label.split(' | ')[0],
    ),
  ).toEqual(['sec. 1', 'sec. 1', 'sec. 2', 'sec. 2']);
  expect(labels('2 # 1. Boats', '1. one', '2. two', '2 # 2. Rafts', '1. one')[0]).toBe(
    'sec. 1 | 1. Boats',
  );
});

test('headings above sections are divisions by their numbers, and of the section without one', () => {
  expect(
    labels(
      '2 # I Boats',
      'Section 1. A boat floats.',
      '2 # II Rafts',
      '3 # Timber',
      'Section 2. A raft floats.',
      '3 # Note',
      'It is of wood.',
    ),
  ).toEqual([
    'div. I | I Boats',
    'sec. 1 | Section 1. A boat floats.',
    'div. II | II Rafts',
    'sec. 2 | Timber',
    'sec. 2 para. 1 | Section 2. A raft floats.',
    'sec. 2 para. 2 | Note',
    'sec. 2 para. 3 | It is of wood.',
  ]);
});
