import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { noteAnchor, sentenceAnchor } from '../core/anchor.ts';
import { citationLabel, citationText, formatBibliography } from '../core/bibliography.ts';
import type {
  CrossReference,
  Edition,
  EditionRecord,
  Note,
  Paragraph,
  Prose,
  Reference,
  Source,
  SummaryPart,
  Target,
} from '../core/edition.ts';
import { labelOf } from '../core/label.ts';
import type { Problem } from '../core/problem.ts';
import { publishesText } from '../core/rights.ts';
import type { Range } from '../core/segment.ts';
import type { ReferenceItem } from '../schemas/reference.ts';
import type { PartBlock } from './draft.ts';
import type { ParagraphDraft, PlacedNote, SourceDraft } from './draft-source.ts';
import { type RenderContext, renderProse } from './render.ts';
import { type Resolution, resolve } from './resolve.ts';
import { paragraphContent } from './standoff.ts';

const ON_ORDER = { text: 0, digest: 1, summary: 2 } as const;

/** What an edition is assembled from. `base` is the site's path, with a slash at both ends. */
export interface Parts {
  readonly record: EditionRecord;
  readonly drafts: readonly SourceDraft[];
  readonly references: readonly ReferenceItem[];
  readonly base: string;
}

/** Joins the sources into the edition: resolves what they say of one another, numbers the notes, renders the words. */
export function assemble(parts: Parts, problems: Problem[]): Edition {
  const { record, references, base } = parts;
  const drafts = [...parts.drafts].sort((a, b) => order(a, record).localeCompare(order(b, record), 'en'));
  if (!drafts.some((draft) => draft.record.id === record.principal)) {
    problems.push({
      file: 'sources/edition.yaml',
      line: 1,
      column: 1,
      what: `The principal source “${record.principal}” is not among the sources`,
      mend: `Name one of ${drafts.map((draft) => draft.record.id).join(', ')}`,
    });
  }
  const resolution = resolve(drafts, new Set(references.map(({ id }) => id)), problems);
  const pathOf = (id: string) => (id === record.principal ? `${id}/` : `sources/${id}/`);
  const labels = new Map(references.map((item) => [item.id, citationLabel(item)]));
  const entries = formatBibliography(references.filter(({ id }) => resolution.citedBy.has(id)));

  const sources = drafts.map((draft): Source => {
    const notes = orderNotes(draft);
    const context: RenderContext = {
      numbers: new Map(notes.map((note, i) => [note.id, i + 1])),
      labels,
      addressOf: ({ source, anchor }) => (source === draft.record.id ? `#${anchor}` : `${base}${pathOf(source)}#${anchor}`),
      addressOfReference: (key) => `${base}references/#ref-${key}`,
    };
    const paragraphs = draft.paragraphs.map((paragraph) => renderParagraph(paragraph, draft, notes, resolution, context));
    return {
      id: draft.record.id,
      path: pathOf(draft.record.id),
      record: draft.record,
      dir: directionOf(draft.record.lang),
      publishesText: publishesText(draft.record.rights.status),
      localCopy: draft.localCopy,
      paragraphs,
      notes: notes.map((note, i) => renderNote(note, i + 1, draft, resolution, context)),
      words: paragraphs.filter(({ anchor }) => anchor !== 'title').reduce((sum, { words }) => sum + words, 0),
    };
  });
  return {
    record,
    sources,
    references: references
      .filter(({ id }) => entries.has(id))
      .map((item) => renderReference(item, labels, entries, resolution))
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    crossReferences: resolution.crossReferences,
    notices: [
      ...(record.publisher ? [] : ['sources/edition.yaml: publisher is empty: nobody is named as responsible for this copy']),
      ...drafts.flatMap((draft) => draft.notices),
    ],
  };
}

/** Sorts the principal source first, then by date and id; undated sources last. */
function order({ record }: SourceDraft, edition: EditionRecord): string {
  return record.id === edition.principal ? '' : `${record.date ?? '9999'} ${record.id}`;
}

/** The direction in which a language's script is written. */
function directionOf(lang: string): 'ltr' | 'rtl' {
  return new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Notes in the order of the page: paragraph by paragraph, the original before its summary. */
function orderNotes(draft: SourceDraft): PlacedNote[] {
  const row = new Map(draft.paragraphs.map(({ entry }, i) => [entry.anchor, i]));
  return draft.notes
    .map((note, i) => ({ note, key: (row.get(note.anchor) ?? 0) * 10 + ON_ORDER[note.on], i }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ note }) => note);
}

