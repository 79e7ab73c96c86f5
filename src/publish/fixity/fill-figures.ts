import { attributesOf, type StartTag, startTags } from '../site/start-tags.ts';

/** What is known of a file once it is written. */
export interface Figure {
  /** In bytes. */
  readonly size: number;
  /**
   * 64 lower-case hex digits; null where a file cannot have its checksum on the page, which then
   * keeps what it says there.
   */
  readonly sha256: string | null;
}

/**
 * Figures by the paths of files; a map of them is one. `get` is only asked for those that a page
 * shows.
 */
export interface Figures {
  readonly has: (path: string) => boolean;
  readonly get: (path: string) => Figure | undefined;
}

const CONCERNS = /\sdata-(?:size-of|sha256-of|file|if-there)=/;

/**
 * Fills the figures of files into a page, and changes nothing else of it.
 *
 * `figures` has them by path from the site's folder (`downloads/references.json`). An element with
 * `data-size-of="PATH"` gets the size in words, one with `data-sha256-of="PATH"` the checksum. A
 * file without figures is not there: an element with `data-if-there="PATH"` goes with all that is in
 * it, one that shows a figure gets the words of its `data-else`, and a link with
 * `data-file="PATH"` stays as words without a link, as the offline archive needs it for what is not
 * in it.
 */
export function fillFigures(html: string, figures: Figures): string {
  const edits: { from: number; to: number; text: string }[] = [];
  let gone = 0;
  for (const tag of startTags(html)) {
    if (!CONCERNS.test(tag.written) || tag.start < gone) continue;
    const attributes = new Map(attributesOf(tag).map(({ name, value }) => [name, value]));
    const [size, sum, file, needed] = [
      'data-size-of',
      'data-sha256-of',
      'data-file',
      'data-if-there',
    ].map((name) => attributes.get(name));
    const path = size ?? sum ?? file ?? needed ?? '';
    const there = figures.has(path);
    if (needed !== undefined) {
      if (there) continue;
      gone = endTag(html, tag).to;
      edits.push({ from: tag.start, to: gone, text: '' });
    } else if (file !== undefined && !there) {
      edits.push(
        { from: tag.start, to: tag.end, text: '<span>' },
        { ...endTag(html, tag), text: '</span>' },
      );
    } else if (size !== undefined || sum !== undefined) {
      const figure = there ? figures.get(path) : undefined;
      const figured = figure && (size === undefined ? figure.sha256 : formatSize(figure.size));
      const text = figured ?? attributes.get('data-else') ?? '–';
      if (figured !== null) edits.push({ from: tag.end, to: endTag(html, tag).from, text });
    }
  }
  let filled = '';
  let done = 0;
  for (const { from, to, text } of edits.sort((a, b) => a.from - b.from)) {
    filled += html.slice(done, from) + text;
    done = to;
  }
  return filled + html.slice(done);
}

/** A number of bytes for people: `812 B`, `14.2 KB`, `1.3 MB` (a KB is 1,000 bytes). */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const inUnit =
    bytes < 999_950
      ? { value: bytes / 1000, unit: 'KB' }
      : { value: bytes / 1_000_000, unit: 'MB' };
  return `${inUnit.value.toFixed(1)} ${inUnit.unit}`;
}

/** Where the end tag of an element stands. */
function endTag(html: string, { name, end }: StartTag): { from: number; to: number } {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*>`, 'gi');
  tags.lastIndex = end;
  let open = 1;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    open += found[1] ? -1 : 1;
    if (open === 0) return { from: found.index, to: tags.lastIndex };
  }
  throw new Error(`A figure’s place in the page, <${name}>, has no end.`);
}
