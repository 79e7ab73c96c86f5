const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RTL_ALL = new RegExp(RTL.source, 'gu');
const LTR_ALL = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/gu;

/** Whether most letters of a text are of a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  return (text.match(RTL_ALL)?.length ?? 0) > (text.match(LTR_ALL)?.length ?? 0);
}

const MIRRORED: Record<string, string> = {
  '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«',
};

/**
 * Brings pieces of a line, as they stand from left to right, into the order in which they are read.
 * What goes from left to right within a line of the other direction, numbers too, keeps its order.
 */
export function inLogicalOrder<T extends { readonly text: string }>(
  pieces: readonly T[],
  textOf: (piece: T) => string,
): T[] {
  const whole = pieces.map(textOf).join('');
  if (!RTL.test(whole)) return [...pieces];
  const overall = isRightToLeft(whole);
  const levels = levelsOf(pieces.map(textOf), overall);
  return overall
    ? reversedRuns(pieces, levels, true).reverse()
    : reversedRuns(pieces, levels, false);
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
    levels[i] = own[i] ?? (left === right && left !== null && isWithin(texts[i] ?? '', left) ? left : overall);
  }
  return levels;
}

/** Whether what lies between two runs of a direction is of it: a tab parts cells, and never is. */
function isWithin(text: string, _direction: boolean): boolean {
  return text !== '\t';
}

/** The pieces, those runs turned about that go against the whole. */
function reversedRuns<T extends { readonly text: string }>(
  pieces: readonly T[],
  levels: readonly boolean[],
  overall: boolean,
): T[] {
  const out: T[] = [];
  for (let i = 0; i < pieces.length; ) {
    let j = i;
    while (j < pieces.length && levels[j] === levels[i]) j++;
    const run = pieces.slice(i, j);
    const turned = levels[i] ? run.map((piece) => mirrored(piece)) : run;
    out.push(...(levels[i] === overall ? turned : [...turned].reverse()));
    i = j;
  }
  return out;
}

function mirrored<T extends { readonly text: string }>(piece: T): T {
  const other = MIRRORED[piece.text];
  return other ? { ...piece, text: other } : piece;
}
