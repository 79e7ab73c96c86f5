import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Found, FoundField } from '../../../model/capture/reading.ts';

/** What the two places of a PDF for such things say of it. */
const INFO: readonly [key: string, field: FoundField][] = [
  ['Title', 'title'],
  ['Author', 'author'],
  ['CreationDate', 'date'],
  ['Language', 'language'],
];
const XMP: readonly [key: string, field: FoundField][] = [
  ['dc:title', 'title'],
  ['dc:creator', 'author'],
  ['dc:publisher', 'publisher'],
  ['dc:date', 'date'],
  ['xmp:createdate', 'date'],
  ['dc:language', 'language'],
  ['dc:rights', 'rights'],
  ['dc:identifier', 'url'],
];

/** Titles that programs write by themselves: the name of a file, or of the program's own file. */
const NO_TITLE =
  /^(?:untitled.*|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|odt|rtf|wpd|fm)|microsoft word - .*|unbekannt|\W*)$/iu;

/** Reads what a PDF tells of itself: its Info dictionary, and XMP. */
export async function foundIn(document: PDFDocumentProxy): Promise<Found[]> {
  const { info, metadata } = await document
    .getMetadata()
    .catch(() => ({ info: {}, metadata: null }));
  const record = info as Record<string, unknown>;
  const told = [
    ...INFO.map(([key, field]) => ({ field, value: record[key], where: `Info ${key}` })),
    ...XMP.map(([key, field]) => ({ field, value: metadata?.get(key), where: `XMP ${key}` })),
  ];
  return told.flatMap(({ field, value, where }) =>
    (Array.isArray(value) ? value : [value]).flatMap((each): Found[] => {
      const text = typeof each === 'string' ? each.replace(/\s+/g, ' ').trim() : '';
      const own = field === 'date' ? asDate(text) : text;
      if (!own || (field === 'title' && NO_TITLE.test(own))) return [];
      if (field === 'url' && !/^https?:/.test(own)) return [];
      return [{ field, value: own, where }];
    }),
  );
}

/** A date as PDF (`D:20260131120000Z`) or XMP writes it, as `2026-01-31`. */
function asDate(text: string): string {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d{2})?-?(\d{2})?/.exec(text) ?? [];
  return [year, month, day].filter(Boolean).join('-');
}
