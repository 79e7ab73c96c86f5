import type { Facsimile, FacsimileRecord, Paragraph } from './edition.ts';
import { marksInText, pageNamed } from './structure/marks-in-text.ts';
import type { Range } from './text/segment.ts';

/** Largest file of an image of a page, in bytes: a scan of a sheet that one can read. */
export const MOST_FACSIMILE_BYTES = 10_000_000;

/** Most bytes of one source's images together that the offline archive has. */
export const MOST_IN_ARCHIVE = 20_000_000;

/** Path of the file of an image of a page, from the site's root. */
export function facsimilePath(source: string, file: string): string {
  return `sources/${source}/facsimiles/${file}`;
}

/** The source whose image of a page has a path; null for any other file. */
export function sourceOfFacsimile(path: string): string | null {
  return /^sources\/([^/]+)\/facsimiles\/[^/]+$/.exec(path)?.[1] ?? null;
}

/** What may be called a page: `12`, `3r`, `iv`, `Plate 2`; it is part of an id. */
export function isPageName(page: string): boolean {
  return /^[\p{L}\p{Nd}]+(?:[ .-]*[\p{L}\p{Nd}]+)*$/u.test(page) && page.length <= 40;
}

/** The page breaks that a text has marks of: what each page is called, and where the mark stands. */
export function pageBreaksIn({
  text,
  place: { role },
}: Pick<Paragraph, 'place'> & { readonly text: string | null }): { page: string; range: Range }[] {
  const whole = text ?? '';
  const marks =
    role === 'pageBreak'
      ? [{ kind: role, range: [0, whole.length] as Range }]
      : role === 'title'
        ? []
        : marksInText(whole);
  return marks.flatMap(({ kind, range }) => {
    const page = kind === 'pageBreak' ? pageNamed(whole.slice(...range)) : null;
    return page === null ? [] : [{ page, range }];
  });
}

/** The images of pages of a source, in the order of its text. */
export function facsimilesOf({
  paragraphs,
}: {
  readonly paragraphs: readonly Pick<Paragraph, 'facsimiles'>[];
}): Facsimile[] {
  return paragraphs.flatMap(({ facsimiles }) => facsimiles);
}

/** Whether the offline archive has the images of these pages, which are those of one source. */
export function isInArchive(facsimiles: readonly Facsimile[]): boolean {
  const bytes = facsimiles.reduce((sum, { picture, size }) => sum + (picture ? size : 0), 0);
  return bytes <= MOST_IN_ARCHIVE;
}

/** An image itself, for programs. */
export interface PageImage {
  readonly url: string;
  /** Internet media type; null where only its host knows it. */
  readonly type: string | null;
  readonly width: number;
  readonly height: number;
  /** A IIIF image service that cuts and sizes it. */
  readonly service: { readonly url: string; readonly version: 2 | 3 } | null;
}

/**
 * The image of a page; null where its rights hold it back, or only a manifest of others has it.
 * `site` is the site's own address, with a slash at its end.
 */
export function imageOf(facsimile: Facsimile, id: string, site: string): PageImage | null {
  const { file, image, service, imageApi: version, picture } = facsimile;
  if (file && picture) return { url: site + facsimilePath(id, file), ...picture, service: null };
  const size = { width: facsimile.width ?? 0, height: facsimile.height ?? 0 };
  if (image) return { url: image, type: null, ...size, service: null };
  if (!service) return null;
  const url = `${service.replace(/\/$/, '')}/full/${version === 2 ? 'full' : 'max'}/0/default.jpg`;
  return { url, type: 'image/jpeg', ...size, service: { url: service, version } };
}

/** Where people see a page that is kept elsewhere; null for a file of the edition's own. */
export function elsewhere(facsimile: Facsimile): string | null {
  if (facsimile.file) return null;
  return facsimile.viewer ?? imageOf(facsimile, '', '')?.url ?? facsimile.manifest;
}

/** The fields of which an image has one: where it is. */
export const PLACES = [
  'file',
  'image',
  'service',
  'manifest',
] as const satisfies readonly (keyof FacsimileRecord)[];
