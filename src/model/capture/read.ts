import type { Question } from './question.ts';
import type { ReadLine } from './reading.ts';
import { FURNITURE, OTHER_RULES, trimEdges } from './rules.ts';

/** What a line of a capture is taken for. */
export type LineUse = 'blank' | 'stripped' | 'title' | 'adoption' | 'byline' | 'caption' | 'text';

/** One line, what it is, and by which rule. */
export interface LineReading {
  /** From 1. */
  readonly line: number;
  readonly raw: string;
  /** What is left of it: without edges and marks. */
  value: string;
  use: LineUse;
  rule: string | null;
  why: string | null;
  /** Rule that took characters off a line that stays. */
  mark: string | null;
  /** Level of a heading that is marked as in Markdown, its mark taken off; null for others. */
  heading: number | null;
}

/** What an editor decides by options, where the rules cannot. Lines count from 1. */
export interface ReadOptions {
  readonly legislation: boolean;
  readonly titleLine?: number | undefined;
  /** The capture has no title: one is supplied, or none is wanted. */
  readonly noTitleLine?: boolean | undefined;
  readonly strip: ReadonlySet<number>;
  readonly keep: ReadonlySet<number>;
}

export interface CaptureReading {
  readonly lines: readonly LineReading[];
  /** What the rules cannot decide, each with the option that decides it. */
  readonly undecided: readonly Question[];
}

/** How many lines are offered as the title where none is known to be it. */
const TITLES_OFFERED = 3;
const SENTENCE_END = /[.。!！?？:：;；؟][”"’'」』）)\]]*$/u;
const ADOPTION = /^[（(]?\d{4}年\d{1,2}月\d{1,2}日.*(?:通过|公布|批准|修订|修正)[）)]?$/u;
const BYLINE = /^(?:By \p{Lu}.{2,150}|(?:记者|作者|来源|责任编辑)[:：].{1,80})$/u;
const CAPTION = /(?:\[Photo[^\]]*\]|\(Photo[^)]*\)|（?[^。]{0,20}[\u3400-\u9fff]{2,4} ?摄）?)$/u;
const NUMBERED =
  /^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百零\d]+[编章节条]|[（(][一二三四五六七八九十\d]+[）)]|SEC(?:TION|\.) ?\d|§|\(\w{1,4}\)|\d+[.)])/iu;

/**
 * Reads a capture's lines by the listed rules: which are text, which are not and why, which are
 * fields of the record.
 */
export function readCapture(given: readonly ReadLine[], options: ReadOptions): CaptureReading {
  const readings = given.map(({ text: raw, heading = null }, i): LineReading => {
    const value = trimEdges(raw);
    return {
      line: i + 1,
      raw,
      value,
      use: value === '' ? 'blank' : 'text',
      rule: null,
      why: null,
      mark: value === '' || value === raw ? null : 'edge-space',
      heading,
    };
  });
  const undecided: Question[] = [];
  const strip = (reading: LineReading | undefined, rule: string, why: string) => {
    if (reading && !options.keep.has(reading.line))
      Object.assign(reading, { use: 'stripped', rule, why });
  };
  const stripBy = (reading: LineReading | undefined, rule: keyof typeof OTHER_RULES) =>
    strip(reading, rule, OTHER_RULES[rule]);
  const text = () => readings.filter(({ use }) => use === 'text');

  for (const reading of readings) {
    if (options.strip.has(reading.line)) stripBy(reading, 'by-option');
    else if (reading.use === 'blank' && /[^ \t]/.test(reading.raw))
      stripBy(reading, 'invisible-line');
  }
  given.forEach(({ leftOut }, i) => {
    if (leftOut && readings[i]?.use === 'text') strip(readings[i], leftOut.rule, leftOut.why);
  });
  for (const reading of wrapper(readings))
    stripBy(
      reading,
      reading.value.startsWith('<!--') || reading.rule === 'html-comment'
        ? 'html-comment'
        : 'front-matter',
    );

  // Readers of pages and papers tell what is none of the text themselves; a notice of copyright in the
  // midst of a paper ends nothing.
  const isPlain = given.every((line) => Object.keys(line).every((key) => key === 'text'));
  stripFurniture(readings, isPlain, strip, options, undecided);

  const title = findTitle(readings, given, options);
  if (title) {
    title.use = 'title';
    const folded = fold(title.value);
    for (const reading of text()) {
      if (reading.line > title.line && fold(reading.value) === folded)
        stripBy(reading, 'repeated-title');
    }
  } else if (!options.noTitleLine) {
    undecided.push({
      asks: 'no line is known to be the title',
      answers: [
        ...couldBeTitles(text(), given)
          .slice(0, TITLES_OFFERED)
          .map(({ line, value }) => ({
            options: ['--title-line', `${line}`],
            says: `line ${line}: ${[...value].slice(0, 60).join('')}`,
          })),
        { options: ['--title', ''], says: 'a title of yours' },
      ],
    });
  }
  takeFields(readings, title, options, stripBy);
  takeHeadings(text(), title?.mark === 'markdown-mark', options);
  return { lines: readings, undecided };
}

