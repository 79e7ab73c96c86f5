import type { Anchor } from '../../model/anchor.ts';
import { COMPANION_KIND, type CompanionKind } from '../../model/companion.ts';
import type { Problem } from '../../model/problem.ts';
import type { LedgerEntry, PartBlock } from '../draft/draft.ts';
import { problemAt } from '../syntax/report.ts';
import { checkGist, checkTies } from './check-ties.ts';

/**
 * How many blocks at the beginning of a companion's part are its gist: one or none. Only a summary
 * has one, before what is tied.
 */
export function gistBlocks(kind: CompanionKind, { body, sentences }: PartBlock): 0 | 1 {
  const [first] = body;
  const isGist =
    kind === 'summary' &&
    body.length > 1 &&
    sentences.length > 0 &&
    first?.type === 'paragraph' &&
    !first.children.some(({ type }) => type === 'sentence');
  return isGist ? 1 : 0;
}

/**
 * Checks a companion against the text: parts for passages of it alone, and a part that is tied to
 * sentences tied as a whole. A passage may lack its part.
 */
export function checkCompanion(
  input: {
    file: string;
    kind: CompanionKind;
    parts: readonly PartBlock[];
    entries: readonly LedgerEntry[];
  },
  problems: Problem[],
): void {
  const { file, kind, parts, entries } = input;
  const { name } = COMPANION_KIND[kind];
  const add = (place: PartBlock['place'], what: string, mend: string) =>
    problems.push(problemAt(file, place, what, mend));
  const byAnchor = new Map<Anchor, LedgerEntry>(entries.map((entry) => [entry.anchor, entry]));
  if (parts.length === 0)
    problems.push({
      file,
      line: 1,
      column: 1,
      what: `The ${name} has no part`,
      mend: `Head each part with the anchor of the passage that it answers: ## ${entries[0]?.anchor ?? 'c1'}`,
    });
  for (const part of parts) {
    const entry = byAnchor.get(part.anchor);
    if (!entry)
      add(
        part.place,
        `A part of the ${name} for no passage: “${part.anchor}” is not an anchor of the text`,
        `Use one of ${[...byAnchor.keys()].join(' ')}`,
      );
    else if (part.body.length === 0)
      add(
        part.place,
        `A part of the ${name} without words: ${part.anchor}`,
        'Write it, or take its heading out: a passage may lack its part',
      );
    else if (part.sentences.length > 0) {
      const gist = gistBlocks(kind, part);
      if (gist) checkGist(part, add);
      checkTies(
        part,
        part.body.slice(gist),
        entry.sentences.map(({ anchor }) => anchor),
        {
          kind: name,
          example: 'Words.',
          elsewhere: ', or tie none of this part, which then answers the passage as a whole',
        },
        add,
      );
    }
  }
}
