import { withoutRunningHead } from '../../render/running-head.ts';
import { gatherAllowed, policyTag } from '../site/content-security.ts';
import { attributeOf, attributesOf, type StartTag, startTags } from '../site/start-tags.ts';
import { diskPolicyOf } from './disk-policy.ts';
import {
  type ArchivePage,
  relativeFolder,
  relativeLink,
  relativeUrls,
  upFrom,
} from './relative-link.ts';

const LINKS = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'xlink:href',
  'data-script',
]);
/** What a tag has in it that may have to be changed. */
const CONCERNS =
  /\b(?:data-online\b|(?:href|src|srcset|action|formaction|poster|style|data-bundle|data-script|http-equiv)\s*=)|^<(?:script|style)/i;

/** The paths of files in the archive that stand for what stands in a page; null where it stays. */
export interface Beside {
  /** Of a classic script that does what an inline module does; one may work from a disk as it is. */
  module(text: string): string | null;
  /** Of a style sheet. */
  style(text: string): string | null;
}

/**
 * Rewrites a page for the offline archive: its addresses, its module scripts, which browsers do not
 * load from a disk, its styles, which other pages have too, and where it has a policy that policy.
 * Everything else stays, byte for byte.
 *
 * A module file is loaded as the classic script that has its place in the archive.
 */
export function rewritePage(html: string, place: ArchivePage, beside: Beside): string {
  const pieces: string[] = [];
  const { allowed, add } = gatherAllowed();
  let policyAt = -1;
  let done = 0;
  const edit = (start: number, end: number, text: string) => {
    pieces.push(html.slice(done, start), text);
    done = end;
  };
  for (const tag of startTags(html)) {
    if (tag.start < done || !CONCERNS.test(tag.written)) continue;
    // What only a site does: the archive is without it.
    if (attributeOf(tag, 'data-online') !== undefined) {
      edit(tag.start, html.indexOf(`</${tag.name}>`, tag.end) + tag.name.length + 3, '');
      continue;
    }
    if (tag.name === 'meta' && attributeOf(tag, 'http-equiv') === 'Content-Security-Policy') {
      // It is known when everything else is.
      edit(tag.start, tag.end, '');
      policyAt = pieces.length - 1;
      continue;
    }
    // The permanent address stays what it is.
    if (
      tag.name === 'link' &&
      (attributeOf(tag, 'rel') === 'canonical' || attributeOf(tag, 'hreflang'))
    )
      continue;
    // A face that is in the page already needs no loading ahead; from a disk WebKit refuses it, and
    // then the face itself.
    if (
      tag.name === 'link' &&
      attributeOf(tag, 'rel') === 'preload' &&
      attributeOf(tag, 'href')?.startsWith('data:')
    ) {
      edit(tag.start, tag.end, '');
      continue;
    }
    const inner: [number, number] = [tag.end, tag.textEnd ?? tag.end];
    const text = html.slice(...inner);
    const module = tag.name === 'script' && attributeOf(tag, 'type') === 'module';
    const file = module && attributeOf(tag, 'src') !== undefined;
    const script = module && !file ? beside.module(text) : null;
    if (script !== null) {
      edit(tag.start, inner[1], `<script defer src="${upFrom(place)}${script}">`);
      continue;
    }
    const { shared, own } = withoutRunningHead(tag.written === '<style>' ? text : '');
    const sheet = shared ? beside.style(shared) : null;
    if (sheet !== null) {
      const link = styleLink(upFrom(place) + sheet);
      edit(tag.start, inner[1] + '</style>'.length, own ? `${link}<style>${own}</style>` : link);
      if (own) add(tag, own);
      continue;
    }
    for (const { name, value, start, end, at } of attributesOf(tag)) {
      if (module && file && name === 'type') {
        edit(start, end, 'defer');
        continue;
      }
      const rewritten = rewriteValue(tag, name, value, place);
      if (rewritten !== value) edit(at, at + value.length, rewritten);
    }
    const written = tag.name === 'style' ? relativeUrls(text, place) : text;
    if (written !== text) edit(...inner, written);
    add(tag, written);
  }
  if (policyAt >= 0) pieces[policyAt] = policyTag(diskPolicyOf(allowed));
  return pieces.join('') + html.slice(done);
}

const styleLink = (href: string) => `<link rel="stylesheet" href="${href}">`;

function rewriteValue(tag: StartTag, name: string, value: string, place: ArchivePage): string {
  if (LINKS.has(name)) return relativeLink(value, place);
  if (name === 'style') return relativeUrls(value, place);
  if (name === 'data-bundle') return relativeFolder(value, place);
  const list = name === 'srcset' ? /(^|,\s*)([^\s,](?:\S*[^\s,])?)/g : null;
  const refresh =
    name === 'content' && attributeOf(tag, 'http-equiv') === 'refresh' ? /(\burl=)(.*)$/i : null;
  const addresses = list ?? refresh;
  if (!addresses) return value;
  return value.replace(
    addresses,
    (_, before: string, address: string) => before + relativeLink(address, place),
  );
}
