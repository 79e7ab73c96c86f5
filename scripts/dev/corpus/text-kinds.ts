import type { CorpusText, ExpectedStep } from './collection.ts';

/** Of a few lines that print a section and an article of two laws. */
export const EXCERPT = 'excerpt of a section and an article';

/** Why a whole text is not compared, by what is printed in it; null for any other. */
export function textKind({ lines }: CorpusText): string | null {
  const sections = lines.flatMap(({ expected, outOfScope, text }) =>
    outOfScope === null && expected?.[0]?.unit === 'section' ? [{ place: expected[0], text }] : [],
  );
  // An excerpt that prints § 20 and Artikel 34 alone.
  const provisions = lines.filter(
    ({ expected, outOfScope }) => outOfScope === null && expected?.length === 1,
  );
  const bySign = (sign: RegExp) => provisions.some(({ text }) => sign.test(text));
  if (lines.length < 40 && bySign(/^§ ?\d/) && bySign(/^Art(?:ikel|\.)? ?\d/)) return EXCERPT;
  const signs = new Set(
    sections.flatMap(({ text }) => /^(?:§|SEC\.|SECTION )\s*\d/.exec(text)?.[0].slice(0, 1) ?? []),
  );
  const firsts = sections.filter(
    ({ place, text }, i) =>
      /^SEC/.test(text) && place.n === '1' && sections[i - 1]?.place.n !== '1',
  );
  if (firsts.length > 1 && !lines.some(({ expected }) => expected?.[0]?.unit === 'heading'))
    return 'bill that prints its text twice';
  if (signs.size > 1) return 'act that enacts a title with sections of its own';
  return null;
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
