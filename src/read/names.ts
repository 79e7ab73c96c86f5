import { piecesOf } from '../model/apparatus/pieces.ts';
import type { Edition, Name, Source } from '../model/edition.ts';
import { NAME_KINDS } from '../model/name-kind.ts';
import type { Problem } from '../model/problem.ts';
import type { NameDraft } from './draft/draft-names.ts';
import { type Known, missingKey, missingTarget } from './targets.ts';
import { toProse } from './to-prose.ts';

/**
 * Checks that every passage and work that the names point at is there. Returns each work's key with
 * the names that cite it.
 */
export function resolveNames(
  drafts: readonly NameDraft[],
  known: Known,
  problems: Problem[],
): Map<string, string[]> {
  const citedBy = new Map<string, string[]>();
  for (const { item, links, citations, problem } of drafts) {
    const cite = (key: string, at: readonly PropertyKey[]): void => {
      const missing = missingKey(key, known);
      if (missing) problems.push(problem(at, missing.what, missing.mend));
      else citedBy.set(key, [...new Set([...(citedBy.get(key) ?? []), item.id])]);
    };
    item.spellings.forEach(({ citations: works, passages }, i) => {
      works.forEach(({ key }, n) => {
        cite(key, ['spellings', i, 'citations', n]);
      });
      passages.forEach((target, n) => {
        const missing = missingTarget(target, known);
        if (missing)
          problems.push(problem(['spellings', i, 'passages', n], missing.what, missing.mend));
      });
    });
    for (const { item: work } of citations) cite(work.key, ['note']);
    for (const { target } of links) {
      const missing = missingTarget(target, known);
      if (missing) problems.push(problem(['note'], missing.what, missing.mend));
    }
  }
  return citedBy;
}

/** Checks that every form stands in the passages that it is said to stand in. */
export function checkSpellings(
  drafts: readonly NameDraft[],
  sources: readonly Source[],
  problems: Problem[],
): void {
  const pieces = drafts.length === 0 ? [] : sources.flatMap(piecesOf);
  for (const { item, problem } of drafts) {
    item.spellings.forEach(({ form, passages }, i) => {
      passages.forEach(({ source, anchor }, n) => {
        const there = pieces.filter(({ target, paragraph, what }) => {
          if (target.source !== source) return false;
          return (
            target.anchor === anchor ||
            (paragraph === anchor && what !== 'note' && what !== 'summary')
          );
        });
        // A passage that is not there has been told.
        if (there.length > 0 && !there.some(({ text }) => text.includes(form)))
          problems.push(
            problem(
              ['spellings', i, 'passages', n],
              `“${form}” does not stand in ../${source}/#${anchor}`,
              'Name a passage that has the form, letter by letter, or cite a work',
            ),
          );
      });
    });
  }
}

/** Renders the names, by kind and then by the alphabet. */
export function renderNames(
  drafts: readonly NameDraft[],
  labels: ReadonlyMap<string, string>,
  lang: string,
): Edition['names'] {
  return drafts
    .map(({ item, note }): Name => ({ ...item, note: note && toProse(note, labels, lang) }))
    .sort(
      (a, b) =>
        NAME_KINDS.indexOf(a.kind) - NAME_KINDS.indexOf(b.kind) ||
        a.name.localeCompare(b.name, 'en'),
    );
}
