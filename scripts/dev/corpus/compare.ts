import type { Place } from '../../../src/model/structure/place.ts';
import { structureOf } from '../../../src/model/structure/structure.ts';
import { type CorpusText, type ExpectedStep, isInScope } from './collection.ts';

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

/** The numbers of a place, one after another; what is in an annex says so. */
function expectedName(steps: readonly ExpectedStep[]): string {
  const numbers = steps.map(({ unit, n }) =>
    unit === 'division' || unit === 'annex' ? 'apart' : n.toLowerCase(),
  );
  return numbers.filter((n) => n !== '').join('/');
}

function foundName({ called }: Place): string {
  const numbers = called.map(({ unit, n }) => (APART.has(unit) ? 'apart' : n.toLowerCase()));
  return numbers.filter((n) => n !== '').join('/');
}

/** Reads a law by the engine and compares each line in scope with what its collection says. */
export function compare(text: CorpusText): Comparison {
  const { places, scheme } = structureOf(
    [
      { text: text.title, role: 'title' },
      ...text.lines.map((line) => ({ text: line.text, role: 'text' as const })),
    ],
    { kind: 'legislation', lang: text.lang },
  );
  let compared = 0;
  const differences: Difference[] = [];
  text.lines.forEach((line, i) => {
    if (!isInScope(line) || line.expected?.[0]?.unit === 'heading') return;
    compared += 1;
    const expected = expectedName(line.expected ?? []);
    const found = foundName(places[i + 1] as Place);
    if (expected !== found) differences.push({ text: text.id, line: line.text, expected, found });
  });
  return { scheme: scheme?.id ?? null, compared, differences };
}
