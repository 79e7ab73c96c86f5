import { inForceOn } from '../../model/versions/in-force-on.ts';

// Leads to the text in force on a day: that of the field, or of the address (`?on=1985-03-01`),
// whose passage is kept. The list of the texts is on the page.
declare global {
  /** Whether this page is being left, which nothing else on it may overrule (lead-on.ts). */
  var leaves: boolean | undefined;
}
const form = document.querySelector<HTMLFormElement>('.in-force');
const field = form?.querySelector<HTMLInputElement>('input');
const answer = form?.querySelector<HTMLOutputElement>('output');
const texts = [...(form?.querySelectorAll<HTMLElement>('li') ?? [])];
const periods = texts.map(({ dataset: { date = '', until = null } }) => ({ date, until }));

function lead(day: string, keepsPassage: boolean): void {
  if (!form || !answer) return;
  const found = inForceOn(periods, day);
  const text = typeof found === 'number' ? texts[found] : undefined;
  const link = text?.querySelector('a');
  if (!link || text?.hasAttribute('data-here')) {
    answer.textContent = form.dataset[typeof found === 'number' ? 'here' : found] ?? '';
    return;
  }
  globalThis.leaves = true;
  const to = `${link.href}${keepsPassage ? location.hash : ''}`;
  if (keepsPassage) location.replace(to);
  else location.href = to;
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  if (field?.value) lead(field.value, false);
});
const asked = new URLSearchParams(location.search).get('on') ?? '';
if (field && /^\d{4}-\d{2}-\d{2}$/.test(asked)) {
  // A field of dates takes none that the calendar does not have.
  field.value = asked;
  if (field.value) lead(asked, true);
}
