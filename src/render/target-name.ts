import { paragraphOf } from '../model/anchor.ts';
import type { Source, Target } from '../model/edition.ts';
import { noteAt, paragraphAt, sourceOf } from '../model/lookup.ts';
import type { View } from './view.ts';

/**
 * How a passage is named where only its target is known: `Harbour Post, 3 January 2030, ¶ 5`; in
 * `from` itself without that.
 */
export function targetName(
  { edition, ui: { words, say } }: Pick<View, 'edition' | 'ui'>,
  { source, anchor }: Target,
  from?: Source,
): string {
  const found = sourceOf(edition, source);
  const note = found && noteAt(found, anchor);
  const paragraph = found && paragraphAt(found, note?.anchor ?? paragraphOf(anchor));
  const own = paragraph?.label ?? anchor;
  const label = note
    ? own + words.marks.comma + say(words.note.name, { number: note.number })
    : own;
  // A sign and its number stay on one line.
  const name = from?.id === source ? label : `${found?.record.short}${words.marks.comma}${label}`;
  return name.replaceAll('¶ ', '¶\u00a0');
}

/**
 * Words to be set in quotation marks, without marks of their own around them, which would be
 * doubled.
 */
export function quotable(words: string): string {
  return /^“[^“”]*”$/.test(words) ? words.slice(1, -1) : words;
}
