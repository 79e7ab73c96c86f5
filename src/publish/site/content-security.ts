import { createHash } from 'node:crypto';
import { attributeOf, type StartTag, startTags } from './start-tags.ts';

/** What pages hold that a policy has to name. */
export interface Allowed {
  /** Hashes of inline scripts and of inline styles, as a policy writes them: `'sha256-…'`. */
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  /** Whether the page searches: the engine is WebAssembly. */
  readonly searches: boolean;
  /** Whether the edition can be kept from the page: by a worker, and installed. */
  readonly keeps: boolean;
}

/** The place of a policy, with one that stands there. */
const PLACE =
  /(<meta charset=[^>]*>)(?:<meta http-equiv="Content-Security-Policy"(?:"[^"]*"|'[^']*'|[^'">])*>)?/i;
const DOCTYPE = /<!doctype html>/i;

/** Reads the inline scripts and styles of a page off its final HTML. */
export function allowedOf(html: string): Allowed {
  const { allowed, add } = gatherAllowed();
  for (const tag of startTags(html)) add(tag, html.slice(tag.end, tag.textEnd ?? tag.end));
  return allowed;
}

/**
 * Gathers what a policy has to name from the start tags of pages, each with the text of its element
 * where that is no markup.
 */
export function gatherAllowed(): {
  readonly allowed: Allowed;
  readonly add: (tag: StartTag, text: string) => void;
} {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  const allowed = { scripts, styles, searches: false, keeps: false };
  const add = (tag: StartTag, text: string) => {
    if (tag.textEnd === null) {
      allowed.searches ||= tag.written.includes(' data-bundle=');
      allowed.keeps ||= tag.written.includes(' data-keep=');
    } else if (tag.name === 'style') styles.add(hashOf(text));
    else if (tag.name === 'script' && runs(tag)) scripts.add(hashOf(text));
  };
  return { allowed, add };
}

/**
 * Whether a script is one that the policy has to name: what has an address is allowed by it, and
 * what is data never runs.
 */
function runs(script: StartTag): boolean {
  return (
    attributeOf(script, 'src') === undefined &&
    /^$|^module|^text\/javascript/i.test(attributeOf(script, 'type') ?? '')
  );
}

/**
 * The Content-Security-Policy (CSP level 3) that lets pages do what they do and nothing else:
 * nothing inline but what is hashed, nothing from elsewhere.
 */
export function policyOf({ scripts, styles, searches, keeps }: Allowed): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(searches ? ["'wasm-unsafe-eval'"] : []), ...[...scripts].sort()].join(
      ' ',
    ),
    ["style-src 'self'", ...[...styles].sort()].join(' '),
    // The site's sign, and the marks of the Chinese face, come with the page.
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ...(searches || keeps ? [`worker-src 'self'${searches ? ' blob:' : ''}`] : []),
    ...(keeps ? ["manifest-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * What every answer of a host may say of itself, page or not. It stays as short as it is however
 * many pages there are: some hosts take no line above 2,000 characters (Cloudflare Pages). So what
 * is inline is not named here but in each page's own policy, and both hold together.
 */
export function policyOfHost(): string {
  const inline = new Set(["'unsafe-inline'"]);
  const allowed = { scripts: inline, styles: inline, searches: true, keeps: true };
  return `${policyOf(allowed)}; script-src-attr 'none'; style-src-attr 'none'`;
}

/**
 * Puts a page's policy into its head, right after the encoding, in place of one that stands there.
 *
 * To be called on the final HTML: whatever changes a script or style afterwards has to call it
 * again. A page that does not name its encoding is given it, as hashes are taken over UTF-8; one
 * without a doctype throws.
 */
export function withPolicy(html: string, policy: string = policyOf(allowedOf(html))): string {
  if (!DOCTYPE.test(html))
    throw new Error(
      'A page has no <!doctype html>. Begin it with one: its policy stands after that.',
    );
  const bare = PLACE.test(html)
    ? html
    : html.replace(DOCTYPE, (doctype) => `${doctype}<meta charset="utf-8">`);
  return bare.replace(PLACE, (_, charset: string) => charset + policyTag(policy));
}

/** A policy as an element of a page. */
export function policyTag(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

function hashOf(text: string): string {
  // A parser reads every line end as a line feed before anything is hashed (HTML, 13.2.3.5).
  return `'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;
}
