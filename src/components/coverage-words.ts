import { type Coverage, type Mark, standing } from '../core/coverage.ts';
import type { Paragraph, Source } from '../core/edition.ts';
import type { Relation } from '../core/note-kind.ts';

/** What a relation makes of the clause. An echo is never called coverage. */
export const MADE: Record<Relation, string> = {
  quotes: 'Quoted',
  paraphrases: 'Paraphrased',
  reports: 'Reported',
  echoes: 'Echoed, not coverage',
};

/** Names a mark: `Paraphrased: cl. 3 · governments, in China Daily, 24 January 2025, ¶ 5`. */
export function markName({ relation, clause, paragraph }: Mark, { record }: Source): string {
  return `${MADE[relation]}: ${clause.label}, in ${record.short}, ${paragraph.label}`;
}

/** `1 paragraph`, `12 paragraphs`. */
export function count(things: readonly unknown[], one: string): string {
  return `${things.length} ${one}${things.length === 1 ? '' : 's'}`;
}

/** The whole matrix in a sentence. */
export function totals({ clauses, sources }: Coverage): string {
  const paragraphs = sources.flatMap((each) => each.paragraphs);
  const covered = standing(clauses, 'coverage').length;
  const [covering, echoing, none] = (['coverage', 'echo', 'none'] as const).map((each) => standing(paragraphs, each).length);
  return (
    `By the notes of this edition, ${covered} of ${count(clauses, 'clause')} ${covered === 1 ? 'is' : 'are'} quoted, paraphrased ` +
    `or reported in at least one of ${count(sources, 'other source')}; of the ${count(paragraphs, 'paragraph')} there, ${covering} ` +
    `${covering === 1 ? 'has' : 'have'} such a cross-reference, ${echoing} only an echo, and ${none} none.`
  );
}

/** Lines of words that say what a source's picture leaves empty, or has only an echo for; without those that name nothing. */
export function remainders({
  clauses,
  paragraphs,
}: Coverage['sources'][number]): { term: string; of: 'clause' | 'own'; these: Paragraph[] }[] {
  return [
    {
      term: 'Clauses passed over (no cross-reference of this edition)',
      of: 'clause' as const,
      these: standing(clauses, 'none'),
    },
    { term: 'Clauses with an echo alone (not coverage)', of: 'clause' as const, these: standing(clauses, 'echo') },
    {
      term: 'Paragraphs that answer to no clause (no cross-reference of this edition)',
      of: 'own' as const,
      these: standing(paragraphs, 'none'),
    },
    { term: 'Paragraphs with an echo alone (not coverage)', of: 'own' as const, these: standing(paragraphs, 'echo') },
  ].filter(({ these }) => these.length > 0);
}
