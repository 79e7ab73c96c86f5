import { expect, test } from 'vitest';
import { openingOf } from './opening.ts';

test.each([
  ['a short note stays as it is', 'It names no list.', 40, 'It names no list.'],
  [
    'whole sentences are taken while they fit',
    'One is here. Two is here. Three is a long one, too long to fit.',
    30,
    'One is here. Two is here. …',
  ],
  [
    'an abbreviation ends no sentence',
    'See Pub. L. 117-78 there. It goes on for a while after that.',
    30,
    'See Pub. L. 117-78 there. …',
  ],
  [
    'a first sentence is kept whole up to twice the length',
    'The boats went out, she says. So it is.',
    20,
    'The boats went out, she says. …',
  ],
  [
    'a longer sentence is cut after a word, without its comma',
    'The boats, forty of them, went out',
    12,
    'The boats …',
  ],
  ['Chinese is cut after any character', '修理船只是港务局的事', 4, '修理船只 …'],
  ['a character of two code units is not cut in two', '𠮷𠮷𠮷𠮷', 3, '𠮷 …'],
  ['a quotation is never cut', 'He said “no one. Not one boat” was out', 12, 'He said …'],
  [
    'a quotation at the start is kept whole, though longer',
    '“No one will come for the boats” he said then',
    10,
    '“No one will come for the boats” …',
  ],
  [
    'a quotation inside brackets is kept whole',
    'So it is (he says “no (or) yes” once) here and there',
    24,
    'So it is …',
  ],
  [
    'a quotation that is never closed leaves no place to cut',
    '“No one will come for the boats',
    10,
    '“No one will come for the boats',
  ],
  [
    'a citation is kept whole',
    'The Act is old [Harbour Act 2020; Lee 2029] it seems',
    20,
    'The Act is old …',
  ],
  [
    'what comes after the first paragraph is left out',
    'The first paragraph.\nThe second paragraph.',
    25,
    'The first paragraph. …',
  ],
  ['a short second paragraph is joined by a space', 'One.\nTwo.', 25, 'One. Two.'],
])('%s', (_, text, length, opening) => {
  expect(openingOf(text, length)).toBe(opening);
});
