import type { RootContent } from 'mdast';
import type { Problem } from '../../model/problem.ts';
import { type NameItem, namesSchema } from '../../schemas/names.ts';
import { parseData, placeIn } from '../../schemas/parse.ts';
import { readProse } from '../remark/plugins.ts';
import { citationsIn, linksIn } from '../syntax/collect.ts';
import { problemsOf } from '../syntax/report.ts';
import type { LinkDraft, NoteDraft } from './draft.ts';

export const NAMES_FILE = 'sources/names.yaml';

/**
 * A name read and checked by itself; what it says of sources and references is checked when all are
 * read.
 */
export interface NameDraft {
  readonly item: NameItem;
  readonly note: readonly RootContent[] | null;
  readonly links: readonly LinkDraft[];
  readonly citations: NoteDraft['citations'];
  /** A problem at a part of its entry: `['spellings', 0, 'form']`. */
  readonly problem: (at: readonly PropertyKey[], what: string, mend: string) => Problem;
}

/** Reads `sources/names.yaml`; none where there is no such file. Pushes every problem found. */
export function draftNames(text: string | null, problems: Problem[]): NameDraft[] {
  const items = text === null ? [] : (parseData(NAMES_FILE, text, namesSchema, problems) ?? []);
  const seen = new Set<string>();
  const owner = new Map<string, string>();
  return items.map((item, i): NameDraft => {
    const problem: NameDraft['problem'] = (at, what, mend) => ({
      file: NAMES_FILE,
      ...placeIn(text ?? '', [i, ...at]),
      what,
      mend,
    });
    if (seen.has(item.id))
      problems.push(
        problem(
          ['id'],
          `Two equal ids: name “${item.id}” stands twice`,
          'Give one of the two another id',
        ),
      );
    seen.add(item.id);
    const forms = item.spellings.map(({ form }) => form);
    for (const field of ['name', 'original'] as const) {
      const form = item[field];
      if (form && !forms.includes(form))
        problems.push(
          problem(
            [field],
            `“${form}” is not among the spellings of ${item.id}`,
            'Add it there, with a passage or a citation where it stands',
          ),
        );
    }
    forms.forEach((form, n) => {
      const other = owner.get(form);
      if (other !== undefined)
        problems.push(
          problem(
            ['spellings', n],
            other === item.id
              ? `“${form}” stands twice in ${item.id}`
              : `“${form}” is a spelling of ${other} too`,
            'A form stands once, in the entry of what it names',
          ),
        );
      else owner.set(form, item.id);
    });
    const note = item.note === null ? null : readProse({ path: NAMES_FILE, value: item.note });
    for (const { what, mend } of note ? problemsOf(note.file) : [])
      problems.push(problem(['note'], what, mend));
    return {
      item,
      note: note?.tree.children ?? null,
      links: note ? linksIn(note.tree) : [],
      citations: note ? citationsIn(note.tree) : [],
      problem,
    };
  });
}
