import type { Paragraph, Source } from '../edition.ts';
import { type Part, partsOf } from './parts.ts';

/** What a list of contents leads to: a division of the text, or a part that begins within one. */
export interface Entry {
  /** The passage that it leads to. */
  readonly paragraph: Paragraph;
  readonly part: Part;
  /** Whether it is named as the whole part is, and not by that passage alone. */
  readonly isPart: boolean;
  readonly within: readonly Entry[];
}

/** Level of what is no division. */
const LOWEST = 9;

/**
 * The contents of a text that stands on several pages: its divisions, and the parts that begin with
 * none. Levels are left out, the lowest first, until there are at most so many entries; of a text
 * with more of the outermost, its parts are the entries.
 */
export function contentsOf(source: Source, most: number): readonly Entry[] {
  const found = partsOf(source).flatMap((part) =>
    part.paragraphs.flatMap((paragraph, i) => {
      const level = (paragraph.heading ?? 0) > 1 ? (paragraph.heading as number) : LOWEST;
      const opens = i === 0 && part.number > 0;
      return level < LOWEST || opens ? [{ paragraph, part, level, opens }] : [];
    }),
  );
  const levels = [...new Set(found.map(({ level }) => level))].sort();
  const shown = (deepest: number) => found.filter(({ level, opens }) => opens || level <= deepest);
  const deepest = levels.findLast((level) => shown(level).length <= most) ?? 0;
  const top: Entry[] = [];
  const open: { level: number; within: Entry[] }[] = [];
  for (const { paragraph, part, level: own } of shown(deepest)) {
    const level = own > deepest ? LOWEST : own;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const within: Entry[] = [];
    (open.at(-1)?.within ?? top).push({ paragraph, part, isPart: level === LOWEST, within });
    open.push({ level, within });
  }
  return top;
}
