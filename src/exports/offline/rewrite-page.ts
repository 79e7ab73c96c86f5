import { type Place, relativeFolder, relativeLink, relativeUrls, upFrom } from './relative-link.ts';
import { type StartTag, startTags } from './start-tags.ts';

const LINKS = new Set(['href', 'src', 'action', 'formaction', 'poster', 'xlink:href', 'data-script']);

/**
 * Rewrites a page for the offline archive: its addresses, and its module scripts, which browsers do not load from a disk. Everything
 * else stays, byte for byte.
 *
 * A module file is loaded as the classic script that has its place in the archive. `classic` gives the path of one that does what an
 * inline module does, or null where that works from a disk as it is.
 */
export function rewritePage(html: string, place: Place, classic: (module: string) => string | null): string {
  let out = '';
  let done = 0;
  const edit = (start: number, end: number, text: string) => {
    out += html.slice(done, start) + text;
    done = end;
  };
  for (const tag of startTags(html)) {
    // The permanent address stays what it is.
    if (tag.name === 'link' && attribute(tag, 'rel') === 'canonical') continue;
    // A face that is in the page already needs no loading ahead; from a disk WebKit refuses it, and then the face itself.
    if (tag.name === 'link' && attribute(tag, 'rel') === 'preload' && attribute(tag, 'href')?.startsWith('data:')) {
      edit(tag.start, tag.end, '');
      continue;
    }
    const inner: [number, number] = [tag.end, tag.textEnd ?? tag.end];
    const module = tag.name === 'script' && attribute(tag, 'type') === 'module';
    const file = attribute(tag, 'src') !== undefined;
    const script = module && !file ? classic(html.slice(...inner)) : null;
    if (script !== null) {
      edit(tag.start, inner[1], `<script defer src="${upFrom(place)}${script}">`);
      continue;
    }
    for (const { name, value, start, end, at } of tag.attributes) {
      if (module && file && name === 'type') {
        edit(start, end, 'defer');
        continue;
      }
      const rewritten = rewriteValue(tag, name, value, place);
      if (rewritten !== value) edit(at, at + value.length, rewritten);
    }
    if (tag.name === 'style') edit(...inner, relativeUrls(html.slice(...inner), place));
  }
  return out + html.slice(done);
}

function rewriteValue(tag: StartTag, name: string, value: string, place: Place): string {
  if (LINKS.has(name)) return relativeLink(value, place);
  if (name === 'style') return relativeUrls(value, place);
  if (name === 'data-bundle') return relativeFolder(value, place);
  const list = name === 'srcset' ? /(^|,\s*)([^\s,](?:\S*[^\s,])?)/g : null;
  const refresh = name === 'content' && attribute(tag, 'http-equiv') === 'refresh' ? /(\burl=)(.*)$/i : null;
  const addresses = list ?? refresh;
  if (!addresses) return value;
  return value.replace(addresses, (_, before: string, address: string) => before + relativeLink(address, place));
}

function attribute({ attributes }: StartTag, wanted: string): string | undefined {
  return attributes.find(({ name }) => name === wanted)?.value;
}
