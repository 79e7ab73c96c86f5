const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*`;
/** End tags that what follows implies (HTML, 13.1.2.4). */
const IMPLIED = [
  '</p>(?=<p[ >]|</(?:div|li|aside|dd|section|article|details|footer)>)',
  '</li>(?=<li[ >]|</[uo]l>)',
  '</d[dt]>(?=<d[dt][ >])',
  '</dd>(?=</dl>)',
].join('|');
// Comments and what is no markup are read over. Tags of the head stay as they are: others look for them as they are written.
const TOKEN = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(style|script|textarea|title)\b[\s\S]*?</\1\s*>|<(?:meta|link)\b${ATTRIBUTES}>|<([a-z][a-z0-9]*)(\s${ATTRIBUTES})>|(${IMPLIED})`,
  'g',
);
/** A value that needs no quotation marks (HTML, 13.1.2.3), and stays one that needs none: no address but a fragment. */
const BARE = /="([\w#.:-]+)"(?=\s|$)/g;

/**
 * Writes a page's tags as short as HTML allows without a change to what they are read as: no quotation marks around plain values, no end
 * tags that what follows implies.
 */
export function leanTags(html: string): string {
  return html.replace(TOKEN, (token, _text, name?: string, attributes = '', implied?: string) =>
    name ? `<${name}${attributes.replace(BARE, '=$1')}>` : implied ? '' : token,
  );
}
