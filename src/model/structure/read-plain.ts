import { chooseList } from './choose-list.ts';
import type { Line } from './kinds.ts';
import { endOfText, isSalutation, isValediction } from './letters.ts';
import { marksOf } from './marks.ts';
import { type Open, opened } from './open.ts';
import type { Place, Role, Step } from './place.ts';
import type { Level } from './scheme.ts';
import { han } from './schemes/han.ts';
import { bracketed, HALF_OPEN } from './schemes/latin.ts';
import { cellsOf, isHeadRow, isRule } from './tables.ts';

/** Marks of lists in running text. */
const LISTS: readonly Level[] = [
  { unit: 'indent', opens: /^(?<n>[-•*·◦▪●○‣])\s+/u, numerals: [], counted: true },
  { unit: 'item', opens: han('#、\\s*'), numerals: ['decimal'] },
  { unit: 'item', opens: han('[（(]#[)）]\\s*'), numerals: ['decimal'] },
  { unit: 'item', opens: /^(?<n>[①-⑳])\s*/u, numerals: ['circled'] },
  ...bracketed(),
  ...HALF_OPEN,
];
const FOOTNOTE = /^(?:\[(\d{1,3})\]|([⁰¹²³⁴-⁹]+)|([①-⑳]))\s*/u;
const PAGE_BREAK =
  /^[[(〔【|]?\s*(?:(?:pp?|page|fol|folio|f|ff|S|Seite|Bl|стр|с)\.?\s*\d+\s*[rvab]?|第\s*\d+\s*[页頁]|[—–-]\s*\d+\s*[—–-])\s*[\])〕】|]?$/iu;
