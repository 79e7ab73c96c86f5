import { type Entry, valuesOf } from './groups.ts';
import { inHtml } from './in-html.ts';
import type { Part } from './parts.ts';
import { filledHtml, type PassageValues, type SlottedForm } from './slots.ts';

/** The forms that a passage is cited in. */
export const formsOf = (entry: Entry, { forms }: Pick<Part, 'forms'>) => entry.forms ?? forms;

/** The form of a name among some, or the first. */
export const formCalled = (forms: readonly SlottedForm[], name: string | null) =>
  forms.find((form) => form.name === name) ?? (forms[0] as SlottedForm);

/** Names of forms as options of a choice, one of them chosen. */
export const optionsHtml = (forms: readonly SlottedForm[], chosen: SlottedForm) =>
  forms
    .map(({ name }) => `<option${name === chosen.name ? ' selected' : ''}>${inHtml(name)}</option>`)
    .join('');

/** A reference in one form, as HTML: data as it is. */
export function oneHtml(form: SlottedForm, values: PassageValues): string {
  const html = filledHtml(form, values);
  return form.as === 'words' ? html : `<pre>${html}</pre>`;
}

/** What a passage is cited by, the form that was asked for first. */
export function chosenHtml(
  entry: Entry,
  name: string | null,
  part: Part,
  accessed: string,
): string {
  if (!entry.sha256) return entry.told ?? '';
  const values = { ...valuesOf(entry, part.page), accessed };
  const form = formCalled(formsOf(entry, part), name);
  const lang = part.lang && form.as === 'words' ? ` lang="${part.lang}"` : '';
  const link = inHtml(values.permalink).replaceAll('"', '&quot;');
  return `${entry.told ?? ''}<dl><dt>${form.name}<dd${lang}>${oneHtml(form, values)}<dt>${part.words.permalink}<dd><a href="${link}">${link}</a><dt>SHA-256<dd class="hash">${values.fingerprint}</dl>`;
}
