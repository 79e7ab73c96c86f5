import type { Anchor } from './anchor.ts';
import type { Source } from './edition.ts';
import type { Place } from './place.ts';

/** How often words occur in a text, overlaps not counted. */
export function occurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}

/** Whether a paragraph is of a text's body: the title and the adoption line are not. */
export function isBody(anchor: Anchor): boolean {
  return anchor !== 'title' && anchor !== 'adoption';
}

/** Where words occur in a source's full text, sentence by sentence, in order; empty where the text is not published. */
export function occurrencesIn({ id, publishesText, paragraphs }: Source, words: string): Place[] {
  if (!publishesText) return [];
  return paragraphs.flatMap(({ anchor, text, sentences }) => {
    const stretches =
      sentences.length === 0
        ? [{ anchor, text: text ?? '' }]
        : sentences.map((each) => ({ anchor: each.anchor, text: (text ?? '').slice(...each.range) }));
    return stretches.flatMap((stretch): Place[] => {
      const times = occurrences(stretch.text, words);
      return times === 0 ? [] : [{ target: { source: id, anchor: stretch.anchor }, paragraph: anchor, what: 'text', times }];
    });
  });
}
