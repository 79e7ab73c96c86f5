import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { read } from '@customcommander/ris';
import { UsageError } from '../arguments.ts';

/** An item of CSL-JSON as a library's export has it. */
export type Item = Record<string, unknown> & { readonly id: string };

/** Kinds of works by RIS's `TY`, as CSL-JSON calls them; others are documents. */
const TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  EBOOK: 'book',
  CHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  RPRT: 'report',
  THES: 'thesis',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  STAT: 'legislation',
  BILL: 'bill',
  CASE: 'legal_case',
  MANSCPT: 'manuscript',
  MAP: 'map',
  VIDEO: 'motion_picture',
};

/** Fields of RIS that are words, as CSL-JSON calls them; of several tags the first that is there. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['TI', 'T1', 'CT', 'BT'],
  'container-title': ['T2', 'JO', 'JF', 'J2', 'BT'],
  'collection-title': ['T3'],
  publisher: ['PB'],
  'publisher-place': ['CY', 'PP'],
  volume: ['VL'],
  issue: ['IS'],
  edition: ['ET'],
  DOI: ['DO'],
  URL: ['UR', 'L2'],
  language: ['LA'],
  archive: ['DB'],
};

/**
 * Reads references as a library exports them, CSL-JSON, BibTeX or RIS, by what the file has. Throws
 * a {@link UsageError} for any other.
 */
export function readReferences(path: string, text: string): Item[] {
  const bare = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .trim();
  if (/^[[{]/.test(bare)) return fromCsl(path, bare);
  if (/^TY {2}-/m.test(bare)) return named((read(`${bare}\n`) ?? []).map(fromRis));
  if (/^\s*@\w+\s*\{/m.test(bare)) return named(fromBibtex(path, bare));
  throw new UsageError(
    `${path}: it is neither CSL-JSON nor BibTeX nor RIS. Export the references from your library in one of these.`,
  );
}

function fromCsl(path: string, text: string): Item[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path}: it cannot be read as JSON: ${(error as Error).message}.`);
  }
  const items = Array.isArray(value) ? value : (value as { items?: unknown }).items;
  if (!Array.isArray(items) || items.some((item) => typeof item !== 'object' || item === null))
    throw new UsageError(`${path}: it is no list of CSL-JSON items. Export it as CSL JSON.`);
  return named(items as Record<string, unknown>[]);
}

function fromBibtex(path: string, text: string): Record<string, unknown>[] {
  try {
    return new Cite(text).data.map(({ _graph, ...item }) => ({
      ...item,
      ...(Array.isArray(item.author) && { author: item.author.map(bodyOf) }),
      ...(Array.isArray(item.editor) && { editor: item.editor.map(bodyOf) }),
    }));
  } catch (error) {
    throw new UsageError(`${path}: it cannot be read as BibTeX: ${(error as Error).message}.`);
  }
}

/** A name of one part is a body's: BibTeX has it in braces of its own. */
function bodyOf(name: { family?: string; given?: string }) {
  return name.family && Object.keys(name).length === 1 ? { literal: name.family } : name;
}

function fromRis(record: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown> {
  const first = (tags: readonly string[]) =>
    tags.map((tag) => record[tag]?.[0]).find((value) => value !== undefined);
  const fields = Object.entries(FIELDS).flatMap(([field, tags]) => {
    const value = first(tags);
    return value === undefined ? [] : [[field, String(value)]];
  });
  const names = (tags: readonly string[]) =>
    tags.flatMap((tag) => record[tag] ?? []).map((name) => nameOf(name));
  const [authors, editors] = [names(['AU', 'A1']), names(['ED', 'A2'])];
  const [from, to] = [first(['SP']), first(['EP'])];
  const date = first(['DA', 'PY', 'Y1']);
  const parts = (
    typeof date === 'object' && date !== null
      ? ['year', 'month', 'day'].map((part) => (date as Record<string, unknown>)[part])
      : String(date ?? '').split(/[/-]/)
  ).map(Number);
  const end = parts.findIndex((part) => !part);
  const known = parts.slice(0, end < 0 ? 3 : Math.min(end, 3));
  return {
    id: String(first(['ID']) ?? ''),
    type: TYPES[String(first(['TY']))] ?? 'document',
    ...Object.fromEntries(fields),
    ...(authors.length > 0 && { author: authors }),
    ...(editors.length > 0 && { editor: editors }),
    ...(known.length > 0 && { issued: { 'date-parts': [known] } }),
    ...(from !== undefined && { page: to === undefined ? String(from) : `${from}-${to}` }),
  };
}

/** A name of RIS, `Lee, Ann, Jr.`, as it is written or as the reader parts it; a body has no comma. */
function nameOf(name: unknown) {
  const { last_name, first_name, suffix } =
    typeof name === 'object' && name !== null
      ? (name as { last_name?: string; first_name?: string; suffix?: string })
      : partsOf(String(name));
  if (!first_name) return { literal: last_name ?? '' };
  return { family: last_name ?? '', given: first_name, ...(suffix && { suffix }) };
}

function partsOf(name: string) {
  const [last_name = '', first_name, suffix] = name.split(/,\s*/);
  return { last_name, first_name, suffix };
}

/** Items with ids as `references.json` has them, each once: `lee-2030`. */
function named(items: readonly Record<string, unknown>[]): Item[] {
  const used = new Set<string>();
  return items.map((item) => {
    const plain = idOf(item);
    let id = plain;
    for (let n = 2; used.has(id); n++) id = `${plain}-${n}`;
    used.add(id);
    const { 'citation-key': key, ...rest } = item;
    return { ...rest, id };
  });
}

/** The key that the library gives, else family name and year. */
function idOf(item: Record<string, unknown>): string {
  const { author = [], issued } = item as {
    author?: { family?: string; literal?: string }[];
    issued?: { 'date-parts'?: (string | number)[][] };
  };
  const given = String(item['citation-key'] ?? item.id ?? '');
  // Zotero names an item by its address, which says nothing.
  const key = /^(?:https?:|\d+$|temp_id)/.test(given) ? '' : given;
  const made = [
    author[0]?.family ?? author[0]?.literal ?? String(item.title ?? 'work'),
    issued?.['date-parts']?.[0]?.[0] ?? '',
  ].join(' ');
  return slug(key) || slug(made) || 'work';
}

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\d)/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-|-$/g, '');
}
