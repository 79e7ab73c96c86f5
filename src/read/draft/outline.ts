import { toString as plainText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Anchor } from '../../model/anchor.ts';
import type { SourceRecord } from '../../model/edition.ts';
import { current, type Ledger } from '../../model/ledger/model.ts';
import type { NewNote, NewParagraph, Outline, Spot } from '../../model/ledger/plan.ts';
import { gramsOf, similarity } from '../../model/ledger/settle/similarity.ts';
import { publishesText } from '../../model/rights.ts';
import { nameOf } from '../../model/structure/place.ts';
import { type Line, structureOf } from '../../model/structure/structure.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { digestText } from '../checks/check-digests.ts';
import { paragraphsOf } from '../checks/check-text.ts';
import type { SpanDraft } from './draft.ts';
import { roleOf } from './draft-paragraphs.ts';

/** A source's files, read. */
export interface ReadFiles {
  readonly folder: string;
  readonly record: SourceRecord;
  readonly ledger: Ledger;
  /** `zh.txt`. */
  readonly text: string | null;
  readonly page: VFile;
  readonly summary: VFile | null;
  /** A copy of a text that may not be published, where its paragraphs are to be looked at. */
  readonly copy: Readonly<Record<Anchor, string>> | null;
}

/** What a source's files have now, to be compared with its ledger. */
export function outlineOf(files: ReadFiles): Outline {
  const { folder, record, ledger, text, page, summary, copy } = files;
  const publishes = publishesText(record.rights.status);
  const ledgerSpot = { file: `${folder}/anchors.json`, line: 1, column: 1 };
  const isField =
    current(ledger.paragraphs).some(({ anchor }) => anchor === 'title') &&
    (!publishes || record.titleSupplied);
  const field: NewParagraph[] = isField
    ? [
        {
          text: record.title,
          hint: 'title',
          called: '',
          sentences: false,
          spot: { file: `${folder}/source.yaml`, line: 1, column: 1 },
        },
      ]
    : [];
  const paragraphs = publishes
    ? textParagraphs(files, isField)
    : Object.entries(copy ?? {}).map(([anchor, words]) => ({
        text: words,
        hint: anchor,
        called: null,
        sentences: false,
        spot: spotOf(page.path, page.data.parts?.find((part) => part.anchor === anchor)?.place),
      }));
  const onText = (page.data.textBlocks ?? []).flatMap(({ text: words, spans }, i) =>
    spans.map((span) => noteOf(span, i + field.length, words, page.path)),
  );
  const onParts = (
    file: VFile,
    hay: (part: NonNullable<VFile['data']['parts']>[number]) => string,
  ) =>
    (file.data.parts ?? []).flatMap((part) =>
      part.spans.map((span) => noteOf(span, part.anchor, hay(part), file.path)),
    );
  return {
    source: record.id,
    lang: record.lang,
    publishes,
    paragraphs: [...field, ...paragraphs],
    knownNumbers: () => numbersIn(ledger, record),
    complete: publishes && text !== null,
    summary: (summary?.data.parts ?? [])
      .filter(({ body }) => body.length > 0)
      .map((part) => ({
        anchor: part.anchor,
        text: digestText(part),
        spot: spotOf(summary?.path ?? '', part.place),
      })),
    notes: [
      ...(publishes ? onText : onParts(page, digestText)),
      ...(summary
        ? onParts(summary, ({ body }) => body.map((node) => plainText(node)).join(''))
        : []),
    ],
    spot: ledgerSpot,
  };
}

/** The paragraphs of a full text, each with the id that its own number would give it. */
function textParagraphs(
  { record, ledger, text, page }: ReadFiles,
  isField: boolean,
): NewParagraph[] {
  const stem = page.path.replace(/\.mdx$/, '.txt');
  const roles = rolesIn(text === null ? [] : paragraphsOf(text), ledger, isField);
  const headings = roles.map((_, i) => page.data.textBlocks?.[i]?.heading ?? null);
  const { places, hints } = structureOf(
    roles.map((line, i) => ({ ...line, heading: headings[i] ?? null })),
    record,
  );
  return roles.map(({ text: words, role }, i) => {
    const heading = headings[i] ?? null;
    return {
      text: words,
      hint: hints[i] ?? 'p1',
      called: nameOf(places[i]?.called ?? []),
      number: places[i]?.number ?? 0,
      sentences: role === 'text' && heading === null,
      spot: { file: stem, line: 2 * i + 1, column: 1 },
    };
  });
}

/**
 * The paragraphs of a text with what each is there, as far as its ledger tells: `isField` where the
 * title is a field of the record and none of them.
 */
export function rolesIn(list: readonly string[], ledger: Ledger, isField: boolean): Line[] {
  const adoption = current(ledger.paragraphs).find(({ anchor }) => anchor === 'adoption');
  const isAdoption = (words: string, i: number) =>
    adoption !== undefined &&
    (adoption.exact === sha256(words) ||
      (i === 1 &&
        !list.some((other) => sha256(other) === adoption.exact) &&
        similarity(gramsOf(words), gramsOf(adoption.text ?? '')) >= 0.3));
  const title = current(ledger.paragraphs).find(({ anchor }) => anchor === 'title');
  // A title that lines stand above is known by its words; one that was changed must be the first.
  const titleAt = isField
    ? -1
    : Math.max(
        0,
        list.findIndex((words) => sha256(words) === title?.exact),
      );
  return list.map((text, i) => ({
    text,
    role: i === titleAt ? 'title' : isAdoption(text, i) ? 'adoption' : 'text',
  }));
}

/** How many characters of each paragraph that a ledger has the words of are its number. */
function numbersIn({ paragraphs }: Ledger, record: SourceRecord): Map<Anchor, number> {
  const entries = current(paragraphs);
  const { places } = structureOf(
    entries.map(({ anchor, text = '' }) => ({ text, role: roleOf(anchor) })),
    record,
  );
  return new Map(entries.map(({ anchor }, i) => [anchor, places[i]?.number ?? 0]));
}

function noteOf(span: SpanDraft, on: number | Anchor, hay: string, file: string): NewNote {
  const { note: id, words: quote, range, place } = span;
  let nth = 1;
  for (let at = hay.indexOf(quote); at >= 0 && at < range[0]; at = hay.indexOf(quote, at + 1))
    nth += 1;
  return { id, on, quote, nth, spot: spotOf(file, place) };
}

function spotOf(file: string, place: SpanDraft['place']): Spot {
  const { line = 1, column = 1 } = place?.start ?? {};
  return { file, line, column };
}
