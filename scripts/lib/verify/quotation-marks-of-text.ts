import { companionFile } from '../../../src/model/companion.ts';
import { quotationPairs } from '../../../src/model/text/quotation-marks.ts';
import type { Check } from './context.ts';

/**
 * Where `limits` of `edition.yaml` says how many quotation marks a translation may add
 * (`addedQuotationMarks: 0`), no sentence of one has more of them beyond those of the sentence that
 * it renders.
 */
export const quotationMarksOfText: Check = {
  name: 'a translation has no quotation marks that its text has not',
  async run({ edition }) {
    const most = edition.record.limits?.addedQuotationMarks;
    if (most === undefined) return [];
    return edition.sources.flatMap(({ id, companions, paragraphs }) =>
      companions
        .filter(({ kind }) => kind === 'translation')
        .flatMap((companion) => {
          const file = `sources/${id}/${companionFile(companion)}`;
          return paragraphs.flatMap(({ anchor, text, sentences, companions: parts }) => {
            const part = parts.find((each) => each.companion === companion.id);
            if (!part || text === null) return [];
            const tied = sentences.filter((each) =>
              part.sentences.some((sentence) => sentence.anchor === each.anchor),
            );
            const pairs =
              tied.length > 0
                ? tied.map(({ anchor: own, range }) => ({
                    at: own,
                    original: text.slice(...range),
                    words: part.sentences
                      .filter((sentence) => sentence.anchor === own)
                      .map((sentence) => sentence.text)
                      .join(' '),
                  }))
                : [{ at: anchor, original: text, words: part.text }];
            return pairs.flatMap(({ at, original, words }) => {
              const [own, added] = [original, words].map(quotationPairs) as [number, number];
              return added > own + most
                ? [
                    `${file}: ${at}: ${added} pairs of quotation marks; the text has ${own}. Take out those that are not its own; what has to be said of a word, say in a note.`,
                  ]
                : [];
            });
          });
        }),
    );
  },
};
