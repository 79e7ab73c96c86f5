import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../edition.ts';
import { occurrencesIn, sourcesHolding } from './occurrences.ts';

const source = (id: string, text: string) =>
  ({
    id,
    publishesText: true,
    paragraphs: [{ anchor: 'p1', text, sentences: [] }],
  }) as unknown as Source;

describe('looking for many words in many texts', () => {
  it('finds the sources that hold each, as looking for each alone does', () => {
    const words = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', 'a'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 6 }),
        fc.array(words, { maxLength: 5 }),
        (texts, wanted) => {
          const sources = texts.map((text, i) => source(`s${i}`, text + text));
          const found = sourcesHolding(sources, wanted);
          for (const each of wanted)
            expect(found.get(each)).toEqual(
              sources.filter((one) => occurrencesIn(one, each).length > 0),
            );
        },
      ),
    );
  });
});
