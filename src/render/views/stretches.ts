import type { Stretch } from '../../model/versions/word-diff.ts';
import { tokensOf } from '../../model/versions/word-diff.ts';
import { el, type XmlNode } from '../xml.ts';

/** How many words or characters of what is the same are left beside a change. */
const BESIDE = 12;

/** Words with what was taken out and put in, each stretch as `written` writes it. */
export function comparedWords(
  stretches: readonly Stretch[],
  written: (text: string, stretch: Stretch, i: number) => readonly XmlNode[] = (text) => [text],
): XmlNode[] {
  return stretches.flatMap((stretch, i) => {
    const { what, text } = stretch;
    const words = written(text, stretch, i);
    return what === 'same' ? words : [el(what === 'in' ? 'ins' : 'del', {}, words)];
  });
}

/** Words with what was taken out and put in; of what is the same only as much as stands beside it. */
export function changedWords(stretches: readonly Stretch[]): XmlNode[] {
  return comparedWords(stretches, (text, { what }, i) => [
    what === 'same' ? shortened(text, i > 0, i < stretches.length - 1) : text,
  ]);
}

/** The beginning of words, as many as a line or two holds. */
export function opening(text: string, most: number): string {
  if (text.length <= most) return text;
  const tokens = tokensOf(text.slice(0, most));
  return `${tokens.slice(0, -1).join('').trimEnd()} …`;
}

function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const tokens = tokensOf(text);
  const [head, tail] = [hasBefore ? BESIDE : 0, hasAfter ? BESIDE : 0];
  if (tokens.length <= head + tail + 2) return text;
  return [
    tokens.slice(0, head).join('').trimEnd(),
    '…',
    tokens
      .slice(tokens.length - tail, tail === 0 ? 0 : undefined)
      .join('')
      .trimStart(),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
