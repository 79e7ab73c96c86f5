import type { Problem } from '../../model/problem.ts';
import type { LedgerEntry, PartBlock } from '../draft/draft.ts';
import { problemAt } from '../syntax/report.ts';
import { checkGist, checkTies } from './check-ties.ts';

const NAMES = {
  kind: 'summary',
  example: 'The clause states that ….',
  elsewhere: ', or put them in a note',
};

/**
 * Checks a summary against the text: a part for each paragraph and none other, and every sentence
 * rendered, in order.
 */
export function checkSummary(
  input: { summaryFile: string; parts: readonly PartBlock[]; entries: readonly LedgerEntry[] },
  problems: Problem[],
): void {
  const { summaryFile, parts, entries } = input;
  const add = (place: PartBlock['place'], what: string, mend: string) =>
    problems.push(problemAt(summaryFile, place, what, mend));
  const order = entries.map(({ anchor }) => anchor);
  for (const entry of entries) {
    const part = parts.find(({ anchor }) => anchor === entry.anchor);
    if (!part || part.body.length === 0) {
      const before = parts.findLast(({ anchor }) =>
        order.slice(0, order.indexOf(entry.anchor)).includes(anchor),
      );
      add(
        part?.place ?? before?.place,
        `Clause without a summary: ${entry.anchor}`,
        `Add “## ${entry.anchor}” with a gist and the summary of every sentence`,
      );
      continue;
    }
    const sentences = entry.sentences.map(({ anchor }) => anchor);
    if (sentences.length === 0) continue;
    if (part.body.length < 2)
      add(
        part.place,
        `The summary of ${entry.anchor} has no gist above it`,
        'Open it with a paragraph of at most three lines',
      );
    else checkGist(part, add);
    checkTies(part, part.body.slice(1), sentences, NAMES, add);
  }
  for (const part of parts) {
    if (!entries.some(({ anchor }) => anchor === part.anchor))
      add(
        part.place,
        `Summary part for no clause: “${part.anchor}” is not an anchor of the text`,
        `Use one of ${order.join(' ')}`,
      );
  }
}
