import type { VFile } from 'vfile';
import type { Anchor } from '../../model/anchor.ts';
import type { SourceRecord } from '../../model/edition.ts';
import type { Problem } from '../../model/problem.ts';
import { ownLabelOf } from '../../model/structure/label.ts';
import type { Place } from '../../model/structure/place.ts';
import { type Line, structureOf } from '../../model/structure/structure.ts';
import { checkDigests } from '../checks/check-digests.ts';
import { checkSummary } from '../checks/check-summary.ts';
import { checkText } from '../checks/check-text.ts';
import type { LedgerEntry, ParagraphDraft } from './draft.ts';
import { placeInCopy } from './local-copy.ts';

// A file with mistakes of its own is not compared with the ledger, so that one mistake is not told
// twice.

/** The role that an anchor of the contract tells. */
export function roleOf(anchor: Anchor): Line['role'] {
  return anchor === 'title' || anchor === 'adoption' ? anchor : 'text';
}

/** The place of the n-th paragraph of a text that is not at hand. */
function running(n: number): Place {
  const called = [{ unit: 'running', n: `${n}` }] as const;
  return { role: 'text', path: [], called, number: 0, heading: null, depth: 0 };
}

/** Paragraphs of a full text, checked against `text` (null where the file is missing). */
export function fullText(
  page: VFile,
  entries: readonly LedgerEntry[],
  text: string | null,
  record: SourceRecord,
  problems: Problem[],
): ParagraphDraft[] {
  const blocks = page.data.textBlocks ?? [];
  if (page.messages.length === 0)
    checkText(
      { pageFile: page.path, blocks, text, isText: (i) => !!entries[i]?.sentences.length },
      problems,
    );
  const { places, scheme } = structureOf(
    entries.map(({ anchor }, i) => ({
      text: blocks[i]?.text ?? '',
      role: roleOf(anchor),
      heading: blocks[i]?.heading ?? null,
    })),
    record,
  );
  return entries.map((entry, i) => {
    const { heading = null, text = '', spans = [], emphasis = [] } = blocks[i] ?? {};
    const place = places[i] as Place;
    const labelOriginal = scheme && ownLabelOf(place.called, scheme, record.lang);
    return {
      entry,
      place,
      labelOriginal,
      heading,
      text,
      spans,
      emphasis,
      digest: null,
      summary: null,
    };
  });
}

/**
 * Paragraphs of a text that may not be published: their digests, and the text where a reader's copy
 * is at hand.
 */
export function digests(
  page: VFile,
  entries: readonly LedgerEntry[],
  copy: Readonly<Record<Anchor, string>> | null,
  problems: Problem[],
): ParagraphDraft[] {
  const parts = page.data.parts ?? [];
  if (page.messages.length === 0) checkDigests({ pageFile: page.path, parts, entries }, problems);
  return entries.map((entry, i): ParagraphDraft => {
    const digest = parts.find(({ anchor }) => anchor === entry.anchor) ?? null;
    const paragraph = {
      entry,
      place: running(i + 1),
      labelOriginal: null,
      heading: null,
      text: null,
      spans: [],
      emphasis: [],
      digest,
      summary: null,
    };
    return copy
      ? placeInCopy(paragraph, copy[entry.anchor] ?? null, page.path, problems)
      : paragraph;
  });
}

/** Joins the parts of an English summary to the paragraphs that they answer. */
export function withSummary(
  summary: VFile,
  paragraphs: readonly ParagraphDraft[],
  problems: Problem[],
): ParagraphDraft[] {
  const parts = summary.data.parts ?? [];
  const entries = paragraphs.map(({ entry }) => entry);
  if (summary.messages.length === 0)
    checkSummary({ summaryFile: summary.path, parts, entries }, problems);
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    summary: parts.find(({ anchor }) => anchor === paragraph.entry.anchor) ?? null,
  }));
}
