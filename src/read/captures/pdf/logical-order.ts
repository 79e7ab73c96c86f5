/** Letters and marks from right to left; digits of such scripts run from left to right. */
const RTL =
  /(?!\p{Nd})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RTL_ALL = new RegExp(RTL.source, 'gu');
const LTR_ALL =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/gu;

/** Whether most letters of a text are of a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  return (text.match(RTL_ALL)?.length ?? 0) > (text.match(LTR_ALL)?.length ?? 0);
}

/** Brackets that look the other way about in a line from right to left. */
export const MIRRORED: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/**
 * Brings pieces of a line, as they stand from left to right, into the order in which they are read.
 * What goes from left to right within a line of the other direction, numbers too, keeps its order. A
 * line among others from right to left is one of them, though most of its letters be Latin.
 */
export function inLogicalOrder<T extends { readonly text: string }>(
  pieces: readonly T[],
  isAmongRightToLeft = false,
): (T & { isTurned?: boolean })[] {
  const whole = pieces.map(({ text }) => text).join('');
  if (!RTL.test(whole)) return [...pieces];
  const overall = isAmongRightToLeft || isRightToLeft(whole);
  const levels = levelsOf(
    pieces.map(({ text }) => text),
    overall,
  );
  const out: (T & { isTurned?: boolean })[] = [];
  for (let i = 0; i < pieces.length; ) {
    let j = i;
    while (j < pieces.length && levels[j] === levels[i]) j++;
    const run = pieces.slice(i, j).map((piece) => ({ ...piece, isTurned: levels[i] as boolean }));
    out.push(...(levels[i] === overall ? run : run.reverse()));
    i = j;
  }
  return overall ? out.reverse() : out;
}

/**
 * Direction of each piece: true for right to left. Neutral ones go as both their neighbours do; but
 * what stands between two numbers in words from right to left parts them, unless it is one sign that
 * belongs to a number (Unicode Standard Annex 9, W4 and N1).
 */
function levelsOf(texts: readonly string[], overall: boolean): boolean[] {
  const own = texts.map((text) =>
    RTL.test(text) ? true : /[\p{L}\p{N}]/u.test(text) ? false : /\p{M}/u.test(text) ? true : null,
  );
  const before: number[] = [];
  const isNumber: boolean[] = [];
  let last = -1;
  texts.forEach((text, i) => {
    before.push(last);
    if (own[i] === null) return;
    isNumber[i] = /\p{N}/u.test(text) && (own[last] !== false || isNumber[last] === true);
    last = i;
  });
  let next = -1;
  const levels: boolean[] = [];
  for (let i = own.length - 1; i >= 0; i--) {
    const [left, right] = [before[i] ?? -1, next];
    const parts =
      overall &&
      isNumber[left] === true &&
      isNumber[right] === true &&
      !(right - left === 2 && /^[-+.,:/\u2212]$/.test(texts[i] ?? ''));
    const goes = (own[left] ?? null) === (own[right] ?? null) ? (own[left] ?? null) : null;
    levels[i] = own[i] ?? (goes !== null && texts[i] !== '\t' && !parts ? goes : overall);
    if (own[i] !== null) next = i;
  }
  return levels;
}

/** A line, and the places of the brackets in it that stand in words from right to left. */
interface Bracketed {
  readonly text: string;
  readonly brackets: readonly number[];
}

/**
 * Whether brackets in words from right to left are given as they look, so that each is to be turned
 * about: seen from those that open and close within a line.
 */
export function bracketsAreTurned(lines: readonly Bracketed[]): boolean {
  const pairs = lines.flatMap((line) => pairsIn(line));
  return pairs.filter(({ isTurned }) => isTurned).length * 2 > pairs.length;
}

/** The text of a line with its brackets put right; those that have no other in it go by all lines. */
export function withBrackets(line: Bracketed, areTurned: boolean): string {
  const characters = line.text.split('');
  const pairs = pairsIn(line);
  const paired = new Set(pairs.flatMap(({ places }) => places));
  const wrong = [
    ...pairs.flatMap(({ places, isTurned }) => (isTurned ? places : [])),
    ...(areTurned ? line.brackets.filter((at) => !paired.has(at)) : []),
  ];
  for (const at of wrong) characters[at] = MIRRORED[characters[at] as string] ?? '';
  return characters.join('');
}

function pairsIn({ text, brackets }: Bracketed): { places: number[]; isTurned: boolean }[] {
  const pairs: { places: number[]; isTurned: boolean }[] = [];
  for (let i = 1; i < brackets.length; i++) {
    const [first, second] = [brackets[i - 1] as number, brackets[i] as number];
    if (MIRRORED[text[first] as string] !== text[second]) continue;
    pairs.push({ places: [first, second], isTurned: !/[([{<«]/.test(text[first] as string) });
    i++;
  }
  return pairs;
}
