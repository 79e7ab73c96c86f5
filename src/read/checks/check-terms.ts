import type { Problem } from '../../model/problem.ts';
import type { SourceDraft } from '../draft/draft.ts';
import { problemAt } from '../syntax/report.ts';

/**
 * Checks that no two Term notes of the edition have one id: the glossary lists them all on one
 * page.
 */
export function checkTerms(drafts: readonly SourceDraft[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const { kind, id, file, place } of drafts.flatMap(({ notes }) => notes)) {
    if (kind !== 'term') continue;
    const first = seen.get(id);
    if (first)
      problems.push(
        problemAt(
          file,
          place,
          `Two equal ids: Term note “${id}” is defined in ${first} too`,
          'Give one of the two another id, here and at its span',
        ),
      );
    else seen.set(id, `${file}:${place?.start.line ?? 1}`);
  }
}
