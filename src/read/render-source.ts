import type { PhrasingContent } from 'mdast';
import { type Anchor, noteAnchor } from '../model/anchor.ts';
import type {
  Companion,
  CompanionPart,
  EditionRecord,
  Note,
  Paragraph,
  Reference,
  SummaryPart,
} from '../model/edition.ts';
import type { Prose } from '../model/prose.ts';
import { labelOf } from '../model/structure/label.ts';
import { stepsOf } from '../model/structure/place.ts';
import type { ReferenceItem } from '../schemas/reference.ts';
import type { Interface } from '../words/words.ts';
import { gistBlocks } from './checks/check-companion.ts';
import type {
  NoteDraft,
  ParagraphDraft,
  PartBlock,
  PlacedNote,
  SourceDraft,
} from './draft/draft.ts';
import { pairSentences } from './draft/pair-sentences.ts';
import { passageLabels } from './passage-labels.ts';
import type { Resolution } from './resolve.ts';
import { proseOfHtml, toProse } from './to-prose.ts';

/** Short forms of works, by key. */
type Labels = ReadonlyMap<string, string>;

/** The version of an edition, and the language that its notes are written in. */
type EditionWords = Pick<EditionRecord, 'version' | 'lang'>;

/** Wordings of a draft's anchors. What the ledger does not have yet is new in this version. */
const wordingFrom =
  ({ wordings }: SourceDraft, version: string) =>
  (anchor: Anchor) =>
    wordings.get(anchor) ?? { since: version, reworded: [] };

/** A part of a line, which has no paragraph of its own. */
function inline(nodes: PhrasingContent[], labels: Labels, lang?: string, own?: string): Prose {
  const { text, marks } = toProse([{ type: 'paragraph', children: nodes }], labels, lang, own);
  return { text, marks: marks.slice(1) };
}

/** What a paragraph, and what is told of at it, is called in an interface. */
export function namesOf(
  draft: ParagraphDraft,
  { record, retired }: SourceDraft,
  ui: Interface,
): Pick<Paragraph, 'label' | 'labelOriginal' | 'formerly' | 'retired'> {
  const { entry, place } = draft;
  const words = ui.words.label;
  const named = (called: string) => labelOf({ role: place.role, called: stepsOf(called) }, words);
  return {
    ...passageLabels(entry.anchor, draft, record, ui),
    formerly: (entry.revisions ?? [])
      .flatMap(({ version, called, earlier }) =>
        called && !earlier ? [{ label: named(called), version }] : [],
      )
      .reverse(),
    retired: retired
      .filter(({ at }) => at === entry.anchor)
      .map(({ at, called, ...anchor }) => ({ ...anchor, label: called && named(called) })),
  };
}

/** Renders a paragraph; `notes` are those that stand on it. */
export function renderParagraph(
  draft: ParagraphDraft,
  source: SourceDraft,
  notes: readonly PlacedNote[],
  resolution: Resolution,
  labels: Labels,
  ui: Interface,
  { version, lang }: EditionWords,
): Paragraph {
  const { entry, place, text, spans, emphasis, digest, summary, heading } = draft;
  const { sentences } = entry;
  const names = namesOf(draft, source, ui);
  const wording = wordingFrom(source, version);
  return {
    anchor: entry.anchor,
    ...wording(entry.anchor),
    label: names.label,
    labelOriginal: names.labelOriginal,
    place,
    formerly: names.formerly,
    heading,
    text,
    sentences: sentences.map((sentence) => ({ ...sentence, ...wording(sentence.anchor) })),
    spans: spans.map(({ note, range }) => ({ note, range })),
    emphasis,
    fingerprint: { exact: entry.exact, normalised: entry.normalised },
    words: entry.words,
    digest: digest && digest.body.length > 0 ? toProse(digest.body, labels, lang) : null,
    summary: summary && renderSummary(summary, sentences.length > 0, labels),
    companions: source.companions.flatMap(({ companion, parts }) => {
      const part = parts.get(entry.anchor);
      return part ? [renderCompanionPart(part, companion, labels)] : [];
    }),
    notes: notes.map(({ id }) => id),
    retired: names.retired,
    backlinks: resolution.byTarget.get(`${source.record.id}#${entry.anchor}`) ?? [],
    figures: source.figures.filter(({ after }) => after === entry.anchor),
    facsimiles: source.facsimiles.filter(({ at }) => at === entry.anchor),
  };
}

function renderSummary(part: PartBlock, hasGist: boolean, labels: Labels): SummaryPart {
  return renderPart(part, hasGist && part.body.length > 1 ? 1 : 0, labels);
}

function renderCompanionPart(
  part: PartBlock,
  { id, kind, lang }: Companion,
  labels: Labels,
): CompanionPart {
  return { companion: id, ...renderPart(part, gistBlocks(kind, part), labels, lang) };
}

/** Renders a part of which so many blocks are its gist. */
function renderPart(part: PartBlock, gists: 0 | 1, labels: Labels, lang?: string): SummaryPart {
  const gist = part.body.slice(0, gists);
  return {
    ...toProse(pairSentences(part.body.slice(gists)), labels, lang),
    gist: gist.length > 0 ? toProse(gist, labels, lang) : null,
    sentences: part.sentences.map(({ anchor, children }) => ({
      anchor,
      text: inline(children as PhrasingContent[], labels).text,
    })),
  };
}

export function renderNote(
  note: PlacedNote,
  number: number,
  draft: SourceDraft,
  resolution: Resolution,
  labels: Labels,
  { version, lang }: EditionWords,
): Note {
  const { id, kind, certainty, anchor, on, words, citations, translations } = note;
  const source = draft.record.id;
  const crossReferences = resolution.byNote.get(`${source}#${noteAnchor(id)}`) ?? [];
  return {
    id,
    ...wordingFrom(draft, version)(noteAnchor(id)),
    number,
    kind,
    certainty,
    anchor,
    on,
    words,
    ...renderWords(note, labels, lang),
    lang,
    of: null,
    inOther: translations.map((each) => ({
      ...renderWords(each, labels, each.lang, lang),
      lang: each.lang,
      of: each.of,
    })),
    // A word of an English text is not rendered: the term is what its note stands on.
    ...(kind === 'term' &&
      !note.term && { term: { original: words, pinyin: null, rendering: null, others: [] } }),
    untranslated: false,
    citations: citations.map(({ item }) => item),
    crossReferences,
    referredFrom: resolution.referredFrom.get(`${source}#${noteAnchor(id)}`) ?? [],
  };
}

/**
 * Renders what a note says; `lang` is its language, `own` that of the works' short forms where it is
 * another.
 */
function renderWords(
  { body, positions, term }: NoteDraft,
  labels: Labels,
  lang?: string,
  own?: string,
): Pick<Note, 'text' | 'marks' | 'positions' | 'term'> {
  return {
    ...toProse(body, labels, lang, own),
    positions: positions.map(({ body: words, ...position }) => ({
      ...position,
      ...toProse(words, labels, lang, own),
    })),
    term: term && {
      ...term,
      others: term.others.map(({ body: words, ...other }) => ({
        ...other,
        ...inline(words, labels, lang, own),
      })),
    },
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
    entry: proseOfHtml(entries.get(item.id) ?? ''),
    body: item.custom?.body ?? null,
    owner: item.custom?.owner ?? null,
    seen: item.custom?.seen ?? null,
    note: item.note ?? null,
    citedBy: citedBy.notes.get(item.id) ?? [],
    events: citedBy.events.get(item.id) ?? [],
    names: citedBy.names.get(item.id) ?? [],
  };
}
