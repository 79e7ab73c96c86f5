import type { Place } from '../../../src/model/structure/place.ts';
import { structureOf } from '../../../src/model/structure/structure.ts';
import { type CorpusLine, type CorpusText, type ExpectedStep, isInScope } from './collection.ts';

/** A line that the engine calls otherwise than its collection does. */
export interface Difference {
  readonly text: string;
  readonly line: string;
  readonly expected: string;
  readonly found: string;
}

/** A law as the engine reads it, beside what its collection says of it. */
export interface Comparison {
  /** Id of the scheme; null where none was found. */
  readonly scheme: string | null;
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Units of ours that number anew what is in them, as a collection's divisions and annexes do. */
const APART = new Set(['annex', 'schedule', 'supplement']);

const ROMAN = /^[ivxlc]+$/i;

/** Numbers of a place, one after another; that something stands in an annex is said, not in which. */
function written(numbers: readonly { apart: boolean; n: string }[]): string {
  return numbers
    .map(({ apart, n }) => (apart ? 'apart' : n.toLowerCase().replaceAll(/[‐–—]/g, '-')))
    .filter((n) => n !== '')
    .join('/');
}

function expectedName(steps: readonly ExpectedStep[]): string {
  const isApart = ({ unit }: ExpectedStep) => unit === 'division' || unit === 'annex';
  return written(
    steps
      .filter((step) => isApart(step) || !/^\p{L}{4}/u.test(step.n) || ROMAN.test(step.n))
      .map((step) => ({ apart: isApart(step), n: step.n })),
  );
}

/**
 * The names that are right: with the paragraphs that we count, and without them, since most
 * collections name only what bears a number.
 */
function foundNames({ called }: Place): [string, string] {
  const name = (steps: Place['called']) =>
    written(steps.map(({ unit, n }) => ({ apart: APART.has(unit), n })));
  return [name(called), name(called.filter((step) => step.written || APART.has(step.unit)))];
}

/** Whether a line begins with a number in brackets that its collection does not have for it. */
function printsAnother({ text, expected }: CorpusLine): boolean {
  const printed = /^(?:\(([0-9A-Za-z]{1,5})\)|(\d{1,3}[a-z]?)\.\s)/.exec(text);
  const further =
    /^\([0-9A-Za-z]{1,5}\)\s*\([0-9A-Za-z]{1,5}\)/.test(text) && expected?.length === 2;
  if (further) return true;
  return printed !== null && expected?.at(-1)?.n !== (printed[1] ?? printed[2]);
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
  if (!scheme) return { scheme: null, compared: 0, differences: [] };
  let compared = 0;
  const differences: Difference[] = [];
  text.lines.forEach((line, i) => {
    if (!isInScope(line) || line.expected?.[0]?.unit === 'heading') return;
    if (printsAnother(line)) return;
    compared += 1;
    const expected = expectedName(line.expected ?? []);
    const [found, numbered] = foundNames(places[i + 1] as Place);
    // Words that close a list are called by what they close: of the item, or of the whole list.
    const { role } = places[i + 1] as Place;
    const isWhole =
      (role === 'closing' || role === 'quoted') && numbered.startsWith(`${expected}/`);
    if (expected !== found && expected !== numbered && !isWhole)
      differences.push({ text: text.id, line: line.text, expected, found });
  });
  return { scheme: scheme.id, compared, differences };
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
