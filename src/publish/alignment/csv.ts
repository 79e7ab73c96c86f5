import type { Anchor } from '../../model/anchor.ts';
import { besidesOf, SUMMARY } from '../../model/beside.ts';
import type { Source, SummaryPart } from '../../model/edition.ts';

/** Fields of the table, in order. */
const FIELDS = ['source', 'anchor', 'sentence', 'language', 'original'] as const;

/** One field by RFC 4180: always quoted, quotation marks doubled. */
function field(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/**
 * The table of a source's sentences beside their English, in CSV (RFC 4180, UTF-8 with a byte order
 * mark, so that spreadsheets read the Chinese), and a column for each companion by its id.
 * Paragraphs without anchored sentences have one row, its `sentence` empty; a part that is tied to
 * no sentence stands in the row of the first. Null for a source that nothing stands beside.
 */
export function alignmentCsv(source: Source): string | null {
  const { id, record, paragraphs, publishesText } = source;
  const besides = besidesOf(source);
  if (besides.length === 0) return null;
  const rows = paragraphs.flatMap((paragraph) => {
    const { anchor, sentences, summary } = paragraph;
    const text = publishesText ? (paragraph.text ?? '') : '';
    const parts = besides.map(({ companion }) =>
      companion ? paragraph.companions.find((part) => part.companion === companion.id) : summary,
    );
    const row = (sentence: string, original: string, beside: readonly string[]) => [
      id,
      anchor,
      sentence,
      record.lang,
      original,
      ...beside,
    ];
    if (sentences.length === 0)
      return [
        row(
          '',
          text,
          parts.map((part) => part?.text ?? ''),
        ),
      ];
    return sentences.map(({ anchor: sentence, range }, i) =>
      row(
        sentence,
        text.slice(...range),
        parts.map((part, column) =>
          besides[column]?.companion && part?.sentences.length === 0
            ? i === 0
              ? part.text
              : ''
            : renderingOf(part, sentence),
        ),
      ),
    );
  });
  const fields = [
    ...FIELDS,
    ...besides.map(({ id: beside }) => (beside === SUMMARY ? 'english' : beside)),
  ];
  return `\ufeff${[fields, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** The words of a part that render a sentence of the original; empty where none do. */
export function renderingOf(part: SummaryPart | null | undefined, sentence: Anchor): string {
  const words = part?.sentences.filter(({ anchor }) => anchor === sentence) ?? [];
  return words.map(({ text }) => text).join(' ');
}
