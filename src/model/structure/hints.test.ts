import { expect, test } from 'vitest';
import { hintsFor, nameByAnchor } from './hints.ts';
import { type Place, type Role, stepsOf } from './place.ts';

const place = (name: string, role: Role = 'provision'): Place => ({
  role,
  path: stepsOf(name),
  called: stepsOf(name),
  number: 0,
  heading: null,
  depth: 0,
});

test.each<[name: string, anchor: string, role?: Role]>([
  ['article 7', 'art7'],
  ['article 7-1', 'art7bis1'],
  ['article L. 12-3', 'artL12bis3'],
  ['article 7/paragraph 1', 'art7'],
  ['article 7/paragraph 2', 'art7-p2'],
  ['article 7/paragraph 1/item 2/subitem 1', 'art7-p1-i2-n1'],
  ['section 3/level a/level 1/level A', 'sec3-a-1-A'],
  ['section 3/level a/closing', 'sec3-a-closing'],
  ['paragraf 5/paragraph 2/number 3/letter a', 'sec5-p2-n3-a'],
  ['clause 3', 'c3'],
  ['clause 3/paragraph 2', 'c3-1'],
  ['chapter 2', 'ch2', 'heading'],
  ['titleDivision 2', 'tit2', 'heading'],
  ['annex 1/article 2', 'annex1-art2'],
  ['recital 4', 'rec4', 'recital'],
  ['preambular 4', 'pp4', 'recital'],
  ['preamble', 'preamble', 'preamble'],
  ['preamble 2', 'preamble-2', 'preamble'],
  ['contents 1', 'toc1', 'contents'],
  ['running 5', 'p5', 'text'],
  ['', 'title', 'title'],
  ['', 'effect', 'effect'],
  ['', 'signature', 'signature'],
])('what is called “%s” is given the anchor %s', (name, anchor, role) => {
  expect(hintsFor([place(name, role)])).toEqual([anchor]);
});

test('no anchor is given twice, and words under a heading are its first', () => {
  expect(hintsFor([place('section 1', 'heading'), place('section 1'), place('section 1')])).toEqual(
    ['sec1', 'sec1-p1', 'sec1-p1b'],
  );
});

test.each<[anchor: string, name: string | null]>([
  ['art7bis1-p2', 'article 7-1/paragraph 2'],
  ['c3-1', 'clause 3/paragraph 2'],
  ['sec3-a-1-A', 'section 3/level a/level 1/level A'],
  ['sec3-1', 'section 3/level 1'],
  ['p12', 'running 12'],
  ['preamble-2', 'preamble 2'],
  ['part2', 'part 2'],
  ['title', ''],
  ['whatever', null],
])('%s was called “%s” before ledgers kept names', (anchor, name) => {
  expect(nameByAnchor(anchor)).toBe(name);
});
