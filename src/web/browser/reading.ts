// What reading needs of script besides notes: the navigator follows, choices are kept. Without it
// the page is whole. Where one is: in the row at the line to which the page scrolls a passage.
const here = document.querySelectorAll('.here');
const nowhere = here[0]?.textContent ?? '';
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('#passages a')].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
const rows = [...document.querySelectorAll<HTMLElement>('.row[data-row]')];
// Each row is in the passage of the last link at or before it: of a long text not every row has its
// own.
const linkOf = new Map<HTMLElement, HTMLAnchorElement>();
let last: HTMLAnchorElement | undefined;
for (const row of rows) {
  last = links.get(row.dataset.row ?? '') ?? last;
  if (last) linkOf.set(row, last);
}
const follow = () => {
  const row = rows.findLast((each) => each.getBoundingClientRect().top < 100);
  const now = row && linkOf.get(row);
  for (const link of links.values()) link.ariaCurrent = link === now ? 'location' : null;
  for (const each of here) each.textContent = now?.querySelector('.full')?.textContent ?? nowhere;
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
    // Its words may be out of view now.
    document.querySelector<HTMLElement>('.note:popover-open')?.hidePopover();
    const url = new URL(location.href);
    if (target.value === 'both') url.searchParams.delete('view');
    else url.searchParams.set('view', target.value);
    history.replaceState(null, '', url);
    follow();
  } else if (target.closest('#kinds')) {
    const hidden = [
      ...document.querySelectorAll<HTMLInputElement>('#kinds input:not(:checked)'),
    ].map(({ value }) => value);
    try {
      localStorage.setItem('kinds-hidden', hidden.join(' '));
    } catch {
      // A browser that keeps nothing forgets the choice; nothing else is lost.
    }
  }
});

// A sentence whose language is out of view is shown by its counterpart.
const show = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.matches('.s') || target.checkVisibility({ visibilityProperty: true })) return;
  const pair = target.closest('.row')?.querySelector(`.pair.${target.classList[1]}`);
  if (pair?.checkVisibility({ visibilityProperty: true })) pair.scrollIntoView();
};
// The browser goes to the address's passage once the page has loaded: this comes after it.
addEventListener('load', () => requestAnimationFrame(show));
addEventListener('hashchange', show);
// The list of passages closes behind the reader.
const passages = document.querySelector<HTMLElement>('#passages');
passages?.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')) passages.togglePopover(false);
});
