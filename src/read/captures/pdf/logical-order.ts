const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
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
 * What goes from left to right within a line of the other direction, numbers too, keeps its order.
 */
export function inLogicalOrder<T extends { readonly text: string }>(
  pieces: readonly T[],
): (T & { isTurned?: boolean })[] {
  const whole = pieces.map(({ text }) => text).join('');
  if (!RTL.test(whole)) return [...pieces];
  const overall = isRightToLeft(whole);
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

/** Direction of each piece: true for right to left. Neutral ones go as both their neighbours do. */
function levelsOf(texts: readonly string[], overall: boolean): boolean[] {
  const own = texts.map((text) =>
    RTL.test(text) ? true : /[\p{L}\p{Nd}]/u.test(text) ? false : /\p{M}/u.test(text) ? true : null,
  );
  const before: (boolean | null)[] = [];
  let last: boolean | null = null;
  for (const each of own) {
    last = each ?? last;
    before.push(last);
  }
  let next: boolean | null = null;
  const levels: boolean[] = [];
  for (let i = own.length - 1; i >= 0; i--) {
    next = own[i] ?? next;
    const [left, right] = [before[i] ?? null, next];
    levels[i] = own[i] ?? (left === right && left !== null && texts[i] !== '\t' ? left : overall);
  }
  return levels;
}

/**
 * Whether brackets in words from right to left are given as they look, so that each is to be turned
 * about: seen from those that open and close within a line.
 */
export function bracketsAreTurned(
  lines: readonly { readonly text: string; readonly brackets: readonly number[] }[],
): boolean {
  let [right, wrong] = [0, 0];
  for (const { text, brackets } of lines)
    brackets.forEach((at, i) => {
      const next = brackets[i + 1];
      if (next === undefined || MIRRORED[text[at] as string] !== text[next]) return;
      if (/[([{«]/.test(text[at] as string)) right++;
      else wrong++;
    });
  return wrong > right;
}

/** A text with the brackets at some places turned about. */
export function turnBrackets(text: string, brackets: readonly number[]): string {
  const characters = text.split('');
  for (const at of brackets) characters[at] = MIRRORED[characters[at] as string] ?? '';
  return characters.join('');
}
