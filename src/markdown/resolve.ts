import { noteAnchor, noteOfAnchor, paragraphOf, sentenceAnchor, summaryAnchor } from '../core/anchor.ts';
import type { CrossReference, Target } from '../core/edition.ts';
import type { Problem } from '../core/problem.ts';
import type { LinkDraft, NoteDraft } from './draft.ts';
import type { SourceDraft } from './draft-source.ts';

/** What the sources say of one another, all of it known to exist. */
export interface Resolution {
  readonly crossReferences: readonly CrossReference[];
  /** Notes linked to from elsewhere: `source#note-id` to the passages. */
  readonly referredFrom: ReadonlyMap<string, readonly Target[]>;
  /** Notes citing each reference. */
  readonly citedBy: ReadonlyMap<string, readonly Target[]>;
}

/** Every id that a source's page has. */
export function anchorsOf(draft: SourceDraft): Set<string> {
  const ids = new Set<string>(['title']);
  for (const { entry, summary } of draft.paragraphs) {
    ids.add(entry.anchor);
    if (summary) ids.add(summaryAnchor(entry.anchor));
    entry.sentences.forEach((_, i) => {
      ids.add(sentenceAnchor(entry.anchor, i + 1));
    });
  }
  for (const note of draft.notes) ids.add(noteAnchor(note.id));
  return ids;
}

/** Checks that every cross-reference and citation has its target, and turns them round: who refers to what. */
export function resolve(
  { drafts, unread, keys }: { drafts: readonly SourceDraft[]; unread: ReadonlySet<string>; keys: ReadonlySet<string> | null },
  problems: Problem[],
): Resolution {
  const ids = new Map(drafts.map((draft) => [draft.record.id, anchorsOf(draft)]));
  const crossReferences: CrossReference[] = [];
  const referredFrom = new Map<string, Target[]>();
  const citedBy = new Map<string, Target[]>();

  const checkLinks = (file: string, links: readonly LinkDraft[], from: Target): void => {
    for (const { target, place } of links) {
      const { line = 1, column = 1 } = place?.start ?? {};
      if (unread.has(target.source)) continue;
      const known = ids.get(target.source);
      if (!known)
        problems.push({
          file,
          line,
          column,
          what: `Cross-reference to no source: “${target.source}”`,
          mend: `The sources are ${[...ids.keys()].join(', ')}`,
        });
      else if (!known.has(target.anchor))
        problems.push({
          file,
          line,
          column,
          what: `Cross-reference to no anchor: ${target.source} has no “#${target.anchor}”`,
          mend: suggest(target.anchor, known),
        });
      else if (noteOfAnchor(target.anchor)) push(referredFrom, `${target.source}#${target.anchor}`, from);
    }
  };
  const checkCitations = (file: string, citations: NoteDraft['citations'], from: Target): void => {
    for (const { item, place } of citations) {
      // References that cannot be read are one mistake, not one for each citation.
      if (keys === null || keys.has(item.key)) {
        push(citedBy, item.key, from);
        continue;
      }
      const { line = 1, column = 1 } = place?.start ?? {};
      problems.push({
        file,
        line,
        column,
        what: `Unknown citation key “${item.key}”`,
        mend: `Add it to sources/references.json, or use one that is there${near(item.key, keys)}`,
      });
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
  return { crossReferences, referredFrom, citedBy };
}

function push(map: Map<string, Target[]>, key: string, from: Target): void {
  const list = map.get(key) ?? [];
  if (!list.some((other) => other.source === from.source && other.anchor === from.anchor)) list.push(from);
  map.set(key, list);
}

/** Says which anchors there are, nearest kind first. */
function suggest(anchor: string, known: ReadonlySet<string>): string {
  const alike = [...known].filter((id) => id.startsWith('note-') === anchor.startsWith('note-') && paragraphOf(id) === id);
  return `It has ${alike.slice(0, 20).join(', ')}${alike.length > 20 ? ', …' : ''}`;
}

function near(key: string, keys: ReadonlySet<string>): string {
  const stem = key.slice(0, 4);
  const alike = [...keys].filter((other) => other.startsWith(stem)).slice(0, 5);
  return alike.length > 0 ? `: ${alike.join(', ')}` : '';
}
