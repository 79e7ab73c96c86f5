import { describe, expect, it } from 'vitest';
import { nameOf } from './place.ts';
import { structureOf } from './structure.ts';

const named = (lang: string, texts: readonly string[]): string[] =>
  structureOf(
    texts.map((text) => ({ text, role: 'text' as const })),
    { kind: 'legislation', lang },
  ).places.map(({ called }) => nameOf(called));

describe('numbers of codes', () => {
  it('reads a section of a code by itself, its number as it is written', () => {
    expect(
      named('en-US', ['§ 7-204.06a. Ferries.', '(a) Ferries run.', '(a-1) They stop.']),
    ).toEqual(['section 7-204.06a', 'section 7-204.06a/level a', 'section 7-204.06a/level a-1']);
  });

  it('reads a number of two parts', () => {
    expect(named('de', ['§ 1.01 Fähren', 'Fähren fahren.', '§ 1.02 Halt', 'Sie halten.'])).toEqual([
      'paragraf 1.01',
      'paragraf 1.01',
      'paragraf 1.02',
      'paragraf 1.02',
    ]);
  });
});

describe('lists', () => {
  it('reads a double letter after its like as inserted where the list goes on', () => {
    expect(
      named('en', [
        '1. Ferries',
        'Ferries are—',
        '(a) boats,',
        '(aa) rafts,',
        '(b) ships.',
        '2. End',
        'It ends.',
      ]),
    ).toEqual([
      'section 1',
      'section 1',
      'section 1/level a',
      'section 1/level aa',
      'section 1/level b',
      'section 2',
      'section 2',
    ]);
  });

  it('reads what a proviso opens in the subsection before it', () => {
    expect(
      named('en', [
        '1. Ferries',
        '(1) Ferries run.',
        '(2) They stop.',
        'Provided that they stop—',
        '(a) at night,',
        '(b) in fog.',
        '2. End',
        'It ends.',
      ]).slice(4, 6),
    ).toEqual(['section 1/level 2/level a', 'section 1/level 2/level b']);
  });

  it('reads a new list after closing words beside the one that they close', () => {
    expect(
      named('de', [
        '§ 1 Fähren',
        '(1) Fähren',
        '1. fahren,',
        '2. halten,',
        'wenn sie',
        'a) neu oder',
        'b) alt sind.',
      ]).slice(5),
    ).toEqual(['paragraf 1/paragraph 1/letter a', 'paragraf 1/paragraph 1/letter b']);
  });
});

describe('contents whose numbers stand after the titles', () => {
  it('ends before the first provision', () => {
    expect(
      structureOf(
        [
          'Inhaltsübersicht',
          'Fähren　1',
          'Halt　2',
          '§ 1 Fähren',
          'Sie fahren.',
          '§ 2 Halt',
          'Sie halten.',
        ].map((text) => ({ text, role: 'text' as const })),
        { kind: 'legislation', lang: 'de' },
      ).places.map(({ role }) => role),
    ).toEqual(['contents', 'contents', 'contents', 'heading', 'provision', 'heading', 'provision']);
  });
});
