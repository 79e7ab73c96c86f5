/** What a PDF says of itself beside its title. */
export interface Authorship {
  readonly author: string;
  readonly subject: string;
}

/**
 * Writes into a PDF who made it and what it is, which browsers leave out: an incremental update
 * (ISO 32000-1, 7.5.6) with another document information dictionary (14.3.3).
 *
 * Throws where the file has no table of cross-references, or no such dictionary.
 */
export function withAuthor(pdf: Uint8Array, { author, subject }: Authorship): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1');
  const [, trailer = '', before] =
    /trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s.exec(file.slice(-2000)) ?? [];
  const [, info] = /\/Info (\d+) 0 R/.exec(trailer) ?? [];
  const [, said] =
    new RegExp(`(?:^|\\n)${info} 0 obj\\s*<<(.*?)>>\\s*endobj`, 's').exec(file) ?? [];
  if (!info || said === undefined || !before)
    throw new Error('The PDF has no document information that could be added to.');
  const own = `\n${info} 0 obj\n<<${said}/Author ${text(author)}\n/Subject ${text(subject)}>>\nendobj\n`;
  const at = file.length;
  const entry = `${String(at + 1).padStart(10, '0')} 00000 n \n`;
  const update = `${own}xref\n${info} 1\n${entry}trailer\n<<${trailer}/Prev ${before}>>\nstartxref\n${at + own.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

/** A text string in UTF-16 (7.9.2.2), in hexadecimal digits. */
function text(words: string): string {
  return `<feff${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`;
}
