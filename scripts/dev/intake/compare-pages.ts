/** Words by page: the first page is at 1. */
export type Pages = readonly (readonly string[])[];

/** How far the words of a reading are those that at least one of several programs reads. */
export interface AgreementWithAny {
  /** Part of the words of the reading and of the first program that are right. */
  readonly words: number;
  /** Words that no program reads there, and words that every program reads and the reading lacks. */
  readonly only: readonly [mine: readonly string[], theirs: readonly string[]];
}

/**
 * Holds words against those of several programs, page by page. A word is right that one program has
 * on its page or the next two, for a paragraph may go on there; a word is missing that all have.
 */
export function comparePages(mine: Pages, programs: readonly Pages[]): AgreementWithAny {
  const own = programs.map((theirs) => matched(mine, theirs));
  const excess = fewest(own.map(({ excess }) => excess));
  const lack = fewest(own.map(({ lack }) => lack));
  const total = countOf(mine) + countOf(programs[0] ?? []);
  const wrong = sum(excess) + sum(lack);
  return {
    words: total === 0 ? 1 : 1 - wrong / total,
    only: [named(excess), named(lack)],
  };
}

type Counts = Map<string, number>;

function matched(mine: Pages, theirs: Pages): { excess: Counts; lack: Counts } {
  const left = theirs.map((words) => {
    const counts: Counts = new Map();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const excess: Counts = new Map();
  mine.forEach((words, page) => {
    for (const word of words) {
      const from = [page, page + 1, page + 2].find((at) => (left[at]?.get(word) ?? 0) > 0);
      const counts = left[from ?? -1];
      if (counts) counts.set(word, (counts.get(word) ?? 0) - 1);
      else add(excess, `${page} ${word}`);
    }
  });
  const lack: Counts = new Map();
  left.forEach((counts, page) => {
    for (const [word, count] of counts) if (count > 0) lack.set(`${page} ${word}`, count);
  });
  return { excess, lack };
}

function fewest([first = new Map(), ...others]: readonly Counts[]): Counts {
  return new Map(
    [...first].flatMap(([word, count]): [string, number][] => {
      const least = Math.min(count, ...others.map((other) => other.get(word) ?? 0));
      return least > 0 ? [[word, least]] : [];
    }),
  );
}

function add(counts: Counts, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

const sum = (counts: Counts) => [...counts.values()].reduce((all, count) => all + count, 0);
const countOf = (pages: Pages) => pages.reduce((all, words) => all + words.length, 0);
const named = (counts: Counts) =>
  [...counts].map(([word, count]) => (count === 1 ? word : `${word}×${count}`));