const SPEECH =
  /^(?<speaker>\p{Lu}[\p{L}\p{M}.'’ -]{0,30}?|[\p{Script=Han}·]{1,8}|\p{Lu}{2,30}[ .][\p{Lu} .]{0,30}|\p{Lu}{2,30})(?:[:：]|(?<=\p{Lu}{2})\.)\s*(?=\S)/u;

/** Whether a text begins as an item of a list does. */
export function opensItem(text: string): boolean {
  return marksOf(LISTS, text).length > 0;
}

/** A list in running text has at least so many items; one alone may be anything. */
const FEWEST_ITEMS = 2;

/**
 * Reads the structure of a text that is no law: lists, tables, verse, speeches, a letter's parts,
 * footnotes, page breaks. Each paragraph is called by its place in order; a source needs only what
 * it has, and most paragraphs are text.
 */
export function readPlain(lines: readonly Line[]): Place[] {
  const texts = lines.map(({ text }) => text);
  const roles: Role[] = lines.map(({ role }) => role);
  const numbers = lines.map(() => 0);
  const paths: Step[][] = lines.map(() => []);
  const more: Partial<Place>[] = lines.map(() => ({}));
  const isOpen = (i: number) => roles[i] === 'text';
  const firstText = roles.indexOf('text');

  readTables(texts, roles, more);
  texts.forEach((text, i) => {
    if (!isOpen(i)) return;
    if (text.includes('\n')) roles[i] = 'verse';
    else if (PAGE_BREAK.test(text)) roles[i] = 'pageBreak';
    else if (i - firstText < 8 && isSalutation(text)) roles[i] = 'salutation';
  });
  readFootnotes(texts, roles, numbers, more);
  readSpeeches(texts, roles, numbers);
  readLists(texts, roles, numbers, paths);
  const isLetter = roles.includes('salutation') || texts.some(isValediction);
  const end = endOfText(texts, isOpen);
  for (let i = end; i < texts.length && isLetter; i++)
    roles[i] = isValediction(texts[i] as string) ? 'valediction' : 'signature';

  let n = 0;
  return roles.map(
    (role, i): Place => ({
      role,
      path: paths[i] ?? [],
      called: role === 'title' ? [] : [{ unit: 'running', n: `${++n}` }],
      number: numbers[i] ?? 0,
      heading: role === 'title' ? 1 : null,
      depth: paths[i]?.length ?? 0,
      ...more[i],
    }),
  );
}

/** Rows of as many cells that follow one another are a table. */
function readTables(texts: readonly string[], roles: Role[], more: Partial<Place>[]): void {
  const cells = texts.map((text, i) => (roles[i] === 'text' ? cellsOf(text) : []));
  for (let from = 0; from < texts.length; from++) {
    const width = cells[from]?.length ?? 0;
    let to = from;
    while (width > 0 && cells[to + 1]?.length === width) to += 1;
    if (to === from) continue;
    const words = (i: number) =>
      (cells[i] ?? []).map(([start, end]) => (texts[i] ?? '').slice(start, end));
    for (let i = from; i <= to; i++) {
      roles[i] = 'row';
      const isHead =
        i === from &&
        (isRule(texts[from + 1] as string) || isHeadRow(words(from), words(from + 1)));
      more[i] = { cells: cells[i] ?? [], ...(isHead && { isHead }) };
    }
    from = to;
  }
}

/** A paragraph that begins with a mark which an earlier one has within it is its footnote. */
function readFootnotes(
  texts: readonly string[],
  roles: Role[],
  numbers: number[],
  more: Partial<Place>[],
): void {
  texts.forEach((text, i) => {
    const found = roles[i] === 'text' ? FOOTNOTE.exec(text) : null;
    if (!found) return;
    const mark = found[0].trim();
    const at = texts.findLastIndex(
      (other, k) => k < i && roles[k] !== 'footnote' && other.indexOf(mark) > 0,
    );
    if (at < 0) return;
    const start = (texts[at] as string).indexOf(mark);
    roles[i] = 'footnote';
    numbers[i] = found[0].length;
    more[i] = { refersFrom: { at, range: [start, start + mark.length] } };
  });
}

/** Speeches: at least three, of two speakers, one of whom speaks twice, in much of the text. */
function readSpeeches(texts: readonly string[], roles: Role[], numbers: number[]): void {
  const found = texts.map((text, i) => (roles[i] === 'text' ? SPEECH.exec(text) : null));
  const speakers = found.flatMap((each) => each?.groups?.speaker ?? []);
  const distinct = new Set(speakers).size;
  if (speakers.length < 3 || distinct < 2 || distinct === speakers.length) return;
  if (speakers.length < roles.filter((role) => role === 'text').length * 0.4) return;
  found.forEach((each, i) => {
    if (!each) return;
    roles[i] = 'speech';
    numbers[i] = each[0].length;
  });
}

/** Lists of items that follow one another; a paragraph between ends them. */
function readLists(
  texts: readonly string[],
  roles: Role[],
  numbers: number[],
  paths: Step[][],
): void {
  let stack: Open[] = [];
  let run: { at: number; path: Step[]; length: number }[] = [];
  const close = (): void => {
    if (run.length >= FEWEST_ITEMS)
      for (const { at, path, length } of run) {
        roles[at] = 'item';
        paths[at] = path;
        numbers[at] = length;
      }
    [stack, run] = [[], []];
  };
  texts.forEach((text, i) => {
    const marks = roles[i] === 'text' ? marksOf(LISTS, text) : [];
    const next = marksOf(LISTS, texts[i + 1] ?? '');
    const choice = marks.length > 0 ? chooseList(stack, marks, next) : null;
    if (!choice) {
      close();
      // A list may begin right after another.
      const anew = marks.length > 0 ? chooseList([], marks, next) : null;
      if (anew) take(anew, i);
      return;
    }
    take(choice, i);
  });
  close();

  function take({ mark, keep, how }: NonNullable<ReturnType<typeof chooseList>>, at: number): void {
    const before = stack[keep];
    stack.length = keep;
    const { level, numeral, written, style, length } = mark;
    const count = how === 'next' ? Number(before?.n ?? 0) + 1 : 1;
    const n = level.counted ? `${count}` : numeral.n;
    const order = level.counted ? [count] : numeral.order;
    stack.push(opened(stack.at(-1) ?? null, 'item', level.unit, n, { written, order, style }));
    run.push({
      at,
      path: stack.map((each) => ({ unit: each.unit, n: each.n, written: each.written })),
      length,
    });
  }
}