/** Lines of front matter and HTML comments around a text. */
function wrapper(readings: LineReading[]): LineReading[] {
  const found: LineReading[] = [];
  if (readings[0]?.value === '---') {
    const end = readings.findIndex((reading, i) => i > 0 && reading.value === '---');
    if (end > 0) found.push(...readings.slice(0, end + 1).filter(({ use }) => use === 'text'));
  }
  let open = false;
  for (const reading of readings) {
    const starts = !open && /^<!--/.test(reading.value);
    if (!starts && !open) continue;
    open = !/-->$/.test(reading.value);
    if (reading.use !== 'text') continue;
    reading.rule = 'html-comment';
    found.push(reading);
  }
  return found;
}

/**
 * Strips a web page's furniture: outside the body only, so that no line between paragraphs goes by
 * a pattern. In plain text a footer ends the body.
 */
function stripFurniture(
  readings: LineReading[],
  isPlain: boolean,
  strip: (r: LineReading, rule: string, why: string) => void,
  options: ReadOptions,
  undecided: Question[],
): void {
  const lines = readings.filter(({ use }) => use === 'text');
  const rules = lines.map((reading, i) =>
    FURNITURE.find((rule) => rule.matches(reading.value, { next: lines[i + 1]?.value ?? null })),
  );
  const isProse = (i: number) =>
    !rules[i] &&
    (lines[i] as LineReading).value.length >= 20 &&
    SENTENCE_END.test((lines[i] as LineReading).value);
  const first = lines.findIndex((_, i) => isProse(i));
  const footer = isPlain
    ? lines.findIndex((_, i) => i > first && first >= 0 && rules[i]?.footer)
    : -1;
  const end = footer < 0 ? lines.length : footer;
  let last = first;
  for (let i = first + 1; i < end; i++) if (isProse(i)) last = i;
  const bodyIsHan = isHan(
    lines
      .slice(Math.max(first, 0), last + 1)
      .map(({ value }) => value)
      .join(''),
  );
  for (const [i, reading] of lines.entries()) {
    const rule = rules[i];
    if (rule && first >= 0 && (i < first || i > last)) strip(reading, rule.name, rule.why);
    else if (footer >= 0 && i > footer && !options.keep.has(reading.line)) {
      const alike = isHan(reading.value) === bodyIsHan;
      if (alike && SENTENCE_END.test(reading.value))
        undecided.push({
          asks: `line ${reading.line} stands after the page’s footer but reads as text`,
          answers: [
            { options: ['--keep', `${reading.line}`], says: 'it is text' },
            { options: ['--strip', `${reading.line}`], says: 'it is none' },
          ],
        });
      else strip(reading, 'after-footer', OTHER_RULES['after-footer']);
    }
  }
}

