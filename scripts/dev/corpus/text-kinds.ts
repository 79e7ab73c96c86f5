import type { CorpusText, ExpectedStep } from './collection.ts';

/** Why a whole text is not compared, by what is printed in it; null for any other. */
export function textKind({ lines }: CorpusText): string | null {
  const sections = lines.flatMap(({ expected, outOfScope, text }) =>
    outOfScope === null && expected?.[0]?.unit === 'section' ? [{ place: expected[0], text }] : [],
  );
  const heads = lines.filter(
    ({ expected, text }) =>
      expected?.[0]?.unit === 'heading' && /^Art(?:ikel)?\.? ?(?:\d|[IVX])/.test(text),
  );
  if (heads.length > 0 && sections.length > 0) return 'sections that begin anew in each article';
  const signs = new Set(
    sections.flatMap(({ text }) => /^(?:§|SEC\.|SECTION )\s*\d/.exec(text)?.[0].slice(0, 1) ?? []),
  );
  if (signs.size > 1) return 'act that enacts a title with sections of its own';
  return null;
}

/** Numbers of articles or sections that stand in several places of a text, as its divisions begin them anew. */
export function repeatedNumbers({ lines }: CorpusText): ReadonlySet<string> {
  const repeated = new Set<string>();
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
