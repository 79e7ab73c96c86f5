/** The label that a paragraph of a statute begins with: `(a)`, `(1)`. */
export const LETTERED = /^\(([A-Za-z]{1,4}|\d{1,3})\)\s*/u;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const ALPHABET = [...LETTERS, ...LETTERS.map((letter) => letter + letter)];
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** Levels below a section in the drafting of the United States Code: (a) (1) (A) (i) (I). */
const LEVELS: readonly (readonly string[])[] = [
  ALPHABET,
  Array.from({ length: 200 }, (_, i) => String(i + 1)),
  ALPHABET.map((letter) => letter.toUpperCase()),
  ROMAN,
  ROMAN.map((number) => number.toUpperCase()),
];

/**
 * The place of a paragraph that begins `(a)(1)…` and follows the place `path`, as the labels of its
 * levels.
 *
 * Each label either comes next at an open level, the deepest first (so that (i) after (h) is a
 * letter), or opens the level below; a section may begin at (a), (1) or (A). Null when a label can
 * do neither.
 */
export function placeInStatute(text: string, path: readonly string[]): string[] | null {
  let place: readonly string[] = path;
  let rest = text;
  for (let match = LETTERED.exec(rest); match; match = LETTERED.exec(rest)) {
    const next = follow(match[1] as string, place);
    // Further labels in a paragraph may be a reference: (a)(1) is a place, (a) (see below) is not.
    if (!next) return place === path ? null : [...place];
    place = next;
    rest = rest.slice(match[0].length);
  }
  return [...place];
}

function follow(label: string, path: readonly string[]): string[] | null {
  const [top] = path;
  const base = top === undefined ? 0 : /^\d/.test(top) ? 1 : /^[A-Z]/.test(top) ? 2 : 0;
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const level = LEVELS[base + depth];
    const at = level?.indexOf(path[depth] as string) ?? -1;
    if (level && at >= 0 && level[at + 1] === label) return [...path.slice(0, depth), label];
  }
  if (top === undefined) return ['a', '1', 'A'].includes(label) ? [label] : null;
  return LEVELS[base + path.length]?.[0] === label ? [...path, label] : null;
}
