import { noteAnchor, noteOfAnchor, summaryAnchor } from '../core/anchor.ts';
import type { CrossReference, Target } from '../core/edition.ts';
import type { Problem } from '../core/problem.ts';
import type { LinkDraft, NoteDraft } from './draft.ts';
import type { SourceDraft } from './draft-source.ts';
import { problemAt } from './report.ts';
import { resolveEvents } from './resolve-events.ts';
import { type Known, missingKey, missingTarget } from './targets.ts';

/** What the sources say of one another, all of it known to exist. */
export interface Resolution {
  readonly crossReferences: readonly CrossReference[];
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

/** Checks that every cross-reference and citation has its target, and turns them round: who refers to what. */
export function resolve({ drafts, known }: { drafts: readonly SourceDraft[]; known: Known }, problems: Problem[]): Resolution {
  const crossReferences: CrossReference[] = [];
  const referredFrom = new Map<string, Target[]>();
  const citedBy = new Map<string, Target[]>();

  const checkLinks = (file: string, links: readonly LinkDraft[], from: Target): void => {
    for (const { target, place } of links) {
      const missing = missingTarget(target, known);
      if (missing) problems.push(problemAt(file, place, missing.what, missing.mend));
      else if (noteOfAnchor(target.anchor)) push(referredFrom, `${target.source}#${target.anchor}`, from);
    }
  };
  const checkCitations = (file: string, citations: NoteDraft['citations'], from: Target): void => {
    for (const { item, place } of citations) {
      const missing = missingKey(item.key, known);
      if (missing) problems.push(problemAt(file, place, missing.what, missing.mend));
      else push(citedBy, item.key, from);
    }
  };

  for (const draft of drafts) {
    const source = draft.record.id;
    for (const note of draft.notes) {
      const from = { source, anchor: noteAnchor(note.id) };
      checkLinks(note.file, note.links, from);
      checkCitations(note.file, note.citations, from);
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
      ] as const) {
        if (!part) continue;
        checkLinks(file, part.links, { source, anchor: entry.anchor });
        checkCitations(file, part.citations, { source, anchor: entry.anchor });
      }
    }
  }
  return { crossReferences, referredFrom, citedBy, events: resolveEvents({ drafts, known }, problems) };
}

function push(map: Map<string, Target[]>, key: string, from: Target): void {
  const list = map.get(key) ?? [];
  if (!list.some((other) => other.source === from.source && other.anchor === from.anchor)) list.push(from);
  map.set(key, list);
}
