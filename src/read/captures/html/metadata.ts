import type { Found, FoundField } from '../../../model/capture/reading.ts';
import { elementsIn, type PageElement, textOf } from './page-tree.ts';

/** What names of `<meta>` tell, in the order in which they are offered. */
const META: Readonly<Record<FoundField, readonly string[]>> = {
  title: ['citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title'],
  author: ['citation_author', 'dc.creator', 'dcterms.creator', 'author', 'article:author'],
  publisher: ['citation_publisher', 'dc.publisher', 'dcterms.publisher', 'og:site_name'],
  date: [
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'dc.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'dcterms.created',
    'article:published_time',
    'pubdate',
    'publishdate',
    'date',
  ],
  url: ['og:url', 'citation_public_url', 'dc.identifier', 'dcterms.identifier'],
  archive: [],
  language: [
    'citation_language',
    'dc.language',
    'dcterms.language',
    'content-language',
    'og:locale',
  ],
  rights: ['dc.rights', 'dcterms.rights', 'dcterms.license', 'copyright', 'rights'],
};

/** What objects of schema.org tell (JSON-LD). */
const SCHEMA: readonly (readonly [FoundField, readonly string[]])[] = [
  ['title', ['headline', 'name']],
  ['author', ['author', 'creator']],
  ['publisher', ['publisher']],
  ['date', ['datePublished', 'dateCreated']],
  ['url', ['url', 'mainEntityOfPage']],
  ['language', ['inLanguage']],
  ['rights', ['license', 'copyrightHolder']],
];
const WORKS =
  /Article|Posting|WebPage|Report|Book|Legislation|CreativeWork|Document|Thesis|Manuscript|Chapter/;

/** Longest value that is offered; what is longer is no field of a record. */
const LONGEST = 500;

/**
 * What a page tells of itself: what it was saved from, JSON-LD, Highwire, Dublin Core, OpenGraph and
 * its own elements. `html` is the page’s text, for the comments that programs write into it.
 */
export function metadataOf(root: PageElement, html: string): Found[] {
  const found: Found[] = [...savedFrom(html)];
  const add = (field: FoundField, value: unknown, where: string): void => {
    if (typeof value !== 'string') return;
    const text = value.replace(/\s+/g, ' ').trim();
    if (text === '' || text.length > LONGEST) return;
    if ((field === 'url' || field === 'archive') && !/^https?:\/\//.test(text)) return;
    const at = found.findIndex((each) => each.field === field && each.value === text);
    const known = found[at];
    if (!known) found.push({ field, value: text, where });
    else if (!known.where.split(', ').includes(where))
      found[at] = { ...known, where: `${known.where}, ${where}` };
  };
  const elements = [...elementsIn(root)];
  for (const element of elements)
    if (element.name === 'script' && element.attributes.type === 'application/ld+json')
      for (const work of worksIn(textOf(element)))
        for (const [field, names] of SCHEMA)
          for (const name of names)
            for (const value of valuesOf(work[name])) add(field, value, `JSON-LD ${name}`);
  const metas = elements
    .filter(({ name }) => name === 'meta')
    .map(({ attributes }) => ({
      names:
        `${attributes.name ?? ''} ${attributes.property ?? ''} ${attributes['http-equiv'] ?? ''} ${attributes.itemprop ?? ''}`
          .toLowerCase()
          .split(/\s+/),
      content: attributes.content,
    }));
  for (const [field, names] of Object.entries(META) as [FoundField, readonly string[]][])
    for (const name of names)
      for (const meta of metas)
        if (meta.names.includes(name)) add(field, meta.content, `meta ${name}`);
  for (const { name, attributes } of elements) {
    const rel = attributes.rel?.toLowerCase().split(/\s+/) ?? [];
    if (name === 'html') add('language', attributes.lang ?? attributes['xml:lang'], 'html lang');
    if (name === 'link' && rel.includes('canonical')) add('url', attributes.href, 'link canonical');
    if (rel.includes('license')) add('rights', attributes.href, `${name} rel=license`);
    if (name === 'time' && attributes.pubdate !== undefined)
      add('date', attributes.datetime, 'time pubdate');
  }
  const title = elements.find(({ name }) => name === 'title');
  if (title) add('title', textOf(title), 'title');
  return found;
}

/** What browsers and archives write into a page that they save. */
function savedFrom(html: string): Found[] {
  const found: Found[] = [];
  const start = html.slice(0, 20_000);
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(start)?.[1];
  if (saved && /^https?:/.test(saved))
    found.push({ field: 'url', value: saved, where: 'comment “saved from url”' });
  const single = /<!--[^>]*?SingleFile[\s\S]{0,500}?url:\s*(https?:\S+)/i.exec(start)?.[1];
  if (single) found.push({ field: 'url', value: single, where: 'comment of SingleFile' });
  const when = savedOn(
    /<!--[^>]*?SingleFile[\s\S]{0,500}?saved date:\s*([^(\n]+)/i.exec(start)?.[1],
    'comment of SingleFile',
  );
  if (when) found.push(when);
  const archived =
    /https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/https?:\/\/[^\s"'<>]+/.exec(
      single ?? saved ?? '',
    )?.[0] ?? waybackIn(html, start);
  if (archived) found.push({ field: 'archive', value: archived, where: 'mark of the web archive' });
  return found;
}

/** When a page was saved, as a program wrote it; null for what is no date. */
export function savedOn(written: string | undefined, where: string): Found | null {
  const time = Date.parse(written?.trim() ?? '');
  return Number.isNaN(time)
    ? null
    : { field: 'archive', value: `saved on ${new Date(time).toISOString()}`, where };
}

/** The address in the Internet Archive of a page that was saved from there. */
function waybackIn(html: string, start: string): string | null {
  if (!/FILE ARCHIVED ON [\s\S]{0,100}INTERNET ARCHIVE/.test(html)) return null;
  const canonical =
    /<link[^>]*?rel=["']?canonical["']?[^>]*?href=["'](https?:\/\/web\.archive\.org\/web\/\d+\/[^"']+)/i.exec(
      start,
    )?.[1];
  const call = /__wm\.wombat\("([^"]+)","(\d{14})"/.exec(start);
  return canonical ?? (call ? `https://web.archive.org/web/${call[2]}/${call[1]}` : null);
}

/** Works that JSON-LD describes: the object, those in its list or graph. */
function worksIn(json: string): Record<string, unknown>[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return [];
  }
  const objects = [data].flat(2).filter(isObject);
  return objects
    .flatMap((each) => [each, ...[each['@graph'] ?? []].flat().filter(isObject)])
    .filter((each) => WORKS.test(String(each['@type'] ?? '')));
}

/** The words of a value: itself, its name, its address; of each where there are several. */
function valuesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(valuesOf);
  if (!isObject(value)) return [value];
  return [value.name ?? value['@id'] ?? value.url ?? value.alternateName];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
