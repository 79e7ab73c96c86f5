import type { Source } from '../../model/edition.ts';

/** Fields of the table, in order. */
const FIELDS = ['source', 'anchor', 'sentence', 'language', 'original', 'english'] as const;

/** One field by RFC 4180: always quoted, quotation marks doubled. */
function field(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/**
 * The table of a source's sentences beside their English, in CSV (RFC 4180, UTF-8 with a byte order
 * mark, so that spreadsheets read the Chinese). Paragraphs without anchored sentences have one row,
 * its `sentence` empty. Null for a source without a summary.
 */
export function alignmentCsv(source: Source): string | null {
  const { id, record, paragraphs } = source;
  if (!paragraphs.some(({ summary }) => summary)) return null;
  const rows = paragraphs.flatMap(({ anchor, text, sentences, summary }) => {
    const row = (sentence: string, original: string, english: string) => [
      id,
      anchor,
      sentence,
      record.lang,
      original,
      english,
    ];
    if (sentences.length === 0) return [row('', text ?? '', summary?.text ?? '')];
    return sentences.map(({ anchor: sentence, range }) => {
      const english =
        summary?.sentences.filter((each) => each.anchor === sentence).map((each) => each.text) ??
        [];
      return row(sentence, (text ?? '').slice(...range), english.join(' '));
    });
  });
  return `\ufeff${[[...FIELDS], ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
