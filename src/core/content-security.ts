import { createHash } from 'node:crypto';

/** What pages hold that a policy has to name. */
export interface Allowed {
  /** Hashes of inline scripts and of inline styles, as a policy writes them: `'sha256-…'`. */
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  /** Whether the page searches: the engine is WebAssembly. */
  readonly searches: boolean;
}

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*`;
// Comments and other tags are read over, so that nothing in them or in an attribute is taken for an element.
const TOKEN = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(style|script)\b(${ATTRIBUTES})>([\s\S]*?)</\1\s*>|<[a-z]${ATTRIBUTES}>`,
  'gi',
);
const META = new RegExp(String.raw`\s*<meta http-equiv="Content-Security-Policy"${ATTRIBUTES}>`, 'gi');
const CHARSET = /<meta charset=[^>]*>/i;
const DOCTYPE = /<!doctype html>/i;

/** Reads the inline scripts and styles of a page off its final HTML. */
export function allowedOf(html: string): Allowed {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  let searches = false;
  for (const [token, name, attributes = '', content = ''] of html.matchAll(TOKEN)) {
    if (!name) searches ||= / data-bundle=/.test(token);
    else if (name.toLowerCase() === 'style') styles.add(hashOf(content));
    // What has an address is allowed by it, and what is data never runs.
    else if (!/\ssrc\s*=|\stype="(?!module|text\/javascript)[^"]+"/i.test(attributes)) scripts.add(hashOf(content));
  }
  return { scripts, styles, searches };
}

/**
 * The Content-Security-Policy (CSP level 3) that lets pages do what they do and nothing else: nothing inline but what is hashed,
 * nothing from elsewhere.
 */
export function policyOf({ scripts, styles, searches }: Allowed): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(searches ? ["'wasm-unsafe-eval'"] : []), ...[...scripts].sort()].join(' '),
    ["style-src 'self'", ...[...styles].sort()].join(' '),
    // The site's sign, and the marks of the Chinese face, come with the page.
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ...(searches ? ["worker-src 'self' blob:"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * Puts a page's policy into its head, right after the encoding, in place of one that is there.
 *
 * To be called on the final HTML: whatever changes a script or style afterwards has to call it again. A page that does not name
 * its encoding is given it, as hashes are taken over UTF-8; one without a doctype throws.
 */
export function withPolicy(html: string): string {
  if (!DOCTYPE.test(html)) throw new Error('A page has no <!doctype html>. Begin it with one: its policy stands after that.');
  const plain = html.replace(META, '');
  const bare = CHARSET.test(plain) ? plain : plain.replace(DOCTYPE, (doctype) => `${doctype}<meta charset="utf-8">`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(allowedOf(bare))}">`;
  return bare.replace(CHARSET, (charset) => charset + meta);
}

function hashOf(text: string): string {
  // A parser reads every line end as a line feed before anything is hashed (HTML, 13.2.3.5).
  return `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;
}
