import { noteAnchor, noteOfAnchor, paragraphOf, summaryAnchor } from '../model/anchor.ts';
import type { CrossReference, Target } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { LinkDraft, NoteDraft, SourceDraft } from './draft/draft.ts';
import { resolveEvents } from './resolve-events.ts';
import { problemAt } from './syntax/report.ts';
import { type Known, missingKey, missingTarget } from './targets.ts';

/** What the sources say of one another, all of it known to exist. */
export interface Resolution {
  readonly crossReferences: readonly CrossReference[];
  /**
   * The same by the note that makes them (`source#note-id`), and by the paragraph that they point
   * at (`source#anchor`).
   */
  readonly byNote: ReadonlyMap<string, readonly CrossReference[]>;
  readonly byTarget: ReadonlyMap<string, readonly CrossReference[]>;
  /** Notes linked to from elsewhere: `source#note-id` to the passages. */
  readonly referredFrom: ReadonlyMap<string, readonly Target[]>;
  /** Notes citing each reference. */
  readonly citedBy: ReadonlyMap<string, readonly Target[]>;
  /** Ids of the events citing each reference. */
  readonly events: ReadonlyMap<string, readonly string[]>;
}

/** Every id that a source's page has. */
export function anchorsOf(draft: SourceDraft): Set<string> {
  const ids = new Set<string>(['title']);
  for (const { entry, summary } of draft.paragraphs) {
    ids.add(entry.anchor);
    if (summary) ids.add(summaryAnchor(entry.anchor));
    for (const { anchor } of entry.sentences) ids.add(anchor);
  }
  for (const note of draft.notes) ids.add(noteAnchor(note.id));
  return ids;
}

/**
 * Checks that every cross-reference and citation has its target, and turns them round: who refers
 * to what.
 */
export function resolve(
  { drafts, known }: { drafts: readonly SourceDraft[]; known: Known },
  problems: Problem[],
): Resolution {
  const crossReferences: CrossReference[] = [];
  const [referredFrom, citedBy] = [collector(), collector()];

  const checkLinks = (file: string, links: readonly LinkDraft[], from: Target): void => {
    for (const { target, place } of links) {
      const missing = missingTarget(target, known);
      if (missing) problems.push(problemAt(file, place, missing.what, missing.mend));
      else if (noteOfAnchor(target.anchor))
        referredFrom.add(`${target.source}#${target.anchor}`, from);
    }
  };
  const checkCitations = (file: string, citations: NoteDraft['citations'], from: Target): void => {
    for (const { item, place } of citations) {
      const missing = missingKey(item.key, known);
      if (missing) problems.push(problemAt(file, place, missing.what, missing.mend));
      else citedBy.add(item.key, from);
    }
  };

  for (const draft of drafts) {
    const source = draft.record.id;
    for (const note of draft.notes) {
      const from = { source, anchor: noteAnchor(note.id) };
      for (const words of [note, ...note.translations]) {
        checkLinks(words.file, words.links, from);
        checkCitations(words.file, words.citations, from);
      }
      const related = note.relation ? note.related.map(({ target }) => target) : [];
      for (const { target } of note.links) {
        const relation = related.includes(target) ? note.relation : null;
        const elsewhere = target.source !== source && !noteOfAnchor(target.anchor);
        if (relation || elsewhere) {
          crossReferences.push({
            relation: relation ?? 'mentions',
            from: { source, anchor: note.anchor, note: note.id },
            to: target,
          });
        }
      }
    }
    for (const { entry, digest, summary } of draft.paragraphs) {
      for (const [part, file] of [
        [digest, draft.pageFile],
        [summary, draft.summaryFile],
        ...draft.companions.map(({ file, parts }) => [parts.get(entry.anchor), file] as const),
      ] as const) {
        if (!part) continue;
        checkLinks(file, part.links, { source, anchor: entry.anchor });
        checkCitations(file, part.citations, { source, anchor: entry.anchor });
      }
    }
  }
  const byNote = Map.groupBy(
    crossReferences,
    ({ from }) => `${from.source}#${noteAnchor(from.note)}`,
  );
  const byTarget = Map.groupBy(
    crossReferences,
    ({ to }) => `${to.source}#${paragraphOf(to.anchor)}`,
  );
  return {
    crossReferences,
    byNote,
    byTarget,
    referredFrom: referredFrom.lists,
    citedBy: citedBy.lists,
    events: resolveEvents({ drafts, known }, problems),
  };
}

/** Collects who refers to each thing, each once, in order. */
function collector() {
  const lists = new Map<string, Target[]>();
  const seen = new Set<string>();
  const add = (key: string, from: Target): void => {
    const once = `${key} ${from.source}#${from.anchor}`;
    if (seen.has(once)) return;
    seen.add(once);
    const list = lists.get(key);
    if (list) list.push(from);
    else lists.set(key, [from]);
  };
  return { add, lists };
}
