// What reading needs of script: pressing words opens their note, the navigator follows, choices are kept. Without it the page is whole.
const press = (event: MouseEvent) => {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('a, button, input, label, summary') || getSelection()?.toString()) return;
  const mark = target.closest('mark[data-note]');
  const shut = target.closest('.slot')?.querySelector<HTMLElement>('.note:not(:popover-open)');
  const note = mark ? document.getElementById(`note-${mark.getAttribute('data-note')}`) : shut;
  if (!note?.matches('.note:not(:popover-open)')) return;
  const source = document.querySelector<HTMLButtonElement>(`.n[popovertarget="${note.id}"]`);
  source?.focus({ preventScroll: true });
  note.showPopover(source ? { source } : {});
};
document.addEventListener('click', press);

// Pointing at words or at their note shows the other.
document.addEventListener('pointerover', ({ target }) => {
  if (!(target instanceof Element)) return;
  const note =
    target.closest('.note:not(:popover-open)')?.id.slice('note-'.length) ?? target.closest('mark')?.getAttribute('data-note');
  for (const each of document.querySelectorAll('.to')) each.classList.remove('to');
  if (note) for (const each of document.querySelectorAll(`[data-note="${note}"], #note-${note}`)) each.classList.add('to');
});

// A sheet over the lower part of a narrow window must not cover the words that it is about.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches('.note:popover-open')) return;
    const words = document.querySelector(`[data-note="${target.id.slice('note-'.length)}"]`)?.getBoundingClientRect();
    const sheet = target.getBoundingClientRect();
    if (words && sheet.width >= innerWidth - 2 && words.bottom > sheet.top) scrollBy(0, words.bottom - sheet.top + 24);
  },
  true,
);

// Where one is.
const here = document.getElementById('here');
const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('#passages a')].map((link) => [link.hash.slice(1), link]));
const rows = [...document.querySelectorAll<HTMLElement>('.row[data-row]')];
const follow = () => {
  const line = innerHeight / 3;
  const row = rows.findLast((each) => each.getBoundingClientRect().top < line);
  const now =
    row && [...links].findLast(([anchor]) => rows.findIndex((each) => each.dataset.row === anchor) <= rows.indexOf(row))?.[1];
  for (const link of links.values()) link.ariaCurrent = link === now ? 'location' : null;
  if (here) here.textContent = now?.querySelector('.full')?.textContent ?? 'Passages';
};
let asked = 0;
addEventListener(
  'scroll',
  () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(follow);
  },
  { passive: true },
);
follow();

// Choices: the view stays in the address, kinds that are switched off stay with the reader.
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.name === 'view') {
    const url = new URL(location.href);
    if (target.value === 'both') url.searchParams.delete('view');
    else url.searchParams.set('view', target.value);
    history.replaceState(null, '', url);
    follow();
  } else if (target.closest('#kinds')) {
    const hidden = [...document.querySelectorAll<HTMLInputElement>('#kinds input:not(:checked)')].map(({ value }) => value);
    try {
      localStorage.setItem('kinds-hidden', hidden.join(' '));
    } catch {
      // A browser that keeps nothing forgets the choice; nothing else is lost.
    }
  }
});

// A sentence whose language is out of view is shown by its counterpart.
const show = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.matches('.s') || target.checkVisibility({ visibilityProperty: true })) return;
  target.closest('.row')?.querySelector(`.pair.${target.classList[1]}`)?.scrollIntoView();
};
// The browser goes to the address's passage once the page has loaded: this comes after it.
addEventListener('load', () => requestAnimationFrame(show));
addEventListener('hashchange', show);
// The list of passages closes behind the reader.
document.querySelector('#passages')?.addEventListener('click', ({ currentTarget }) => {
  if (currentTarget instanceof HTMLElement && currentTarget.matches(':popover-open')) currentTarget.hidePopover();
});
