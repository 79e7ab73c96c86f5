import type { LeftOut } from '../../../model/capture/reading.ts';
import { romanSum } from '../../../model/text/numerals/roman-sum.ts';
import { median } from './columns.ts';
import type { Block } from './layout.ts';
import type { Line } from './lines-of-region.ts';

const RUNNING_HEAD: LeftOut = {
  rule: 'running-head',
  why: 'a running head or foot: it stands at the same place on several pages',
};
const PAGE_NUMBER: LeftOut = { rule: 'page-number', why: 'a page number' };
const ARTIFACT: LeftOut = {
  rule: 'artifact',
  why: 'the PDF itself marks it as none of the text',
};

const MARGIN: LeftOut = {
  rule: 'margin',
  why: 'set sideways beside the text of a page',
};

/** How many lines set sideways a page may have for them to be a mark at its margin. */
const SIDEWAYS = 2;

/** How many lines at the top and the foot of a page may be heads, feet and numbers. */
const DEEP = 3;

const NUMBER =
  /^[\s\-–—|.·•/[(<«]*(?:page|seite|p\.|pág\.?|página|pagina|стр\.?|с\.|σελ(?:ίδα|\.)?|صفحة|ص|第)?\s*(\d{1,4}|[\u0660-\u0669]{1,4}|[ivxlc]{1,7}|[〇一二三四五六七八九十百]{1,5})\s*(?:页|頁|ページ)?\s*(?:(?:of|von|de|sur|di|из|av|\/|／)\s*\d{1,4})?[\s\-–—|.·•/\])>»]*$/iu;

/** What on each page is none of the text, and why: told by its repetition at the same place. */
export function furnitureOf(pages: readonly (readonly Block[])[]): Map<Line, LeftOut> {
  const found = new Map<Line, LeftOut>();
  const edges = pages.map((blocks) => edgesOf(blocks.flatMap(({ lines }) => lines)));
  const isMarked = artifactsAgree(pages);
  for (const blocks of pages)
    for (const { lines } of blocks)
      for (const line of lines)
        if (isMarked && line.isArtifact)
          found.set(line, NUMBER.test(line.text) ? PAGE_NUMBER : ARTIFACT);
  for (const blocks of pages) {
    const [main, ...others] = byTurn(blocks.flatMap(({ lines }) => lines));
    if ((main?.length ?? 0) > 5 * SIDEWAYS)
      for (const line of others.flat())
        if (others.flat().length <= SIDEWAYS) found.set(line, MARGIN);
  }
  const leading = leadingOf(pages);
  const groups = Map.groupBy(
    edges.flatMap((edge, page) => edge.map((each) => ({ ...each, page }))),
    ({ line, isTop }) => `${isTop} ${line.turn} ${wordsOf(line.text)}`,
  );
  const isFound = (line: Line) => found.has(line);
  for (const depth of Array.from({ length: DEEP }, (_, i) => i))
    for (const group of groups.values()) {
      for (const { line, page, isTop } of group.filter((each) => each.depth === depth)) {
        // Nothing of the text stands outside furniture.
        const outer =
          edges[page]?.filter((each) => each.isTop === isTop && each.depth < depth) ?? [];
        if (!outer.every((each) => isFound(each.line))) continue;
        const alike = new Set(
          group.filter((each) => Math.abs(each.line.v - line.v) < 4).map((each) => each.page),
        );
        const isEnough =
          alike.size >= (pages.length > 5 ? 3 : 2) || (alike.size === 2 && near(alike, page));
        if (isEnough && !found.has(line))
          found.set(line, NUMBER.test(line.text) ? PAGE_NUMBER : RUNNING_HEAD);
      }
    }
  // A number alone, where others stand on other pages too: its place may differ.
  const numbers = edges.flatMap((edge, page) =>
    edge.flatMap(({ line, isTop }) => {
      const value = NUMBER.exec(line.text)?.[1];
      return value ? [{ line, isTop, offset: numberOf(value) - page }] : [];
    }),
  );
  for (const { line, offset, isTop } of numbers) {
    const others = numbers.filter(
      (each) => each.line !== line && each.offset === offset && each.isTop === isTop,
    );
    if (others.length > 0 && !found.has(line)) found.set(line, PAGE_NUMBER);
  }
  headsThatChange(edges, found, { leading, pages: pages.length });
  return found;
}

