/**
 * The one folding of search: the index, the query, and what is marked in excerpts and on pages are
 * all folded by it, so that they can't disagree.
 */
export interface Folded {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text`, where what it stands for begins in the original, in UTF-16
   * units.
   */
  readonly from: readonly number[];
  /** The same for where it ends. */
  readonly to: readonly number[];
}

/** Traditional characters, each with the simplified one that it folds to. */
export type Simplified = Readonly<Record<string, string>>;

/**
 * What is folded as one: a character with the marks after it, or a run of Korean letters that may
 * make syllables. Characters that are not drawn may stand anywhere in it.
 */
const CLUSTER =
  /[\p{sc=Hang}\u3131-\u318e\uffa0-\uffdc\p{DI}]*[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc][\p{sc=Hang}\p{DI}\p{M}\u0640\u0e33\u0eb3\uff9e\uff9f]*|[\s\S][\p{M}\p{DI}\u0640\u0e33\u0eb3\uff9e\uff9f]*/uy;
/**
 * Whether a code unit is of ASCII or a common Han character: nothing hangs on one before another,
 * which is most of most texts.
 */
const isPlain = (code: number) => code < 0x80 || (code >= 0x4e00 && code <= 0x9fff);
const DRAWN_AS_NOTHING = /\p{DI}/gu;
const SPACE = /^[\s\p{Z}\p{Cc}]+$/u;

/**
 * Marks that may be left out in writing: accents of European scripts, vowels of Arabic and points
 * of Hebrew. Other marks are letters.
 */
const ACCENTED = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}/u;
const MARKS = /\p{M}/gu;
const POINTS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff]/gu;

const APOSTROPHE = /['‘’‚‛`´′ʹʻʼʽˈ]/gu;
const QUOTATION = /["“”„‟«»″‹›「」『』〝〞〟]/gu;
const DASH = /[\p{Pd}−]/gu;

/** Han, kana and their iteration marks: between these, a space is a matter of setting. */
const CLOSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々〆]$/u;

const HAN = /\p{sc=Han}/gu;

/** Folded clusters: texts have few, and each many times. */
const known = new Map<string, string>();
/** Most that are kept: what readers paste may have any number. */
const KEPT = 20_000;

/** Folds one cluster; empty where nothing is left of it. */
function foldCluster(cluster: string): string {
  const drawn = cluster.replace(DRAWN_AS_NOTHING, '');
  if (drawn === '') return '';
  if (SPACE.test(drawn)) return ' ';
  const signs = drawn.replace(APOSTROPHE, "'").replace(QUOTATION, '"').replace(DASH, '-');
  let folded = signs.normalize('NFKD');
  // A mark on a space stands on nothing. So do some signs by their compatibility forms, which are
  // signs all the same.
  folded = folded.replace(POINTS, '');
  if (/^(?:$|[\s\p{Cc}])/u.test(folded)) {
    if (/^[\s\p{Z}\p{Cc}]/u.test(drawn)) return ' ';
    return /^[\p{M}\u0640]/u.test(drawn) ? '' : '¨';
  }
  // Case folding in full (Unicode, C and F) is the lower case of the upper case of the lower case:
  // ß and ẞ as ss, ς as σ. Turkish İ, ı, i and I are all i: readers write them by keyboards that
  // have not all four.
  folded = folded
    .replace(/\P{M}/gu, (char) =>
      char.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ'),
    )
    .normalize('NFKD');
  if (ACCENTED.test(folded)) folded = folded.replace(MARKS, '');
  return folded
    .replace(DRAWN_AS_NOTHING, '')
    .replace(APOSTROPHE, "'")
    .replace(QUOTATION, '"')
    .replace(DASH, '-')
    .normalize('NFC');
}

function clusterEnd(text: string, start: number): number {
  const next = start + 1;
  if (isPlain(text.charCodeAt(start)) && (next === text.length || isPlain(text.charCodeAt(next))))
    return next;
  CLUSTER.lastIndex = start;
  return CLUSTER.test(text) ? CLUSTER.lastIndex : next;
}

function foldKnown(cluster: string): string {
  let folded = known.get(cluster);
  if (folded === undefined) {
    folded = foldCluster(cluster);
    if (known.size >= KEPT) known.clear();
    known.set(cluster, folded);
  }
  return folded;
}

/**
 * Folds a text: compatibility forms (NFKC), case, signs of one kind (apostrophes, quotation marks,
 * dashes), white space, what is not drawn, accents, vowel points, and traditional characters of the
 * table. A mark that is a letter of its script is kept.
 */
export function fold(original: string, simplified: Simplified = {}): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const put = (folded: string, start: number, end: number) => {
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      from.push(start);
      to.push(end);
    }
  };
  let space: [start: number, end: number] | null = null;
  for (let index = 0, end = 0; index < original.length; index = end) {
    end = clusterEnd(original, index);
    const cluster = original.slice(index, end);
    const folded = foldKnown(cluster);
    if (folded === '') continue;
    if (folded === ' ') {
      space = space ? [space[0], end] : [index, end];
      continue;
    }
    const plain =
      simplified[folded] ??
      (folded.length > 1 ? folded.replace(HAN, (char) => simplified[char] ?? char) : folded);
    if (space) {
      if (!(CLOSE.test(text.slice(-2)) && CLOSE.test([...plain][0] ?? ''))) put(' ', ...space);
      space = null;
    }
    put(plain, index, end);
  }
  if (space) put(' ', ...space);
  return { text, from, to };
}
