import { formsOf } from '../../../publish/citation/box-html.ts';
import { type Entry, valuesOf } from '../../../publish/citation/groups.ts';
import type { Part } from '../../../publish/citation/parts.ts';
import type { PassageValues, SlottedForm } from '../../../publish/citation/slots.ts';
import { today } from './chosen-style.ts';

const KEY = 'reading-list';

/** A passage that a reader has marked, as it was cited then. */
export interface Marked {
  /** Key of the forms that it is cited in. */
  readonly forms: string;
  /** What it is called: `Decision, cl. 1`. */
  readonly name: string;
  readonly values: PassageValues;
}

/** What a reader has marked, in this browser alone. */
export interface ReadingList {
  /** Forms by the page and version of their source, with the language of their words. */
  readonly forms: Readonly<Record<string, { lang: string; forms: readonly SlottedForm[] }>>;
  readonly passages: readonly Marked[];
}

/** Reads the list; one that cannot be read is empty. */
export function readingList(): ReadingList {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '') as ReadingList;
    if (kept.forms && Array.isArray(kept.passages)) return kept;
  } catch {
    // Nothing is kept, or nothing may be.
  }
  return { forms: {}, passages: [] };
}

/** Keeps a list, without forms that none of it needs; tells whether the browser could. */
export function keepList({ forms, passages }: ReadingList): boolean {
  const needed = new Set(passages.map((passage) => passage.forms));
  const own = Object.fromEntries(Object.entries(forms).filter(([key]) => needed.has(key)));
  try {
    if (passages.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ forms: own, passages }));
    return true;
  } catch {
    return false;
  }
}

/** Whether a passage is in a list, by its address. */
export const isIn = ({ passages }: ReadingList, address: string) =>
  passages.some(({ values }) => values.permalink === address);

/** A list without a passage. */
export const without = (list: ReadingList, address: string): ReadingList => ({
  ...list,
  passages: list.passages.filter(({ values }) => values.permalink !== address),
});

/** A list with a passage at its end. */
export function withPassage(list: ReadingList, entry: Entry, part: Part): ReadingList {
  const values = { ...valuesOf(entry, part.page), accessed: today() };
  const forms = formsOf(entry, part);
  const key = `${part.page} ${part.version}${entry.forms ? ` ${entry.anchor}` : ''}`;
  const lang = part.lang ?? (document.body.lang || document.documentElement.lang);
  const name = entry.forms ? part.source : `${part.source}: ${entry.place ?? entry.name}`;
  return {
    forms: { ...list.forms, [key]: { lang, forms } },
    passages: [...list.passages, { forms: key, name, values }],
  };
}
