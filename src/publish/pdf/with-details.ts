/** What a PDF says of itself beside its title. */
export interface Details {
  readonly author: string;
  readonly subject: string;
  /**
   * The headings, each with its notes' numbers and without. A browser makes bookmarks of the former,
   * and of what it paints, where no space stands at the end of a line.
   */
  readonly headings: readonly (readonly [painted: string, words: string])[];
}

/** White space, and what keeps a number to its word. */
const BETWEEN = /[\s\u2060]+/g;

/**
 * Writes into a PDF who made it and what it is, which browsers leave out, and mends its bookmarks: an
 * incremental update (ISO 32000-1, 7.5.6) of the document information dictionary (14.3.3) and of
 * outline items (12.3.3).
 *
 * Throws where the file has no table of cross-references, or no such dictionary.
 */
export function withDetails(
  pdf: Uint8Array,
  { author, subject, headings }: Details,
): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(pdf).toString('latin1');
  const [, trailer = '', before] =
    /trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s.exec(file.slice(-2000)) ?? [];
  const [, info] = /\/Info (\d+) 0 R/.exec(trailer) ?? [];
  const [, said] =
    new RegExp(`(?:^|\\n)${info} 0 obj\\s*<<(.*?)>>\\s*endobj`, 's').exec(file) ?? [];
  if (!info || said === undefined || !before)
    throw new Error('The PDF has no document information that could be added to.');
  const words = new Map(headings.map(([painted, own]) => [painted.replace(BETWEEN, ''), own]));
  const objects = new Map([
    [Number(info), `${said}\n/Author ${written(author)}\n/Subject ${written(subject)}`],
  ]);
  for (const [, id, title = '', rest = ''] of file.matchAll(
    /\n(\d+) 0 obj\n<<\/Title (<[^>]*>|\((?:\\.|[^\\)])*\))(\n\/Dest .*?)>>\nendobj/gs,
  )) {
    const own = words.get(read(title).replace(BETWEEN, ''));
    if (own !== undefined) objects.set(Number(id), `/Title ${written(own.trim())}${rest}`);
  }
  let update = '\n';
  let table = 'xref\n';
  for (const [id, content] of [...objects].sort(([a], [b]) => a - b)) {
    table += `${id} 1\n${String(file.length + update.length).padStart(10, '0')} 00000 n \n`;
    update += `${id} 0 obj\n<<${content}>>\nendobj\n`;
  }
  const at = file.length + update.length;
  update += `${table}trailer\n<<${trailer}/Prev ${before}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

/** Writes a text string in UTF-16 (7.9.2.2), in hexadecimal digits. */
function written(words: string): string {
  return `<feff${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`;
}

/** Reads a text string as browsers write them: in digits as UTF-16, else in characters of ASCII. */
function read(string: string): string {
  return string.startsWith('<')
    ? Buffer.from(string.slice(5, -1), 'hex').swap16().toString('utf16le')
    : string.slice(1, -1).replace(/\\(.)/g, '$1');
}
