import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSourceFile } from '../remark/plugins.ts';
import { writeParagraph } from './write-paragraph.ts';

function readBack(value: string) {
  const { data, messages } = readSourceFile({
    path: 'x.mdx',
    value: `${value}\n\n[^a]: **Text.** Made up.\n\n[^b]: **Text.** Made up.\n`,
    role: 'text',
    sourceId: 'x',
    lang: 'en',
  });
  return { blocks: data.textBlocks ?? [], told: messages.map(({ message }) => message) };
}

test('emphasis stands around words and notes, and reads back', () => {
  const text = 'The lamp is never lit by day.';
  const value = writeParagraph({
    text,
    heading: null,
    emphasis: [
      { as: 'em', range: [12, 17] },
      { as: 'strong', range: [4, 11] },
    ],
    spans: [{ note: 'a', range: [4, 8] }],
  });
  expect(value).toBe('The [**lamp**][^a] **is** *never* lit by day.');
  expect(readBack(value).blocks[0]).toMatchObject({
    text,
    emphasis: [
      { as: 'strong', range: [4, 8] },
      { as: 'strong', range: [9, 11] },
      { as: 'em', range: [12, 17] },
    ],
  });
});

test('emphasis that Markdown would not read is left out, and no asterisk is added', () => {
  const emphasis = [{ as: 'strong', range: [1, 5] }] as const;
  const value = writeParagraph({ text: '说“强制”一词', heading: null, emphasis, spans: [] });
  expect(value).toBe('说“强制”一词');
});

test('any characters, spans and emphasis read back', () => {
  const words = fc.constantFrom(
    'lamp',
    '*',
    '_',
    '“so”',
    '灯塔',
    '，',
    ' ',
    '[',
    '(',
    'Ω',
    '~~',
    '!',
  );
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 3, maxLength: 14 }),
      fc.array(fc.tuple(share, share, fc.constantFrom('em', 'strong')), { maxLength: 3 }),
      fc.option(fc.tuple(share, share)),
      (parts, marks, span) => {
        const text = `a${parts.join('')}z`;
        const range = ([one, other]: readonly number[]) => {
          const [from = 0, to = 0] = [one ?? 0, other ?? 0]
            .map((place) => Math.round(place * text.length))
            .sort((a, b) => a - b);
          return [from, to] as const;
        };
        const emphasis = marks
          .map(([one, other, as]) => ({ as, range: range([one, other]) }) as const)
          .filter(({ range: [from, to] }) => from < to);
        const [from, to] = span ? range(span) : [0, 0];
        // A note on white space at an edge is none that an editor makes.
        const spans =
          from < to && text.slice(from, to).trim() === text.slice(from, to)
            ? [{ note: 'a', range: [from, to] as const }]
            : [];
        const { blocks } = readBack(writeParagraph({ text, heading: null, emphasis, spans }));
        expect(blocks[0]?.text).toBe(text);
        expect(blocks[0]?.spans.map((each) => each.range)).toEqual(spans.map((each) => each.range));
      },
    ),
    { numRuns: 1000 },
  );
});
