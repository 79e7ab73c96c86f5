import type { CorpusText, ExpectedStep } from './collection.ts';

/** Of a text that numbers some provisions with another sign: an act that enacts a title, an excerpt. */
export const TWO_SIGNS = 'provisions numbered with another sign than most of their text';

/** Most lines of an excerpt. */
const MOST_OF_EXCERPT = 40;

/** Why a whole text is not compared, by what is printed in it; null for any other. */
export function textKind({ lines }: CorpusText): string | null {
  const sections = lines.flatMap(({ expected, outOfScope, text }) =>
    outOfScope === null && expected?.[0]?.unit === 'section' ? [{ place: expected[0], text }] : [],
  );
  const firsts = sections.filter(
    ({ place, text }, i) =>
      /^SEC/.test(text) && place.n === '1' && sections[i - 1]?.place.n !== '1',
  );
  if (firsts.length > 1 && !lines.some(({ expected }) => expected?.[0]?.unit === 'heading'))
    return 'bill that prints its text twice';
  return minorSignOf({ lines }) === null ? null : TWO_SIGNS;
}

/** What a provision's number begins with: `§`, `SEC`, `Art`; null for a number alone. */
export function signOf(text: string): string | null {
  return /^(?:§|SEC|Art)/.exec(text)?.[0] ?? null;
}

/** The sign of fewer sections, or of articles, of a text that has two; null for any other. */
export function minorSignOf({ lines }: Pick<CorpusText, 'lines'>): string | null {
  const signs = lines.flatMap(({ expected, outOfScope, text }) =>
    outOfScope === null && expected?.length === 1 && expected[0]?.unit !== 'heading'
      ? (signOf(text) ?? [])
      : [],
  );
  const times = (sign: string) => signs.filter((each) => each === sign).length;
  const [most, fewer = null] = [...new Set(signs)].sort((a, b) => times(b) - times(a));
  // Sections of a law in articles stand in these; an excerpt has no more of its articles than one.
  const isLaw = most !== 'SEC' && fewer !== 'SEC' && lines.length >= MOST_OF_EXCERPT;
  return isLaw ? null : fewer;
}

/** Numbers of articles or sections that several places of a text bear, in print or in the collection. */
export function repeatedNumbers({ lines }: CorpusText): ReadonlySet<string> {
  const printed = lines.flatMap(
    ({ text }) => /^(?:§\s*|(?:SEC|Sec)\.\s*)?(\d+[A-Za-z]{0,2})(?:\.|\s)/.exec(text)?.[1] ?? [],
  );
  const repeated = new Set(printed.filter((n, i) => printed.indexOf(n) < i));
  const seen = new Set<string>();
  let last = '';
  for (const { expected } of lines) {
    const step: ExpectedStep | undefined = expected?.find(
      ({ unit }) => unit === 'article' || unit === 'section',
    );
    if (!step || step.n === last) continue;
    if (seen.has(step.n)) repeated.add(step.n);
    seen.add(step.n);
    last = step.n;
  }
  return repeated;
}
