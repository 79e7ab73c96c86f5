/** What CSL-JSON marks in a title. */
export type RichMark = 'i' | 'b' | 'sup' | 'sub' | 'small-caps' | 'nocase';

const MARKED =
  /<(?:(i|b|sup|sub)|span (?:style="font-variant:\s?(small-caps);?"|class="(nocase)"))>(.*?)<\/(?:\1|span)>/s;

/**
 * Writes words with the marks of CSL-JSON, `<i>…</i>`: `plain` what is between marks, `marked` what
 * is in one. A mark that is not closed is words.
 */
export function richText(
  words: string,
  plain: (words: string) => string,
  marked: (mark: RichMark, written: string) => string,
): string {
  const found = MARKED.exec(words);
  if (!found) return plain(words);
  const [whole, tag, caps, nocase, inner = ''] = found;
  return [
    plain(words.slice(0, found.index)),
    marked((tag ?? caps ?? nocase) as RichMark, richText(inner, plain, marked)),
    richText(words.slice(found.index + whole.length), plain, marked),
  ].join('');
}
