import type { Anchor } from '../anchor.ts';

/** A paragraph, as far as it matters where a text is cut. */
export interface Sized {
  readonly anchor: Anchor;
  /** Level of a heading of the text; null for a paragraph of running text. */
  readonly heading: number | null;
  readonly size: number;
}

/** A run of paragraphs, from one to before another. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/**
 * Cuts a text into pages of about the same size, none larger than `most` unless one paragraph is:
 * where its divisions begin, the outermost first, neighbours that are small together; within a
 * division that is too large where lower ones begin; where there are none, by size alone, before a
 * provision rather than within it.
 *
 * Gives the places of the paragraphs at which pages begin after the first, which has what stands
 * before the first division; nothing where all of it fits one page.
 */
export function cut(paragraphs: readonly Sized[], most: number): number[] {
  if (sizeIn(paragraphs, 0, paragraphs.length) <= most) return [];
  const division = paragraphs.findIndex((_, i) => isDivision(paragraphs, i));
  const title = paragraphs[0]?.anchor === 'title' ? 1 : 0;
  const isLead = division > 0 && sizeIn(paragraphs, 0, division) <= most;
  const taken = new Set<string>();
  return divide(paragraphs, isLead ? division : title, paragraphs.length, most)
    .map(({ from }) => from)
    .filter((from) => {
      // Anchors are told apart by their case; the folders of some disks are not.
      const folder = (paragraphs[from] as Sized).anchor.toLowerCase();
      const isFree = from > 0 && !taken.has(folder) && !DEVICE.test(folder);
      taken.add(folder);
      return isFree;
    });
}

/** Names that no folder can have on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function isDivision(paragraphs: readonly Sized[], i: number): boolean {
  return (paragraphs[i]?.heading ?? 0) > 1;
}

function sizeIn(paragraphs: readonly Sized[], from: number, to: number): number {
  let size = 0;
  for (let i = from; i < to; i++) size += (paragraphs[i] as Sized).size;
  return size;
}

/** Divides a run that begins with its own heading, if it has one. */
function divide(all: readonly Sized[], from: number, to: number, most: number): Run[] {
  const size = sizeIn(all, from, to);
  if (size <= most) return [{ from, to, size }];
  const begins = divisionsIn(all, from, to);
  if (begins.length === 1) return divideBySize(all, from, to, most);
  const sections = begins.map((begin, i) => divide(all, begin, begins[i + 1] ?? to, most));
  const pages: Run[] = [];
  let small: Run[] = [];
  for (const [first, ...others] of [...sections, []]) {
    if (first && others.length === 0 && first.size <= most) small.push(first);
    else {
      pages.push(...together(small, most));
      small = [];
      if (first) pages.push(first, ...others);
    }
  }
  return pages;
}

/**
 * Where the outermost divisions begin within a run, and its own beginning: of the first level that
 * parts it. A heading that nothing stands under but a further heading begins with that.
 */
function divisionsIn(all: readonly Sized[], from: number, to: number): number[] {
  const within = Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).filter((i) =>
    isDivision(all, i),
  );
  const levels = new Set(within.map((i) => all[i]?.heading as number));
  for (const level of [...levels].sort()) {
    const begins = [from];
    for (const i of within.filter((each) => all[each]?.heading === level)) {
      const before = all.slice(begins.at(-1), i);
      if (before.some(({ heading }) => heading === null)) begins.push(i);
    }
    if (begins.length > 1) return begins;
  }
  return [from];
}

/** Puts neighbours together in as few pages as they fill, of about the same size. */
function together(runs: readonly Run[], most: number): Run[] {
  const size = runs.reduce((sum, run) => sum + run.size, 0);
  for (let count = Math.ceil(size / most); ; count++) {
    const pages = inPages(runs, most, size / count);
    // Where runs do not fill so few, one page more is shared out among all, and is no remainder.
    if (pages.length <= count || count >= runs.length) return pages;
  }
}

/** Puts each run on the page whose share, of so much each, most of the run falls into. */
function inPages(runs: readonly Run[], most: number, share: number): Run[] {
  const pages: Run[] = [];
  let before = 0;
  for (const run of runs) {
    const last = pages.at(-1);
    if (last && last.size + run.size <= most && before + run.size / 2 <= share * pages.length)
      pages[pages.length - 1] = { from: last.from, to: run.to, size: last.size + run.size };
    else pages.push(run);
    before += run.size;
  }
  return pages;
}

/** Divides a run without divisions, a provision with what is below it kept together if it fits. */
function divideBySize(all: readonly Sized[], from: number, to: number, most: number): Run[] {
  const provisions: Run[] = [];
  for (let i = from; i < to; i++) {
    const { anchor, size } = all[i] as Sized;
    const last = provisions.at(-1);
    const isBelow = last && anchor.startsWith(`${all[last.from]?.anchor}-`);
    if (last && isBelow && last.size + size <= most)
      provisions[provisions.length - 1] = { from: last.from, to: i + 1, size: last.size + size };
    else provisions.push({ from: i, to: i + 1, size });
  }
  return together(provisions, most);
}
