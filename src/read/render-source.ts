import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { noteAnchor } from '../model/anchor.ts';
import { citationText } from '../model/bibliography.ts';
import type { Note, Paragraph, Prose, Reference, SummaryPart } from '../model/edition.ts';
import { labelOf } from '../model/numbering/label.ts';
import type { ReferenceItem } from '../schemas/reference.ts';
import type { PartBlock } from './draft/draft.ts';
import type { ParagraphDraft } from './draft/draft-paragraphs.ts';
import type { PlacedNote, SourceDraft } from './draft/draft-source.ts';
import { pairSentences } from './draft/pair-sentences.ts';
import { paragraphContent } from './draft/standoff.ts';
import { markHanInHtml } from './remark/mark-han.ts';
import { type RenderContext, renderProse } from './render.ts';
import type { Resolution } from './resolve.ts';

/** Renders a list of blocks as prose. */
export function prose(nodes: readonly RootContent[], context: RenderContext): Prose {
  return { html: renderProse(nodes, context), text: textOf(nodes, context) };
}

/** Renders a part of a line, which has no paragraph of its own. */
function inline(nodes: PhrasingContent[], context: RenderContext): Prose {
  const { html, text } = prose([{ type: 'paragraph', children: nodes }], context);
  return { html: html.replace(/^<p>|<\/p>$/g, ''), text };
}

/**
 * The words of prose, with citations in their short form; blocks are parted by line ends, inline
 * nodes are not.
 */
function textOf(
  nodes: readonly RootContent[],
  { labels }: RenderContext,
  between: '\n' | '' = '\n',
): string {
  const words = (node: RootContent): string => {
    if (node.type === 'citation')
      return `[${node.items.map((item) => citationText(item, labels.get(item.key) ?? item.key)).join('; ')}]`;
    if ('children' in node)
      return node.children
        .map((child) => words(child as RootContent))
        .join(node.type === 'list' ? ' ' : '');
    return plainText(node);
  };
  return nodes.map(words).join(between).trim();
}

/** Renders a paragraph; `notes` are those that stand on it. */
export function renderParagraph(
  draft: ParagraphDraft,
  source: SourceDraft,
  notes: readonly PlacedNote[],
  resolution: Resolution,
  context: RenderContext,
): Paragraph {
  const { entry, text, spans, digest, summary, heading } = draft;
  const given = source.record.labels[entry.anchor];
  const { sentences } = entry;
  const marks = spans.map(({ note, range }) => ({
    note,
    number: 0,
    kind: 'text' as const,
    place: 0,
    ...context.notes.get(note),
    range,
  }));
  return {
    anchor: entry.anchor,
    label: labelOf(entry.anchor, given?.en),
    labelOriginal: given?.original ?? null,
    heading,
    text,
    html:
      text === null
        ? null
        : toHtml({ type: 'root', children: paragraphContent(text, sentences, marks) }),
    sentences,
    spans: spans.map(({ note, range }) => ({ note, range })),
    fingerprint: { exact: entry.exact, normalised: entry.normalised },
    words: entry.words,
    digest: digest && digest.body.length > 0 ? prose(digest.body, context) : null,
    summary: summary && renderSummary(summary, sentences.length > 0, context),
    notes: notes.map(({ id }) => id),
    retired: source.retired
      .filter(({ at }) => at === entry.anchor)
      .map(({ at, ...anchor }) => anchor),
    backlinks: resolution.byTarget.get(`${source.record.id}#${entry.anchor}`) ?? [],
  };
}

function renderSummary(part: PartBlock, hasGist: boolean, context: RenderContext): SummaryPart {
  const [first, ...rest] = part.body;
  const gist = hasGist && first && rest.length > 0 ? first : null;
  const body = gist ? rest : part.body;
  return {
    ...prose(pairSentences(body), context),
    gist: gist && prose([gist], context),
    sentences: part.sentences.map(({ anchor, children }) => ({
      anchor,
      text: textOf(children as RootContent[], context, ''),
    })),
  };
}

export function renderNote(
  note: PlacedNote,
  number: number,
  draft: SourceDraft,
  resolution: Resolution,
  context: RenderContext,
): Note {
  const { id, kind, certainty, anchor, on, words, citations } = note;
  const source = draft.record.id;
  const crossReferences = resolution.byNote.get(`${source}#${noteAnchor(id)}`) ?? [];
  return {
    id,
    number,
    kind,
    certainty,
    anchor,
    on,
    words,
    ...prose(note.body, context),
    positions: note.positions.map(({ body, ...position }) => ({
      ...position,
      ...prose(body, context),
    })),
    term: note.term && {
      ...note.term,
      others: note.term.others.map(({ body, ...other }) => ({
        ...other,
        ...inline(body, context),
      })),
    },
    citations: citations.map(({ item }) => item),
    crossReferences,
    referredFrom: resolution.referredFrom.get(`${source}#${noteAnchor(id)}`) ?? [],
  };
}

export function renderReference(
  item: ReferenceItem,
  labels: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, string>,
  citedBy: {
    readonly notes: Resolution['citedBy'];
    readonly events: Resolution['events'];
    readonly names: Resolution['events'];
  },
): Reference {
  return {
    key: item.id,
    csl: item,
    label: labels.get(item.id) ?? item.id,
    html: markHanInHtml(entries.get(item.id) ?? ''),
    body: item.custom?.body ?? null,
    owner: item.custom?.owner ?? null,
    seen: item.custom?.seen ?? null,
    note: item.note ?? null,
    citedBy: citedBy.notes.get(item.id) ?? [],
    events: citedBy.events.get(item.id) ?? [],
    names: citedBy.names.get(item.id) ?? [],
  };
}
