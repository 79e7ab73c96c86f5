import type { Anchor } from '../anchor.ts';
import type { Source } from '../edition.ts';
import type { Place } from './place.ts';

/** How often words occur in a text, overlaps not counted. */
export function occurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}

/** Whether a paragraph is of a text's body: the title and the adoption line are not. */
export function isBody(anchor: Anchor): boolean {
  return anchor !== 'title' && anchor !== 'adoption';
}

/**
 * Tells which of many words may occur in which sources: a source's texts are gone through once,
 * however many the words are. A list may hold a source whose text has the words across two
 * sentences; it lacks none.
 */
export function sourcesHolding(
  sources: readonly Source[],
  wanted: Iterable<string>,
): Map<string, Source[]> {
  const found = new Map<string, Source[]>([...wanted].map((words) => [words, []]));
  const byOpening = Map.groupBy(found.keys(), (words) => words.slice(0, 2));
  const short = [...found.keys()].filter((words) => words.length < 2);
  for (const source of sources) {
    if (!source.publishesText) continue;
    const here = new Set<string>();
    for (const { text } of source.paragraphs) {
      if (text === null) continue;
      for (const words of short) if (text.includes(words)) here.add(words);
      for (let at = 0; at + 1 < text.length; at++)
        for (const words of byOpening.get(text.slice(at, at + 2)) ?? [])
          if (text.startsWith(words, at)) here.add(words);
    }
    for (const words of here) found.get(words)?.push(source);
  }
  return found;
}

/**
 * Where words occur in a source's full text, sentence by sentence, in order; empty where the text
 * is not published.
 */
export function occurrencesIn({ id, publishesText, paragraphs }: Source, words: string): Place[] {
  if (!publishesText) return [];
  return paragraphs.flatMap(({ anchor, text, sentences }) => {
    const stretches =
      sentences.length === 0
        ? [{ anchor, text: text ?? '' }]
        : sentences.map((each) => ({
            anchor: each.anchor,
            text: (text ?? '').slice(...each.range),
          }));
    return stretches.flatMap((stretch): Place[] => {
      const times = occurrences(stretch.text, words);
      return times === 0
        ? []
        : [
            {
              target: { source: id, anchor: stretch.anchor },
              paragraph: anchor,
              what: 'text',
              times,
            },
          ];
    });
  });
}
