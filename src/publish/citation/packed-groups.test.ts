import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Groups } from './groups.ts';
import { packGroups, unpackGroups } from './packed-groups.ts';

const hash = (n: number) => n.toString(16).padStart(64, '0');

test('what a group says of its passages again and again is said once, and a note has one place', () => {
  const note: Entry = { anchor: 'note-x', name: 'Note 1', place: 'note 1 on ¶ 1', sha256: hash(9) };
  const paragraph = (n: number): Entry[] => [
    { anchor: `p${n}`, name: `¶ ${n}`, sha256: hash(n) },
    {
      anchor: `p${n}-s1`,
      name: 'Sentence 1',
      place: `¶ ${n}, sentence 1`,
      sha256: hash(n + 100),
    },
  ];
  const groups: Groups = {
    p1: [...paragraph(1), note],
    p2: paragraph(2),
    'note-x': [note],
  };
  const packed = packGroups(groups);
  expect(Object.keys(packed.groups)).toEqual(['p1', 'p2']);
  expect(packed.words.toSorted()).toEqual(
    ['Sentence 1', '\ufdd1', '\ufdd1-s1', '\ufdd2, sentence 1'].toSorted(),
  );
  expect(Object.fromEntries(unpackGroups(packed))).toEqual(groups);
});

test('groups of any words come back as they were', () => {
  const text = fc.oneof(
    fc
      .string({ minLength: 1, maxLength: 6, unit: 'binary' })
      .filter((each) => !/[\ufdd0-\ufdef]/.test(each)),
    fc.constantFrom('p', 'p1', '¶ 1', '__proto__', 'constructor', '1', 'a'.repeat(43)),
  );
  const entry = fc.record(
    {
      anchor: text,
      sha256: fc.constantFrom(hash(1), hash(2)),
      name: text,
      place: text,
      told: text,
      forms: fc.array(
        fc.record(
          { name: text, as: fc.constantFrom('words', 'json'), text, asked: fc.constant(true) },
          { requiredKeys: ['name', 'as', 'text'] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['anchor'] },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(text, fc.array(entry, { maxLength: 4 })), {
        selector: ([key]) => key,
      }),
      (pairs) => {
        const unpacked = unpackGroups(
          JSON.parse(JSON.stringify(packGroups(Object.fromEntries(pairs)))),
        );
        for (const [key, group] of pairs) expect([key, unpacked.get(key)]).toEqual([key, group]);
      },
    ),
  );
});
