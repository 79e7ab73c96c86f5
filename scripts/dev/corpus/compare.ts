import { APART_UNITS, type Place } from '../../../src/model/structure/place.ts';
import { structureOf } from '../../../src/model/structure/structure.ts';
import { type CorpusLine, type CorpusText, type ExpectedStep, isInScope } from './collection.ts';
import { kindsOutOfScope } from './kinds-out-of-scope.ts';
import { repeatedNumbers } from './text-kinds.ts';

/** A line that the engine calls otherwise than its collection does. */
export interface Difference {
  readonly text: string;
  readonly line: string;
  readonly expected: string;
  readonly found: string;
}

/** Lines that are not compared, and how many of them the engine calls as the collection does. */
export interface LeftOut {
  readonly lines: number;
  readonly alike: number;
}

/** A law as the engine reads it, beside what its collection says of it. */
export interface Comparison {
  /** Id of the scheme; null where none was found. */
  readonly scheme: string | null;
  readonly compared: number;
  /** Lines that have a place in the collection and are not compared, by kind. */
  readonly outOfScope: Readonly<Record<string, LeftOut>>;
  readonly differences: readonly Difference[];
}

const ROMAN = /^[ivxlc]+$/i;

/** Numbers of a place, one after another; that something stands in an annex is said, not in which. */
function written(numbers: readonly { apart: boolean; n: string }[]): string {
  return numbers
    .map(({ apart, n }) => (apart ? 'apart' : n.toLowerCase().replaceAll(/[‐–—]/g, '-')))
    .filter((n) => n !== '')
    .join('/');
}

/** Whether what a collection has for a number is a word: no Roman numeral, and not `eeee`. */
const isWord = (n: string) => /^\p{L}{4}/u.test(n) && !ROMAN.test(n) && !/^(\p{L})\1+$/u.test(n);

function expectedName(steps: readonly ExpectedStep[]): string {
  const isApart = ({ unit }: ExpectedStep) => unit === 'division' || unit === 'annex';
  return written(
    steps
      .filter((step) => isApart(step) || !isWord(step.n))
      .map((step) => ({ apart: isApart(step), n: step.n })),
  );
}

/**
 * The names that are right: with the paragraphs that we count, and without them, since most
 * collections name only what bears a number.
 */
function foundNames({ called }: Place): [string, string] {
  const name = (steps: Place['called']) =>
    written(steps.map(({ unit, n }) => ({ apart: APART_UNITS.has(unit), n })));
  return [name(called), name(called.filter((step) => step.written || APART_UNITS.has(step.unit)))];
}

/** Reads a law by the engine and compares each line in scope with what its collection says. */
export function compare(given: CorpusText): Comparison {
  const text = { ...given, lines: withQuotedWords(given.lines) };
  const { places, scheme } = structureOf(
    [
      { text: text.title, role: 'title' },
      ...text.lines.map((line) => ({ text: line.text, role: 'text' as const })),
    ],
    { kind: 'legislation', lang: text.lang },
  );
  const kinds = kindsOutOfScope(text);
  const repeated = repeatedNumbers(text);
  const outOfScope: Record<string, LeftOut> = {};
  let compared = 0;
  const differences: Difference[] = [];
  text.lines.forEach((line, i) => {
    const steps = line.expected ?? [];
    if (!isInScope(line) || steps[0]?.unit === 'heading') return;
    const expected = expectedName(steps);
    const place = places[i + 1] as Place;
    const found = foundNames(place);
    const isAlike = isCalled(
      expected,
      found,
      place.role,
      steps.some(({ n }) => repeated.has(n)),
    );
    const kind = scheme ? kinds[i] : 'text that no scheme reads';
    if (kind) {
      const { lines, alike } = outOfScope[kind] ?? { lines: 0, alike: 0 };
      outOfScope[kind] = { lines: lines + 1, alike: alike + Number(isAlike) };
      return;
    }
    compared += 1;
    if (!isAlike) differences.push({ text: text.id, line: line.text, expected, found: found[0] });
  });
  return { scheme: scheme?.id ?? null, compared, outOfScope, differences };
}

/** Whether one of the names that the engine may give is the one expected; `isRepeated`: in a text that has its number twice. */
function isCalled(
  expected: string,
  names: readonly [string, string],
  role: Place['role'],
  isRepeated: boolean,
): boolean {
  if (names.includes(expected)) return true;
  // Words that close a list are called by what they close: of the item, or of the whole list.
  const isClosing = role === 'closing' || role === 'quoted';
  if (isClosing && names[1].startsWith(`${expected}/`)) return true;
  // A number that divisions begin anew is called with its division.
  return (
    isRepeated &&
    names.some(
      (name) =>
        `/${name}/`.includes(`/${expected}/`) && (name.endsWith(`/${expected}`) || isClosing),
    )
  );
}

/**
 * Lines as they are printed: a collection gives the text that an amendment quotes in pieces, and
 * often without its quotation marks. What begins with none goes on in the line before.
 */
function withQuotedWords(lines: readonly CorpusLine[]): CorpusLine[] {
  const printed: CorpusLine[] = [];
  for (const line of lines) {
    const before = printed.at(-1);
    if (before && line.outOfScope === 'text quoted by an amendment' && !/^[“„«「"]/.test(line.text))
      printed[printed.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    else printed.push(line);
  }
  return printed;
}
