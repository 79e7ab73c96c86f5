/** The heading of a table of contents, in the languages that we have met. */
const HEADING =
  /^(?:目\s*[录錄次]|contents|table of contents|arrangement of (?:sections|articles)|inhalt(?:sübersicht|sverzeichnis)?|table des matières|sommaire|índice|indice|оглавление|содержание)\s*[:：]?$/iu;

/** Longest line of a table of contents, in characters. */
const LONGEST = 120;

/** A line without what a table of contents adds to it: dots, page, the articles that are in it. */
function plain(line: string): string {
  return line
    .replace(/\s*[（(]第[^（()）]*[)）]\s*$/u, '')
    .replace(/[\s.…·‥—–-]*\d*\s*$/u, '')
    .replaceAll(/\s+/gu, '')
    .toLowerCase();
}

/**
 * Finds a table of contents: from its heading to the line before the one that it began with stands
 * again. Null where the text has none.
 *
 * `isDivision` tells a line that is a division's heading. Both ends are within it (indexes).
 */
export function contentsIn(
  texts: readonly string[],
  isDivision: (text: string) => boolean,
): readonly [from: number, to: number] | null {
  const from = texts.findIndex((text) => HEADING.test(text.trim()));
  if (from < 0) return null;
  const first = plain(texts[from + 1] ?? '');
  const again = texts.findIndex((text, i) => i > from + 1 && first !== '' && plain(text) === first);
  const isShort = (text: string) => [...text].length <= LONGEST;
  if (again > 0 && texts.slice(from, again).every(isShort)) return [from, again - 1];
  let to = from;
  while (
    to + 1 < texts.length &&
    isDivision(texts[to + 1] as string) &&
    isShort(texts[to + 1] as string)
  )
    to += 1;
  return [from, to];
}
