import type { CorpusText } from './collection.ts';

/** Lines as short strings: the place or `-`, why a line is out of scope in brackets, the words. */
export function printedLines(text: CorpusText): string[] {
  return text.lines.map(({ text: words, expected, outOfScope }) => {
    const place = expected?.map(({ unit, n }) => `${unit} ${n}`.trim()).join(' / ') ?? '-';
    return `${place}${outOfScope ? ` [${outOfScope}]` : ''} | ${words}`;
  });
}
