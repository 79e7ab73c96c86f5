import { capital } from '../../model/text/capital.ts';
import { escapeTex } from './bibtex.ts';
import { englishDay } from './english-day.ts';
import { inHtml, markedHan } from './in-html.ts';
import { flat } from './ris.ts';

// References to the passages of a source differ in a few values. Each form of them is written once
// a source, with slots in their place, and filled where a reference is shown: by the build, or in
// the reader's browser.

/** What differs from passage to passage of a source. */
export interface PassageValues {
  readonly anchor: string;
  readonly permalink: string;
  readonly place: string;
  readonly form: string | null;
  readonly fingerprint: string;
  /** The day on which its reader cites it, by ISO 8601; none while it is built. */
  readonly accessed?: string;
}

/** A form of a reference, its text with slots in it. */
export interface SlottedForm {
  readonly name: string;
  /** How values are written in it: as HTML, or in one of the data forms. */
  readonly as: 'words' | 'tex' | 'ris' | 'json';
  readonly text: string;
  /** Whether it is made where it is asked for alone; how a list stands in it. */
  readonly asked?: true;
  readonly list?: 'alphabetical' | 'numbered';
}

/** Hex digits of a fingerprint in a written reference; the data forms have all 64. */
export const SHOWN = 16;

/**
 * The values that the writers of references are given to write a form with slots: each a letter and
 * a noncharacter, which no text has. A letter that stands at the beginning of a sentence has become
 * a capital there.
 */
export const SLOTS = {
  anchor: 'a\ufdd0',
  permalink: 'u\ufdd0',
  place: 'p\ufdd0',
  form: 'f\ufdd0',
  fingerprint: 's\ufdd0',
  accessed: 'd\ufdd0',
  accessedInWords: 't\ufdd0',
} as const;
const SLOT = /([a-zA-Z])\ufdd0/g;

/** A place without the stops after what is shortened, as OSCOLA has none: `cl 3`. */
export const unstopped = (place: string) =>
  place.replace(SLOTS.place, 'q\ufdd0').replace(/(\p{L})\.(?= ?\d)/gu, '$1');

/** Takes what stands around a slot into it: the comma before a form, the quotes of JSON's. */
export const gathered = (text: string) =>
  text.replaceAll(`, ${SLOTS.form}`, SLOTS.form).replaceAll(`"${SLOTS.form}"`, 'j\ufdd0');

/** How a data form escapes the words of a value; BibTeX has anchors and addresses as they are. */
const ESCAPED: Record<SlottedForm['as'], (words: string) => string> = {
  words: (words) => markedHan(inHtml(words)),
  tex: escapeTex,
  ris: flat,
  json: (words) => JSON.stringify(words).slice(1, -1),
};

/** A form's text with a passage's values: HTML of a written reference, data as it is. */
export function filled({ as, text }: SlottedForm, values: PassageValues): string {
  const { anchor, permalink, place, form, fingerprint, accessed } = values;
  const verbatim = as === 'tex' ? (value: string) => value : ESCAPED[as];
  const written: Record<string, string> = {
    a: verbatim(anchor),
    u: verbatim(permalink),
    p: ESCAPED[as](place),
    P: ESCAPED[as](capital(place)),
    q: unstopped(ESCAPED[as](place)),
    f: form === null ? '' : ESCAPED[as](`, ${form}`),
    j: JSON.stringify(form),
    s: as === 'words' ? fingerprint.slice(0, SHOWN) : fingerprint,
    ...(accessed && { d: accessed, t: englishDay(accessed, 'oscola') }),
  };
  return text.replace(SLOT, (slot, letter: string) => written[letter] ?? slot);
}

/** The HTML of a form with a passage's values. */
export const filledHtml = (form: SlottedForm, values: PassageValues) =>
  form.as === 'words' ? filled(form, values) : markedHan(inHtml(filled(form, values)));

/** The HTML of a form with names in its slots, for readers to put values there. */
export function namedHtml({ as, text }: SlottedForm, names: PassageValues): string {
  const { anchor, permalink, place, form, fingerprint, accessed = '' } = names;
  const written: Record<string, string> = {
    a: anchor,
    u: permalink,
    p: place,
    P: capital(place),
    q: place,
    d: accessed,
    t: accessed,
    f: form === null ? '' : `, ${form}`,
    j: form ?? 'null',
    s: fingerprint,
  };
  return (as === 'words' ? text : markedHan(inHtml(text))).replace(SLOT, (_, letter: string) => {
    const name = written[letter];
    return name ? `<i>${inHtml(name)}</i>` : '';
  });
}
