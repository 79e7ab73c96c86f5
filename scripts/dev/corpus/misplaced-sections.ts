import { isAnnex } from './annex-title.ts';
import type { CorpusLine, ExpectedStep } from './collection.ts';
import { comesLater, isNext, opensList } from './provision.ts';
import { headOf } from './steps.ts';

/** How many sections are looked at after one that comes ahead of its place. */
const AHEAD = 8;

const BARE = /^\d+[A-Z]*\./;

/** Why a number in a sentence is not compared. */
export const IN_SENTENCE = 'number in a sentence that the collection takes for a section';
const CONTENTS = /^(?:(?:table of )?contents|arrangement of sections)$/i;
const IN_CONTENTS = 'line of contents that the collection takes for a section';
const MISPLACED = 'number that the collection takes for a section and that follows none';

/**
 * Bare numbers that a collection takes for sections, and that are none by what is printed: years and
 * days, lines of contents, or numbers that do not come as sections may, back or ahead of one that is still to come. Why,
 * by the index of the line.
 */
export function misplacedSections(lines: readonly CorpusLine[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const [from, to] = contentsIn(lines);
  const sections = lines.flatMap(({ expected, outOfScope, text }, i) => {
    const n = expected?.[headOf(expected) - 1];
    if (!n || outOfScope || expected.length !== headOf(expected)) return [];
    if (i >= from && i < to) found.set(i, IN_CONTENTS);
    else if (isInSentence(lines, i, n.n)) found.set(i, IN_SENTENCE);
    return found.has(i) ? [] : [{ n, i, text }];
  });
  let last: ExpectedStep | null = null;
  let lastAt = 0;
  let wasMisplaced: boolean = false;
  let wasAhead: boolean = false;
  for (const [k, { n, i, text }] of sections.entries()) {
    // Only what begins with its number opens a section. A number that no way of counting reads, `45IA`, is taken as it comes.
    if (!BARE.test(text) || !comesLater({ unit: 'section', n: '0' }, n)) continue;
    if (n.n === last?.n && !wasMisplaced) continue;
    // Words that begin with a small letter go on in a sentence, unless their number is the next.
    if (/^\d+[A-Z]*\. \p{Ll}/u.test(text) && !(last && isNext(last, n))) {
      found.set(i, IN_SENTENCE);
      continue;
    }
    const isDivided = lines
      .slice(lastAt, i)
      .some(
        ({ expected, outOfScope, text: words }) =>
          expected?.[0]?.unit === 'heading' || outOfScope === 'annex' || isAnnex(words),
      );
    const isAhead =
      last &&
      !isNext(last, n) &&
      sections
        .slice(k + 1, k + 1 + AHEAD)
        .some((other) => last && isNext(last, other.n) && comesLater(other.n, n));
    const isMisplaced: boolean =
      last !== null && (comesLater(last, n) ? isAhead === true : !(opensList(n) && isDivided));
    // Among such numbers it is one of them if it stands again, or if they came ahead of it.
    const isAmong: boolean =
      wasMisplaced &&
      sections.slice(k + 1).some((other) => other.n.n === n.n && BARE.test(other.text));
    if (isMisplaced || isAmong) found.set(i, MISPLACED);
    if (wasAhead) found.set(i, MISPLACED);
    if (!isMisplaced && !isAmong) [last, lastAt] = [n, i];
    wasMisplaced = isMisplaced || isAmong;
    wasAhead = isMisplaced && isAhead === true;
  }
  return found;
}

/**
 * From the heading of a table of contents to where its first two sections stand again, if they do
 * (index of the first line that is no more of it).
 */
function contentsIn(lines: readonly CorpusLine[]): readonly [from: number, to: number] {
  const from = lines.findIndex(({ text }) => CONTENTS.test(text));
  const sections = lines.flatMap(({ expected, outOfScope, text }, at) =>
    from >= 0 && at > from && !outOfScope && expected?.length === 1 && BARE.test(text)
      ? [{ at, step: expected[0] as ExpectedStep }]
      : [],
  );
  const opening = sections.filter(({ step }, k) => {
    const next = sections[k + 1];
    return opensList(step) && next !== undefined && isNext(step, next.step);
  });
  return opening[1] ? [from, opening[1].at] : [0, 0];
}

/** Whether a number is a year, a day or another law's, so that it stands in a sentence. */
function isInSentence(lines: readonly CorpusLine[], i: number, n: string): boolean {
  const [before = '', text = '', after = ''] = [i - 1, i, i + 1].map((at) => lines[at]?.text);
  if (!text.startsWith(`${n}.`)) return false;
  return (
    /^(?:(?:1[5-9]|20)\d\d|\d+(?:st|nd|rd|th))$/i.test(n) ||
    (/^\d+[A-Z]*\.$/.test(text) && /^(?:-\s?\d|[,;)"]|\p{Ll})/u.test(after)) ||
    /(?:\bNo\.|\bsections?|\bw\. ?e\. ?f\.?)$/.test(before) ||
    /^\d+(?:\p{L}{4,}|\p{Ll}{3}|\p{Lu}\p{Ll}+)$/u.test(n) ||
    /^\d[a-z]+\. \p{Ll}/u.test(text)
  );
}
