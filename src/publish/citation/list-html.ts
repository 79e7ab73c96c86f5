import { noteOfAnchor } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import { formsHtml, partsTable, type Shown, sectionHtml } from './cited-html.ts';
import { type Entry, type Groups, WHOLE } from './groups.ts';
import { namedHtml, type PassageValues, SLOTS, type SlottedForm } from './slots.ts';

/** What a page of references lists without scripts. */
export interface Listed {
  readonly html: string;
  /** How many passages are in it, and of how many; of divisions where there is no more room. */
  readonly shown: number;
  readonly of: number;
}

/**
 * Most bytes of references in words, which say the same of each passage but for its values. Forms
 * to put those into stand above; they and the values are a third as long.
 */
const MOST_IN_WORDS = 12_000;

/**
 * Lists the passages of a source with their references in words where those are few, or else
 * paragraphs in words and what else there is by its values, or all by their values. Where that is
 * more than `most` bytes, the first of them: divisions and what has gone before others.
 *
 * `called` says what the place of a passage is called, and its parts by their values.
 */
export function listHtml(
  { paragraphs }: Source,
  groups: Groups,
  shown: Shown,
  called: { readonly place: string; readonly parts: string },
  most: number,
): Listed {
  const words = {
    ...shown,
    forms: shown.forms.filter(({ as, asked }) => as === 'words' && !asked),
  };
  const placed: SlottedForm = { name: called.place, as: 'words', text: SLOTS.place + SLOTS.form };
  const values = { ...shown, forms: [placed] };
  // A note stands with its paragraph, and the source above.
  const sections = Object.entries(groups).filter(
    ([key, [first]]) =>
      first?.sha256 === undefined || (key !== WHOLE && noteOfAnchor(key) === null),
  );
  const of = sections.reduce((sum, [, group]) => sum + group.length, 0);
  const table = (parts: readonly Entry[]) => partsTable(parts, shown, called.parts);
  const inWords = Math.min(most, MOST_IN_WORDS);
  for (const [room, own, parts] of [
    [inWords, words],
    [inWords, words, table],
    [most, values, table],
  ] as const) {
    const html = fitting(sections, room, (key, group) => sectionHtml(key, group, own, { parts }));
    if (html.length === sections.length) return { html: html.join(''), shown: of, of };
  }
  const headings = new Set(
    paragraphs.flatMap(({ anchor, heading }) => (heading === null ? [] : [anchor])),
  );
  const isFirst = ([key, [first]]: (typeof sections)[number]) =>
    headings.has(key) || first?.sha256 === undefined;
  const ranked = sections.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  const written = fitting(ranked, most, (key, [first]) =>
    sectionHtml(key, first ? [first] : [], values),
  );
  const byKey = new Map(written.map((html, i) => [ranked[i]?.[0], html]));
  const html = sections.map(([key]) => byKey.get(key) ?? '').join('');
  return { html, shown: written.length, of };
}

/** What is written of groups until there is no more room. */
function fitting(
  groups: readonly [string, readonly Entry[]][],
  most: number,
  write: (key: string, group: readonly Entry[]) => string,
): string[] {
  const written: string[] = [];
  let bytes = 0;
  for (const [key, group] of groups) {
    const html = write(key, group);
    bytes += Buffer.byteLength(html);
    if (bytes > most) break;
    written.push(html);
  }
  return written;
}

/** Every form with names in the place of a passage’s own values, to be filled in by hand. */
export function slottedHtml({ forms, lang }: Shown, groups: Groups, names: PassageValues): string {
  const hasForm = Object.values(groups).some((group) => group.some(({ form }) => form));
  const own = { ...names, form: hasForm ? names.form : null };
  return formsHtml(forms, (form) => namedHtml(form, own), undefined, lang);
}
