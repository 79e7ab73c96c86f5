import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyRecord, joinLines } from './apply.ts';
import { findCuts } from './cuts.ts';

const LINES = ['Dear Ada,', 'the lamp is lit. The rope', 'is new.', '灯塔已点亮。船已', '入港。'];
const placed = (lines: readonly string[]) => lines.map((value, i) => ({ value, line: i + 1 }));
const read = (lines: readonly string[], text: string) =>
  applyRecord(lines, {
    stripped: [],
    taken: [],
    paragraphs: 'cuts',
    begin: findCuts(text, placed(lines)),
  });

test('paragraphs are as the editor’s empty lines part them, within lines too', () => {
  const text = 'Dear Ada,\n\nthe lamp is lit.\n\nThe rope is new.\n\n灯塔已点亮。船已入港。\n';
  expect(findCuts(text, placed(LINES))).toEqual([1, 2, '2:18', 4]);
  expect(read(LINES, text)).toEqual(text.trim().split('\n\n'));
});

test('a text whose characters were changed is told with its place', () => {
  expect(() => findCuts('Dear Ida,\n', placed(LINES))).toThrow(
    expect.objectContaining({ line: 1, column: 6 }),
  );
  expect(() => findCuts('Dear Ada,\n', placed(LINES))).toThrow(/goes on in line 2/);
  expect(() => findCuts(`${LINES.join('\n')}\nMore`, placed(LINES))).toThrow(/no more/);
});

test('any cuts at white space give their paragraphs again', () => {
  const word = fc.constantFrom('ropes', 'a', '灯塔', 'Ω.', '(1)', '—', '“so”');
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.boolean()),
      (lines, coin) => {
        const parts: string[][] = [[]];
        for (const each of lines) {
          const words = each.split(' ');
          let piece: string[] = [];
          for (const one of words) {
            if (coin.next().value) {
              if (piece.length > 0) parts.at(-1)?.push(piece.join(' '));
              piece = [];
              parts.push([]);
            }
            piece.push(one);
          }
          parts.at(-1)?.push(piece.join(' '));
        }
        const paragraphs = parts.filter((part) => part.length > 0).map((part) => joinLines(part));
        expect(read(lines, paragraphs.join('\n\n'))).toEqual(paragraphs);
      },
    ),
  );
});