/** Renders a list of blocks as prose. */
function prose(nodes: readonly RootContent[], context: RenderContext): Prose {
  return { html: renderProse(nodes, context), text: textOf(nodes, context) };
}

/** The words of prose, with citations in their short form. */
function textOf(nodes: readonly RootContent[], { labels }: RenderContext): string {
  const words = (node: RootContent): string => {
    if (node.type === 'citation')
      return `[${node.items.map((item) => citationText(item, labels.get(item.key) ?? item.key)).join('; ')}]`;
    if ('children' in node)
      return node.children.map((child) => words(child as RootContent)).join(node.type === 'list' ? ' ' : '');
    return plainText(node);
  };
  return nodes.map(words).join('\n').trim();
}

function renderParagraph(
  draft: ParagraphDraft,
  source: SourceDraft,
  notes: readonly PlacedNote[],
  resolution: Resolution,
  context: RenderContext,
): Paragraph {
  const { entry, text, spans, digest, summary, heading } = draft;
  const given = source.record.labels[entry.anchor];
  const sentences = entry.sentences.map((end, i) => ({
    anchor: sentenceAnchor(entry.anchor, i + 1),
    range: [entry.sentences[i - 1] ?? 0, end] as Range,
  }));
  const marks = spans.map(({ note, range }) => ({ note, number: context.numbers.get(note) ?? 0, range }));
  return {
    anchor: entry.anchor,
    label: labelOf(entry.anchor, given?.en),
    labelOriginal: given?.original ?? null,
    heading,
    text,
    html: text === null ? null : toHtml({ type: 'root', children: paragraphContent(text, sentences, marks) }),
    sentences,
    spans: spans.map(({ note, range }) => ({ note, range })),
    fingerprint: { exact: entry.exact, normalised: entry.normalised },
    words: entry.words,
    digest: digest && digest.body.length > 0 ? prose(digest.body, context) : null,
    summary: summary && renderSummary(summary, entry.sentences.length > 0, context),
    notes: notes.filter(({ anchor }) => anchor === entry.anchor).map(({ id }) => id),
    backlinks: resolution.crossReferences.filter(({ to }) => isWithin(to, source.record.id, entry.anchor)),
  };
}

/** Whether a passage is this paragraph or a sentence of it. */
function isWithin(to: Target, source: string, anchor: string): boolean {
  return to.source === source && (to.anchor === anchor || to.anchor.replace(/-s\d+$|-en$/, '') === anchor);
}

function renderSummary(part: PartBlock, hasGist: boolean, context: RenderContext): SummaryPart {
  const [first, ...rest] = part.body;
  const gist = hasGist && first && rest.length > 0 ? first : null;
  const body = gist ? rest : part.body;
  return {
    ...prose(body, context),
    gist: gist && prose([gist], context),
    sentences: part.sentences.map(({ anchor, children }) => ({ anchor, text: textOf(children as RootContent[], context) })),
  };
}

function renderNote(note: PlacedNote, number: number, draft: SourceDraft, resolution: Resolution, context: RenderContext): Note {
  const { id, kind, certainty, anchor, on, words, citations } = note;
  const source = draft.record.id;
  const crossReferences: CrossReference[] = resolution.crossReferences.filter(
    ({ from }) => from.source === source && from.note === id,
  );
  return {
    id,
    number,
    kind,
    certainty,
    anchor,
    on,
    words,
    ...prose(note.body, context),
    positions: note.positions.map(({ body, ...position }) => ({ ...position, ...prose(body, context) })),
    citations: citations.map(({ item }) => item),
    crossReferences,
    referredFrom: resolution.referredFrom.get(`${source}#${noteAnchor(id)}`) ?? [],
  };
}

function renderReference(
  item: ReferenceItem,
  labels: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, string>,
  resolution: Resolution,
): Reference {
  return {
    key: item.id,
    csl: item,
    label: labels.get(item.id) ?? item.id,
    html: entries.get(item.id) ?? '',
    body: item.custom?.body ?? null,
    owner: item.custom?.owner ?? null,
    seen: item.custom?.seen ?? null,
    note: item.note ?? null,
    citedBy: resolution.citedBy.get(item.id) ?? [],
  };
}
