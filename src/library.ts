import { noteAnchor, paragraphOf } from './core/anchor.ts';
import type { Edition, Source, Target } from './core/edition.ts';
import { sourceOf } from './core/lookup.ts';
import { takeEdition } from './handoff.ts';

/** The edition: the only place where pages ask for it. */
export async function edition(): Promise<Edition> {
  return takeEdition();
}

/** Address of a page of the site, given relative to its root: `references/`. */
export function address(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The same with the site's own address before it, for permalinks and for machines. */
export function permanent(path: string): string {
  return new URL(address(path), import.meta.env.SITE).href;
}

/** Address of a passage. */
export function addressOf(edition: Edition, { source, anchor }: Target): string {
  const path = sourceOf(edition, source)?.path ?? '';
  return `${address(path)}#${anchor}`;
}

/** Words to be set in quotation marks, without marks of their own around them, which would be doubled. */
export function quotable(words: string): string {
  return /^“[^“”]*”$/.test(words) ? words.slice(1, -1) : words;
}

/** How a passage is named where only its target is known: `China Daily, 24 January 2025, ¶ 5`. */
export function nameOf(edition: Edition, { source, anchor }: Target, from?: Source): string {
  const found = sourceOf(edition, source);
  const note = found?.notes.find(({ id }) => noteAnchor(id) === anchor);
  const paragraph = found?.paragraphs.find((each) => each.anchor === (note?.anchor ?? paragraphOf(anchor)));
  const label = note ? `${paragraph?.label}, note ${note.number}` : (paragraph?.label ?? anchor);
  // A sign and its number stay on one line.
  const name = from?.id === source ? label : `${found?.record.short}, ${label}`;
  return name.replaceAll('¶ ', '¶\u00a0');
}
