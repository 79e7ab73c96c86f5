import type { EditionRecord, Source } from '../../model/edition.ts';
import { capital } from '../../model/text/capital.ts';
import { bibtex, escapeTex } from './bibtex.ts';
import type { Citable } from './citables.ts';
import { inHtml, markedHan } from './in-html.ts';
import { passageItem } from './passage-item.ts';
import { flat, ris } from './ris.ts';
import type { CslItem } from './work-item.ts';

/** A passage's reference in a form that reference managers read. */
export interface DataForm {
  readonly name: string;
  /**
   * HTML of its text. What differs from passage to passage of a source stands in `<i class=…>`: see
   * {@link SLOTS}.
   */
  readonly html: string;
}

/**
 * What differs from passage to passage of a source: its anchor, place, place at the beginning of a
 * note, form after that, form as JSON, and fingerprint. In the forms' texts a noncharacter stands
 * for each, which no text has.
 */
const SLOTS = {
  a: '\ufdd0',
  p: '\ufdd1',
  w: '\ufdd2',
  f: '\ufdd3',
  j: '\ufdd4',
  s: '\ufdd5',
} as const;
const SLOT = /[\ufdd0-\ufdd5]/g;
const NAMES = Object.keys(SLOTS) as (keyof typeof SLOTS)[];

const jsonOf = (value: string) => JSON.stringify(value).slice(1, -1);

/** The text of an item in each form, and how each escapes words. */
function textsOf(item: CslItem) {
  return [
    { name: 'BibTeX', text: bibtex([item]).trim(), escaped: escapeTex },
    { name: 'RIS', text: ris([item]).trim(), escaped: flat },
    { name: 'CSL-JSON', text: JSON.stringify(item, null, 1), escaped: jsonOf },
  ];
}

/** The reference to a source as a whole as data. */
export function sourceData(source: Source, whole: Citable, edition: EditionRecord): DataForm[] {
  return textsOf(passageItem(source, whole, edition)).map(({ name, text }) => ({
    name,
    html: markedHan(inHtml(text)),
  }));
}

/**
 * Makes references to passages of a source as data. Each form is written once, with {@link SLOTS}
 * in it, and filled for each passage.
 *
 * `page` is the address of the source's page.
 */
export function passageData(
  source: Source,
  edition: EditionRecord,
  page: string,
): (citable: Citable) => DataForm[] {
  const { a, p, w, f, j, s } = SLOTS;
  const item = passageItem(
    source,
    { anchor: a, place: p, form: null, permalink: `${page}#${a}`, fingerprint: s },
    edition,
  );
  const slotted = {
    ...item,
    note: String(item.note).replace(p, w + f),
    custom: { ...(item.custom as object), form: j },
  };
  const forms = textsOf(slotted).map(({ name, text, escaped }) => ({
    name,
    html: markedHan(inHtml(text.replace(`"${j}"`, j))),
    escaped,
  }));
  return ({ anchor, place, form, fingerprint }) => {
    const values = {
      ...{ a: anchor ?? '', p: place ?? '', w: capital(place ?? ''), s: fingerprint },
      ...{ f: form === null ? '' : `, ${form}`, j: '' },
    };
    return forms.map(({ name, html, escaped }) => ({
      name,
      html: html.replace(SLOT, (slot) => {
        const key = NAMES[slot.charCodeAt(0) - 0xfdd0] as keyof typeof SLOTS;
        const value = key === 'j' ? JSON.stringify(form) : escaped(values[key]);
        return `<i class=${key}>${markedHan(inHtml(value))}</i>`;
      }),
    }));
  };
}

/** Whether a place reads the same in every form, so that a page can put it in for another. */
export function isSame(place: string): boolean {
  return escapeTex(place) === place && jsonOf(place) === place;
}
