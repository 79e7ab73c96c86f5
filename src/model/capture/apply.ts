import type { Capture } from '../edition.ts';
import { type Cut, piecesOf } from './cuts.ts';
import { CHARACTER_RULES, trimEdges } from './rules.ts';

/** Expands `42-46` or `3` to line numbers. */
export function lineNumbers(lines: string): number[] {
  const [from = 0, to = from] = lines.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Joins lines: without a space between Han characters, else with one. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const glue =
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef”’]$/u.test(text) &&
      /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“‘]/u.test(line)
        ? ''
        : ' ';
    return text === '' ? line : text + glue + line;
  }, '');
}

/**
 * How lines make paragraphs: each line one; blocks parted by blank lines, joined; such blocks with
 * their line breaks kept, as verse has them; or as an editor cut them, whatever the lines are.
 */
export const PARAGRAPH_MODES = ['lines', 'blocks', 'stanzas', 'cuts'] as const;
export type ParagraphMode = (typeof PARAGRAPH_MODES)[number];

/**
 * Groups lines into paragraphs. `null` is a blank line; a line that `begins` one does so within its
 * block.
 */
export function groupLines<T extends { value: string; begins?: boolean }>(
  lines: readonly (T | null)[],
  mode: ParagraphMode,
): T[][] {
  if (mode === 'lines') return lines.flatMap((line) => (line ? [[line]] : []));
  const groups: T[][] = [[]];
  for (const line of lines) {
    if (line && !line.begins) groups.at(-1)?.push(line);
    else if (line || mode !== 'cuts') groups.push(line ? [line] : []);
  }
  return groups.filter((group) => group.length > 0);
}

/** The text of a paragraph's lines. */
export function paragraphOf(lines: readonly { value: string }[], mode: ParagraphMode): string {
  const values = lines.map(({ value }) => value);
  return mode === 'stanzas' ? values.join('\n') : joinLines(values);
}

/**
 * Reads the paragraphs off a capture's lines by what its record says alone, no rule being tried
 * again.
 *
 * Fields that are not paragraphs (byline, caption) are left out; a title or adoption line is a
 * paragraph.
 */
export function applyRecord(
  lines: readonly string[],
  capture: Pick<Capture, 'stripped' | 'taken'> & {
    paragraphs?: ParagraphMode;
    begin?: readonly Cut[] | undefined;
  },
): string[] {
  const linesOf = (test: (rule: string) => boolean) =>
    new Set(
      capture.stripped
        .filter(({ rule }) => test(rule))
        .flatMap(({ lines: which }) => lineNumbers(which)),
    );
  const gone = linesOf((rule) => !CHARACTER_RULES.has(rule));
  const marked = linesOf((rule) => rule === 'markdown-mark');
  const alone = new Set<number>();
  for (const { line, as } of capture.taken)
    (as === 'title' || as === 'adoption' ? alone : gone).add(line);
  const begin = new Set(capture.begin?.map(String));
  const mode = capture.paragraphs ?? 'lines';
  const kept = lines.flatMap((raw, i): ({ value: string; begins: boolean } | null)[] => {
    const value = trimEdges(raw);
    if (gone.has(i + 1)) return [];
    if (value === '') return [null];
    const line = {
      value: marked.has(i + 1) ? value.replace(/^(?:#{1,6}|-) +/, '') : value,
      line: i + 1,
      begins: begin.has(`${i + 1}`),
    };
    if (alone.has(i + 1)) return [null, { ...line, begins: true }, null];
    return mode === 'cuts' ? piecesOf(line, begin) : [line];
  });
  return groupLines(kept, mode).map((group) => paragraphOf(group, mode));
}
