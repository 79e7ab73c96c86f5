import { type Coverage, type Mark, standing } from '../model/apparatus/coverage.ts';
import type { Paragraph, Source } from '../model/edition.ts';
import type { Relation } from '../model/relation.ts';

/** What a relation makes of the clause. An echo is never called coverage. */
export const MADE: Record<Relation, string> = {
  quotes: 'Quoted',
  paraphrases: 'Paraphrased',
  reports: 'Reported',
  echoes: 'Likeness, not coverage',
};

/** Names a mark: `Paraphrased: cl. 3 · owners, in Harbour Post, 3 January 2030, ¶ 5`. */
export function markName({ relation, clause, paragraph }: Mark, { record }: Source): string {
  return `${MADE[relation]}: ${clause.label}, in ${record.short}, ${paragraph.label}`;
}

/** `1 paragraph`, `12 paragraphs`. */
export function count(things: readonly unknown[], one: string): string {
  return `${things.length} ${one}${things.length === 1 ? '' : 's'}`;
}

/** Paragraphs of a text that are no clauses, which the count of its passages takes in. */
const FRAME = ['title', 'adoption', 'preamble', 'effect'];

/**
 * `12 passages (title, adoption and entry into force among them)`: the principal source's, with
 * those that are no clauses named.
 */
export function passages(clauses: Coverage['clauses']): string {
  const frame = clauses.filter(({ paragraph }) => FRAME.includes(paragraph.anchor));
  const named = new Intl.ListFormat('en-GB').format(
    frame.map(({ paragraph }) => paragraph.label.toLowerCase()),
  );
  return `${count(clauses, 'passage')}${named && ` (${named} among them)`}`;
}

/** The whole matrix in a sentence. */
export function totals({ clauses, sources }: Coverage): string {
  const paragraphs = sources.flatMap((each) => each.paragraphs);
  const covered = standing(clauses, 'coverage').length;
  const [covering, echoing, none] = (['coverage', 'echo', 'none'] as const).map(
    (each) => standing(paragraphs, each).length,
  );
  return (
    `By the notes of this edition, ${covered} of ${passages(clauses)} ${covered === 1 ? 'is' : 'are'} at least in part quoted, ` +
    `paraphrased or reported in at least one of ${count(sources, 'other source')}; of the ${count(paragraphs, 'paragraph')} there, ${covering} ` +
    `${covering === 1 ? 'has' : 'have'} such a cross-reference, ${echoing} only a likeness, and ${none} none.`
  );
}

/**
 * Lines of words that say what a source's picture leaves empty, or has only a likeness for; without
 * those that name nothing.
 */
export function remainders({
  clauses,
  paragraphs,
}: Coverage['sources'][number]): { term: string; of: 'clause' | 'own'; these: Paragraph[] }[] {
  return [
    {
      term: 'Clauses without a cross-reference of this edition',
      of: 'clause' as const,
      these: standing(clauses, 'none'),
    },
    {
      term: 'Clauses with a likeness alone (not coverage)',
      of: 'clause' as const,
      these: standing(clauses, 'echo'),
    },
    {
      term: 'Paragraphs without a cross-reference of this edition',
      of: 'own' as const,
      these: standing(paragraphs, 'none'),
    },
    {
      term: 'Paragraphs with a likeness alone (not coverage)',
      of: 'own' as const,
      these: standing(paragraphs, 'echo'),
    },
  ].filter(({ these }) => these.length > 0);
}
