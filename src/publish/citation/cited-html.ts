import { type Anchor, noteOfAnchor } from '../../model/anchor.ts';
import type { Words } from '../../words/words.ts';
import { type Entry, valuesOf } from './groups.ts';
import { inHtml, markedHan } from './in-html.ts';
import { filledHtml, type PassageValues, type SlottedForm } from './slots.ts';

/** What the references of a source are shown with. */
export interface Shown {
  /** Address of the source's page. */
  readonly page: string;
  readonly forms: readonly SlottedForm[];
  readonly words: Pick<Words['cite'], 'permalink'>;
  /** Language of what is written in words, where it is not that of the page. */
  readonly lang?: string;
}

const inQuotes = (words: string) => inHtml(words).replaceAll('"', '&quot;');

/** Forms in words as terms, with what is written before and after them, and data forms folded. */
export function formsHtml(
  forms: readonly SlottedForm[],
  html: (form: SlottedForm) => string,
  [before, after] = ['', ''],
  lang = '',
): string {
  const dd = lang ? `<dd lang="${lang}">` : '<dd>';
  const [data, words] = [true, false].map((isData) =>
    forms.filter(({ as }) => (as !== 'words') === isData),
  ) as [SlottedForm[], SlottedForm[]];
  const written = words.map((form) => `<dt>${form.name}${dd}${html(form)}`);
  const folded = data.map((form) => `<dt>${form.name}<dd><pre>${html(form)}</pre>`);
  return `<dl>${before}${written.join('')}${after}</dl>${
    data.length > 0
      ? `<details class="data"><summary>BibTeX, RIS, CSL-JSON</summary><dl>${folded.join('')}</dl></details>`
      : ''
  }`;
}

/**
 * References in the given forms, as HTML. End tags that HTML does without are left out: there are
 * many.
 */
export function citedHtml(
  values: PassageValues,
  { forms, words, lang }: Omit<Shown, 'page'>,
): string {
  const { permalink, fingerprint } = values;
  return formsHtml(
    forms,
    (form) => filledHtml(form, values),
    [
      `<dt>${words.permalink}<dd><a href="${inQuotes(permalink)}">${inHtml(permalink)}</a>`,
      `<dt>SHA-256<dd class="hash">${fingerprint}`,
    ],
    lang,
  );
}

/** What is said of a passage, then its references, if it is still there. */
function entryHtml(entry: Entry, shown: Shown, accessed?: string): string {
  const values = { ...valuesOf(entry, shown.page), ...(accessed && { accessed }) };
  const forms = entry.forms ?? shown.forms;
  return (entry.told ?? '') + (entry.sha256 ? citedHtml(values, { ...shown, forms }) : '');
}

/** The references to the parts of a passage, its sentences and notes, each folded. */
function partsHtml(parts: readonly Entry[], shown: Shown, accessed?: string): string {
  const folds = parts.map((entry) => {
    const { anchor, name } = entry;
    const part = `<div id="${anchor}">${entryHtml(entry, shown, accessed)}</div>`;
    return name
      ? `<details${noteOfAnchor(anchor) ? ' class="of-note"' : ''}><summary>${name}</summary>${part}</details>`
      : part;
  });
  return folds.join('');
}

/**
 * A section of a page of references: those of a passage, and of its sentences and notes as `parts`
 * writes them. What has gone stands without a fold. `accessed` is the day on which a reader asks for
 * it.
 */
export function sectionHtml(
  key: Anchor,
  group: readonly Entry[],
  shown: Shown,
  {
    accessed,
    parts = (of) => partsHtml(of, shown, accessed),
  }: { readonly accessed?: string; readonly parts?: (of: readonly Entry[]) => string } = {},
): string {
  const own = group.filter(({ anchor }) => anchor === key);
  const heads = own.map((entry) => {
    const { anchor, name } = entry;
    return `${name ? `<h2><a href="#${anchor}">${inHtml(name)}</a></h2>` : ''}${entryHtml(entry, shown, accessed)}`;
  });
  return `<section id="${key}">${heads.join('')}${parts(group.filter((each) => !own.includes(each)))}</section>`;
}

/**
 * The parts of a passage in the fewest words: of each its place, which leads to its permanent
 * address, and its fingerprint, all in one fold that is called by `name`. Their form is that of the
 * passage.
 */
export function partsTable(parts: readonly Entry[], { page, lang }: Shown, name: string): string {
  const rows = parts.flatMap((entry) => {
    if (!entry.sha256) return [];
    const { permalink, place, fingerprint } = valuesOf(entry, page);
    const a = `<a href="${inQuotes(permalink)}"${lang ? ` lang="${lang}"` : ''}>`;
    return [
      `<tr id="${entry.anchor}"><td>${a}${markedHan(inHtml(place))}</a>${entry.told ?? ''}<td class="hash">${fingerprint}`,
    ];
  });
  const gone = parts.filter(({ sha256 }) => !sha256);
  const table =
    rows.length > 0
      ? `<details><summary>${name}</summary><table><tbody>${rows.join('')}</table></details>`
      : '';
  return table + gone.map(({ anchor, told }) => `<div id="${anchor}">${told ?? ''}</div>`).join('');
}