interface Edge {
  readonly line: Line;
  readonly isTop: boolean;
  /** From the edge: 0 is the outermost line. */
  readonly depth: number;
  /** White space between it and the next line inwards. */
  readonly gap: number;
}

/** Lines by their direction, that of most lines first. */
function byTurn(lines: readonly Line[]): Line[][] {
  return [...Map.groupBy(lines, ({ turn }) => turn).values()].sort((a, b) => b.length - a.length);
}

function edgesOf(lines: readonly Line[]): Edge[] {
  const [main] = byTurn(lines);
  if (!main) return [];
  const rows = Map.groupBy(
    [...main].sort((a, b) => a.v - b.v),
    ({ v }) => Math.round(v),
  );
  const places = [...rows.keys()];
  const at = (i: number, isTop: boolean): Edge[] => {
    const v = places[i];
    if (v === undefined) return [];
    const inner = places[isTop ? i + 1 : i - 1];
    const gap = inner === undefined ? 0 : Math.abs(inner - v);
    return (rows.get(v) ?? []).map((line) => ({
      line,
      isTop,
      depth: isTop ? i : places.length - 1 - i,
      gap,
    }));
  };
  const deep = Math.min(DEEP, Math.floor(places.length / 2));
  return Array.from({ length: deep }, (_, i) => [
    ...at(i, true),
    ...at(places.length - 1 - i, false),
  ]).flat();
}

/**
 * Heads whose words change, as those of chapters: outermost, at one height on most pages, and apart
 * from the text.
 */
function headsThatChange(
  edges: readonly (readonly Edge[])[],
  found: Map<Line, LeftOut>,
  { leading, pages }: { leading: number; pages: number },
): void {
  if (pages < 4) return;
  for (const isTop of [true, false]) {
    const outermost = edges.flatMap((edge) => {
      const rest = edge.filter((each) => each.isTop === isTop);
      const depth = Math.min(...rest.map((each) => each.depth));
      return rest.filter((each) => each.depth === depth);
    });
    const apart = outermost.filter(
      ({ gap, line }) => gap > 1.5 * leading && line.text.length < 120,
    );
    for (const { line } of apart) {
      const level = apart.filter((each) => Math.abs(each.line.v - line.v) < 1.5);
      if (!found.has(line) && level.length >= 0.6 * pages) found.set(line, RUNNING_HEAD);
    }
  }
}

/** Whether the file's own marks can be believed: a page is mostly text. */
function artifactsAgree(pages: readonly (readonly Block[])[]): boolean {
  const lines = pages.flatMap((blocks) => blocks.flatMap((block) => block.lines));
  const length = (some: readonly Line[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return length(lines.filter(({ isArtifact }) => isArtifact)) < 0.25 * length(lines);
}

function leadingOf(pages: readonly (readonly Block[])[]): number {
  return median(
    pages.flatMap((blocks) =>
      blocks.flatMap(({ lines }) => lines.slice(1).map(({ v }, i) => v - (lines[i] as Line).v)),
    ),
  );
}

function near(pages: ReadonlySet<number>, page: number): boolean {
  return pages.has(page + 1) || pages.has(page - 1) || pages.has(page + 2) || pages.has(page - 2);
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Nd}+|\b[ivxlc]{1,6}\b/gu, '#')
    .replace(/\s+/g, ' ');
}

function numberOf(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  if (/^[\u0660-\u0669]+$/.test(number))
    return Number([...number].map((digit) => digit.charCodeAt(0) - 0x660).join(''));
  return romanSum(number);
}
