import { bidiProblem, misleadingBidi } from '../../model/text/bidi.ts';

/**
 * Tells of characters in a text that change the direction of others: they stay, and each paragraph
 * is set by itself.
 */
export function bidiIn(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    const at = misleadingBidi(line);
    return at === null
      ? []
      : [
          `${file}:${i + 1}:${at + 1}: ${bidiProblem(line[at] as string).what}; the text is published as it stands`,
        ];
  });
}
