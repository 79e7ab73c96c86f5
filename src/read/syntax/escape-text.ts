/**
 * Writes characters as Markdown that reads back as those very characters, through {@link
 * readSourceFile}.
 *
 * `text` is one paragraph; its line breaks are kept. Only what Markdown, GFM or MDX would take for markup
 * is escaped, so that the file reads well.
 */
export function escapeText(text: string): string {
  return text.split('\n').map(escapeLine).join('\n');
}

function escapeLine(text: string): string {
  const inline = text.replace(/[\\`*_{}<[\]~|]/g, '\\$&').replace(/&(?=#?[a-zA-Z0-9]+;)/g, '\\&');
  return inline
    .replace(/^(#{1,6}(?=\s|$)|[+\-=>])/, '\\$1')
    .replace(/(?<!\\)#$/, '\\#')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(
      /^(import|export)(?![\p{L}\p{N}])/u,
      (word) => `&#x${word.charCodeAt(0).toString(16)};${word.slice(1)}`,
    )
    .replace(/^[\t ]|[\t ]$/g, (space) => `&#${space.charCodeAt(0)};`);
}