/** Whether a text is mostly in Han characters. */
function isHan(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/**
 * Lines that could be the title: of those that a reader tells to be headings and those that are no
 * sentences; all where there are none such.
 */
function couldBeTitles(text: readonly LineReading[], given: readonly ReadLine[]): LineReading[] {
  const isHeading = ({ line }: LineReading) => given[line - 1]?.heading !== undefined;
  const likely = text.filter(
    (reading) =>
      isHeading(reading) || (reading.value.length <= 150 && !SENTENCE_END.test(reading.value)),
  );
  return likely.length > 0 ? likely : [...text];
}

/** Folds a title for comparison: without any white space. */
function fold(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, '');
}

/**
 * The line that is the title: by option, as its reader tells, by its Markdown mark, above a byline,
 * or first and neither a sentence nor what its reader tells is the heading of a part.
 */
function findTitle(
  readings: LineReading[],
  given: readonly ReadLine[],
  options: ReadOptions,
): LineReading | null {
  if (options.noTitleLine) return null;
  const text = readings.filter(({ use }) => use === 'text');
  if (options.titleLine !== undefined) return readings[options.titleLine - 1] ?? null;
  const told = text.find(({ line }) => given[line - 1]?.isTitle);
  if (told) return told;
  const [first] = text;
  if (!first) return null;
  const marked = /^# +(.+)$/.exec(first.value);
  if (marked && !options.keep.has(first.line)) {
    Object.assign(first, { value: marked[1], mark: 'markdown-mark' });
    return first;
  }
  const byline = text.findIndex(({ value }) => BYLINE.test(value));
  if (byline === 1) return first;
  const isTitle =
    !given[first.line - 1]?.heading &&
    first.value.length <= 120 &&
    !SENTENCE_END.test(first.value) &&
    !NUMBERED.test(first.value) &&
    text.length > 1;
  return isTitle ? first : null;
}

/**
 * Takes the marks of Markdown off headings: `## Chapter 2`. A single `#` is one only under a title
 * that is marked so.
 */
function takeHeadings(
  lines: readonly LineReading[],
  isTitled: boolean,
  options: ReadOptions,
): void {
  for (const reading of lines) {
    const [, mark = '', words] = /^(#{1,6}) +(\S.*)$/u.exec(reading.value) ?? [];
    if (words && (isTitled || mark.length > 1) && !options.keep.has(reading.line))
      Object.assign(reading, {
        value: words,
        mark: 'markdown-mark',
        heading: Math.max(mark.length, 2),
      });
  }
}

/**
 * Takes the lines that are fields: adoption (of legislation), byline, caption; strips a wrapper's
 * other data.
 */
function takeFields(
  readings: LineReading[],
  title: LineReading | null,
  options: ReadOptions,
  stripBy: (r: LineReading, rule: keyof typeof OTHER_RULES) => void,
): void {
  const text = readings.filter(({ use }) => use === 'text');
  const infoEnd = readings.find(({ value }) => /^<!--\s*INFO END\s*-->$/.test(value));
  if (title?.mark === 'markdown-mark' && infoEnd) {
    for (const reading of text.filter(
      ({ line, value }) => line > title.line && line < infoEnd.line && value.startsWith('- '),
    )) {
      const value = reading.value.slice(2);
      if (options.legislation && ADOPTION.test(value))
        Object.assign(reading, { value, mark: 'markdown-mark', use: 'adoption' });
      else stripBy(reading, 'info-line');
    }
  }
  const head = text
    .filter(({ use, line }) => use === 'text' && line > (title?.line ?? 0))
    .slice(0, 6);
  if (options.legislation) {
    if (head[0] && ADOPTION.test(head[0].value) && !readings.some(({ use }) => use === 'adoption'))
      head[0].use = 'adoption';
    return;
  }
  const body = head.findIndex(
    ({ value }) =>
      value.length >= 20 && SENTENCE_END.test(value) && !BYLINE.test(value) && !CAPTION.test(value),
  );
  for (const reading of body < 0 ? head : head.slice(0, body)) {
    if (options.keep.has(reading.line)) continue;
    if (BYLINE.test(reading.value)) reading.use = 'byline';
    else if (CAPTION.test(reading.value)) reading.use = 'caption';
  }
}
