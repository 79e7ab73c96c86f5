import type { Capture } from '../edition.ts';
import { CHARACTER_RULES, trimEdges } from './rules.ts';

/** Expands `42-46` or `3` to line numbers. */
export function lineNumbers(lines: string): number[] {
  const [from = 0, to = from] = lines.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Joins the lines of one paragraph: without a space between Han characters, else with one. */
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
 * Groups lines into paragraphs: each line one, or blocks parted by blank lines. `null` is a blank
 * line.
 */
export function groupLines<T extends { value: string }>(
  lines: readonly (T | null)[],
  paragraphs: 'lines' | 'blocks',
): T[][] {
  if (paragraphs === 'lines') return lines.flatMap((line) => (line ? [[line]] : []));
  const groups: T[][] = [[]];
  for (const line of lines) {
    if (line) groups.at(-1)?.push(line);
    else groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
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
  capture: Pick<Capture, 'stripped' | 'taken'> & { paragraphs?: 'lines' | 'blocks' },
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
  const kept = lines.flatMap((raw, i): ({ value: string } | null)[] => {
    const value = trimEdges(raw);
    if (gone.has(i + 1)) return [];
    if (value === '') return [null];
    const line = { value: marked.has(i + 1) ? value.replace(/^(?:#{1,6}|-) +/, '') : value };
    return alone.has(i + 1) ? [null, line, null] : [line];
  });
  return groupLines(kept, capture.paragraphs ?? 'lines').map((group) =>
    joinLines(group.map(({ value }) => value)),
  );
}
