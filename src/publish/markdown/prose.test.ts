import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProse } from '../../read/remark/plugins.ts';
import { toProse } from '../../read/to-prose.ts';
import { proseMarkdown } from './prose.ts';

const LABELS = new Map([
  ['lee-2029', 'Lee 2029'],
  ['harbour-act', 'Harbour Act 2020'],
]);
const PLACE = { source: 'report' };

function read(value: string) {
  const { file, tree } = readProse({ path: 'report', value });
  expect(file.messages.map(String)).toEqual([]);
  return toProse(tree.children, LABELS);
}

/** A line of Markdown as an editor may write it. */
const line = fc
  .array(
    fc.constantFrom(
      'Words',
      'of the port',
      '*in* it',
      '***both***',
      '**The board**, 港务局,',
      '~~gone~~',
      '[a page](https://a.example/x)',
      '[clause *1*](../decision/#c1)',
      '[above](#p2)',
      '[@lee-2029, p. 3; @harbour-act]',
      '`a*b`',
      '“1 < 2 & 3”',
      '3~5个~',
      '2 \\* 3 \\_ 4',
      'a\\[b\\]',
      '\\#1',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(' '));
const indented = (lines: readonly string[]) => lines.map((each) => `- ${each}`).join('\n');
const block = fc.oneof(
  line,
  fc.array(line, { minLength: 1, maxLength: 3 }).map(indented),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((each, i) => `${i + 3}. ${each}`).join('\n')),
  line.map((each) => `> ${each}`),
  fc.tuple(line, line).map(([one, two]) => `- ${one}\n  - ${two}`),
);

describe('prose', () => {
  test('written as Markdown reads back as the same, and is written the same again', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        // Two lists side by side would be one.
        const prose = read(blocks.join('\n\nAnd then.\n\n'));
        const written = proseMarkdown(prose, PLACE);
        expect(read(written)).toEqual(prose);
        expect(proseMarkdown(read(written), PLACE)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  // A citation is read off the words themselves: prose cannot say “[@” but as one.
  test('of any characters reads back as they are', () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...'*_[]{}<>&\\`#-+1.)@!~|:"\'^=(制“）',
            '](',
            '[^',
            '[@',
            'http://a.example',
            'a@b.example',
            '&amp;',
            '<b>',
          ),
          fc.string({ unit: 'grapheme', maxLength: 3 }),
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map(
        (pieces) =>
          pieces
            .join('')
            .replaceAll(/[\s\p{C}]/gu, '')
            .replaceAll(/\[@+/g, '[') || 'a',
      );
    fc.assert(
      fc.property(hostile, (text) => {
        const prose = {
          text,
          marks: [{ type: 'element', name: 'p', range: [0, text.length] }],
        } as const;
        const back = read(proseMarkdown(prose, PLACE));
        expect(back.text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
