/**
 * What the browser has to know beside the index, made at build time from the corpus' own
 * characters.
 */
export interface SearchTables {
  /** Traditional characters that stand for characters of the corpus: `強` to `强`. */
  readonly traditional: Readonly<Record<string, string>>;
  /**
   * Syllables of pinyin without tones, each with the characters of the corpus so read: `qiang` to
   * `强抢`.
   */
  readonly syllables: Readonly<Record<string, string>>;
  /** Spellings of one word; the first is the one that is indexed. */
  readonly variants: readonly (readonly string[])[];
}

/** What folds characters and spellings to those that are indexed. */
export type Folding = Pick<SearchTables, 'traditional' | 'variants'>;

/**
 * English words that are spelt in more than one way, folded. An edition adds those of its texts.
 */
export const VARIANTS: SearchTables['variants'] = [
  ['labour', 'labor'],
  ['labourer', 'laborer'],
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['modernisation', 'modernization'],
  ['defence', 'defense'],
  ['favour', 'favor'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['licence', 'license'],
  ['recognised', 'recognized'],
  ['criticise', 'criticize'],
  ['harbour', 'harbor'],
  ['behaviour', 'behavior'],
  ['honour', 'honor'],
  ['neighbour', 'neighbor'],
  ['centre', 'center'],
];

/** The spelling that is indexed, by the others; made once for a list, which is never changed. */
const indexed = new WeakMap<SearchTables['variants'], ReadonlyMap<string, string>>();

/** The spelling of a folded word that is indexed. */
export function spelling(word: string, variants: SearchTables['variants']): string {
  let first = indexed.get(variants);
  if (!first) {
    first = new Map(
      variants.flatMap(([canonical = '', ...others]) =>
        others.map((other) => [other, canonical] as const),
      ),
    );
    indexed.set(variants, first);
  }
  return first.get(word) ?? word;
}
