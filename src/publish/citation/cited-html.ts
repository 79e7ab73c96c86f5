import type { Interface } from '../../words/words.ts';
import type { DataForm } from './data-forms.ts';
import type { Cited } from './forms.ts';
import { inHtml } from './in-html.ts';

const inQuotes = (words: string) => inHtml(words).replaceAll('"', '&quot;');

function dataHtml(forms: readonly DataForm[]): string {
  const terms = forms.map(({ name, html }) => `<dt>${name}<dd><pre>${html}</pre>`);
  return `<details class="data"><summary>BibTeX, RIS, CSL-JSON</summary><dl>${terms.join('')}</dl></details>`;
}

/**
 * The references to a passage as HTML. End tags that HTML does without are left out: there are
 * many, on a page for each source.
 */
export function citedHtml({ citable, written, data }: Cited, ui: Interface): string {
  const link = `<a href="${inQuotes(citable.permalink)}">${inHtml(citable.permalink)}</a>`;
  const terms = written.map(({ name, html }) => `<dt>${name}<dd>${html}`);
  return `<dl><dt>${ui.words.cite.permalink}<dd>${link}${terms.join('')}<dt>SHA-256<dd class="hash">${citable.fingerprint}</dl>${data ? dataHtml(data) : ''}`;
}

/**
 * A paragraph's references and those of its sentences and notes. A part without data of its own has
 * its place, with which the page makes them (`cite-data.ts`).
 */
export function sectionHtml(paragraph: Cited, parts: readonly Cited[], ui: Interface): string {
  const inner = parts.map((part) => {
    const { kind, name, anchor, place } = part.citable;
    const placed = part.data ? '' : ` data-place="${inQuotes(place ?? '')}"`;
    const opening = `<details${kind === 'note' ? ' class="of-note"' : ''}><summary>${name}</summary>`;
    return `${opening}<div id="${anchor}"${placed}>${citedHtml(part, ui)}</div></details>`;
  });
  const { anchor, name } = paragraph.citable;
  return `<section id="${anchor}"><h2>${inHtml(name)}</h2>${citedHtml(paragraph, ui)}${inner.join('')}</section>`;
}
