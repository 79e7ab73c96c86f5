import type { CitationItem } from '../model/citation.ts';
import type { Problem } from '../model/problem.ts';
import { ownEventId } from '../model/timeline/events.ts';
import { placeIn } from '../schemas/parse.ts';
import type { SourceDraft } from './draft/draft.ts';
import { type Known, missingKey, missingTarget } from './targets.ts';

/**
 * Checks that what events cite and link to is there, and that no two have one id; yields the events
 * citing each reference.
 */
export function resolveEvents(
  { drafts, known }: { drafts: readonly SourceDraft[]; known: Known },
  problems: Problem[],
): ReadonlyMap<string, readonly string[]> {
  const citing = new Map<string, string[]>();
  const ownerOf = new Map<string, string>();
  for (const { record, folder, yaml } of drafts) {
    const file = `${folder}/source.yaml`;
    const add = (path: readonly PropertyKey[], mistake: Pick<Problem, 'what' | 'mend'> | null) => {
      if (mistake) problems.push({ file, ...placeIn(yaml, ['events', ...path]), ...mistake });
    };
    const claim = (id: string, path: readonly PropertyKey[]) => {
      const owner = ownerOf.get(id);
      if (owner)
        add(path, {
          what: `Two equal ids: event “${id}” stands in ${owner} too`,
          mend: 'Give one of the two another id',
        });
      ownerOf.set(id, file);
    };
    const own = ownEventId(record);
    if (own && !record.events.some(({ id }) => id === own)) claim(own, []);
    for (const [i, event] of record.events.entries()) {
      claim(event.id, [i, 'id']);
      for (const [j, target] of event.see.entries())
        add([i, 'see', j], missingTarget(target, known));
      const cited: [CitationItem, PropertyKey[]][] = [
        ...event.citations.map((item, j): [CitationItem, PropertyKey[]] => [
          item,
          [i, 'citations', j],
        ]),
        ...event.otherwise.flatMap(({ citations }, k) =>
          citations.map((item, j): [CitationItem, PropertyKey[]] => [
            item,
            [i, 'otherwise', k, 'citations', j],
          ]),
        ),
      ];
      for (const [{ key }, path] of cited) {
        add(path, missingKey(key, known));
        citing.set(key, [...new Set([...(citing.get(key) ?? []), event.id])]);
      }
    }
  }
  return citing;
}
