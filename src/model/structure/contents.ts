/** The heading of a table of contents, in the languages that we have met. */
const HEADING =
  /^(?:目\s*[录錄次]|contents|table of contents|arrangement of (?:sections|articles)|inhalt(?:sübersicht|sverzeichnis)?|table des matières|sommaire|índice|indice|оглавление|содержание)\s*(?:[:：]|\*+\)?)?$/iu;

/** A sentence that a table of contents follows. */
const ANNOUNCED =
  /table of contents(?![^.]{0,80}\b(?:amended|added|adding|inserted))[^.]{0,80}(?:as follows|following)[^.]{0,40}[:.—–-]$/iu;

/** Longest line of a table of contents, in characters. */
const LONGEST = 200;
/** How many longer ones there may be. */
const MOST_LONG = 5;

/** Most lines that begin as provisions do before a table of contents. */
const MOST_BEFORE = 4;

/** The number that a line bears as a division or an article: `chapter 1`, and the division's rank. */
interface HeadMark {
  readonly name: string;
  readonly rank: number | null;
  /** What stands after the number. */
  readonly words: string;
}

/**
 * Finds a table of contents: from its heading, or the line after the sentence that announces it, to
 * the line before a number stands again that it has. Null where the text has none.
 *
 * Sections may begin anew in each chapter of the contents: of divisions only those of the first
 * one's rank tell. One that is only announced ends at an item of a list. Both ends are within it
 * (indexes).
 */
export function contentsIn(
  texts: readonly string[],
  markOf: (text: string) => HeadMark | null,
  isListed: (text: string, weakly?: boolean) => boolean,
): readonly [from: number, to: number] | null {
  /** Whether an article has its words below it, a list or, where none was listed, a sentence. */
  const isText = (at: number, hasArticles: boolean): boolean => {
    const [next = '', after = ''] = texts.slice(at + 1, at + 3);
    if (markOf(next) !== null) return false;
    // Titles of contents that list articles may bear other marks, and be a word and a colon.
    if (hasArticles) return /^(?:\(\d.*|(?:\S+\s+){3}.*[.:;])$/u.test(next);
    return /[.:;。：；]$/u.test(next.trim()) || isListed(next) || isListed(after, true);
  };
  // What stands after provisions is a note on what one of them is about.
  const begun = texts.flatMap((text, i) => (markOf(text)?.rank === null ? [i] : []))[MOST_BEFORE];
  const headed = texts.slice(0, begun).findIndex((text) => HEADING.test(text.trim()));
  const announced = texts.findIndex((text) => ANNOUNCED.test(text.trim()));
  const from = headed >= 0 ? headed : announced < 0 ? -1 : announced + 1;
  if (from < 0) return null;
  // The line that it begins with stands again, to the letter, where the text begins.
  const first = headed >= 0 ? from + 1 : from;
  const start = plain(texts[first] ?? '');
  // Contents may be one line, or a few, of titles and dots.
  let last = from;
  while (isRun(texts[last + 1] ?? '')) last += 1;
  if (last > from) return [from, last];
  const again = texts.findIndex((text, i) => i > first && start !== '' && plain(text) === start);
  if (again > 0 && texts.slice(first, again).every((text) => [...text].length <= 2 * LONGEST))
    return [from, again - 1];
  /** Whether the text has begun: what follows contents in an annex is the next annex. */
  const hasBegun = texts.slice(0, from).some((text) => markOf(text)?.rank === null);
  const seen = new Set<string>();
  let rank: number | null = null;
  let hasArticles = false;
  let long = 0;
  let lastMarked = from;
  for (let i = first; i < texts.length; i++) {
    const text = texts[i] as string;
    const { length } = [...text];
    if (length > LONGEST && (headed < 0 || ++long > MOST_LONG)) break;
    if (headed < 0 && isListed(text)) return i > from ? [from, i - 1] : null;
    const mark = markOf(text);
    if (headed >= 0 && mark?.rank === null && isText(i, hasArticles)) {
      // Of the divisions above it those belong to the text that were listed before.
      const isAgain = (text: string, at: number) =>
        texts.slice(from, at).some((other) => markOf(other)?.name === markOf(text)?.name);
      return [from, startOf(texts, i, markOf, isAgain) - 1];
    }
    if (headed >= 0 && hasBegun && mark?.rank === 0) return [from, Math.max(from, lastMarked)];
    // An entry may be two lines, both with its number.
    if (headed >= 0 && mark?.rank && mark.name === markOf(texts[i - 1] ?? '')?.name) continue;
    // Contents may have their numbers after the titles: the first provision begins the text.
    if (mark?.rank === null && !hasArticles && isTitled(texts.slice(first, i), mark.words))
      return [from, startOf(texts, i, markOf) - 1];
    if (mark !== null && seen.has(mark.name)) {
      // Of contents that list articles, these tell; the headings above belong to the text.
      if (mark.rank === null) return [from, startOf(texts, i, markOf) - 1];
      if (!hasArticles) return [from, i - 1];
    }
    if (mark === null) continue;
    hasArticles ||= mark.rank === null;
    rank ??= mark.rank;
    if (mark.rank === rank || mark.rank === null) seen.add(mark.name);
    lastMarked = i;
  }
  // The numbers never stand again: what is listed is not in this text.
  return headed >= 0 ? [from, lastMarked] : null;
}

/** Whether a line is longer than one of contents, with the dots of several. */
function isRun(line: string): boolean {
  return [...line].length > LONGEST && (line.match(/[.…·‥]{4,}/gu) ?? []).length > 2;
}

/** Whether one of some lines is a title with a number after it. */
function isTitled(lines: readonly string[], title: string): boolean {
  const words = plain(title);
  return words !== '' && lines.some((line) => isNumbered(line) && plain(line).startsWith(words));
}

function isNumbered(line: string): boolean {
  return /[\s　](?:§|Art(?:ikel|\.)?)?\s*\d+[a-z]?\s*$/u.test(line);
}

/** Where the headings begin that stand right above a line, an annex's aside. */
function startOf(
  texts: readonly string[],
  at: number,
  markOf: (text: string) => HeadMark | null,
  belongs: (text: string, at: number) => boolean = () => true,
): number {
  let start = at;
  for (let i = at - 1; i >= 0 && at - i < 12; i--) {
    const mark = markOf(texts[i] as string);
    if (mark && (mark.rank === null || mark.rank === 0)) break;
    if (mark && belongs(texts[i] as string, i)) start = i;
  }
  return start;
}

/** A line without what a table of contents adds to it: dots, page, the articles that are in it. */
function plain(line: string): string {
  return line
    .replace(/\s*[（(]第[^（()）]*[)）]\s*$/u, '')
    .replace(/(?:[.…·‥]{2,}|\t|\s{2,})[\s.…·‥]*\d*\s*$/u, '')
    .replaceAll(/\s+/gu, '')
    .toLowerCase();
}
