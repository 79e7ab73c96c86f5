// Notes with script: pressing words opens their note, an address leads to the words and opens the
// note, a link in a note leaves it.
const idOf = (note: Element) => note.id.slice('note-'.length);
const markOf = (note: Element) => document.querySelector(`[data-note="${idOf(note)}"]`);
const isShut = (note: Element | null | undefined): note is HTMLElement =>
  !!note?.matches('.note:not(:popover-open)');

/** Opens a note that is shut, from its number, to which the focus goes back. */
function open(note: Element | null | undefined): void {
  const number =
    isShut(note) && document.querySelector<HTMLElement>(`.n[popovertarget="${note.id}"]`);
  if (!number) return;
  number.focus({ preventScroll: true });
  number.click();
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('.note:popover-open a[href^="#"]');
  const left = link?.closest<HTMLElement>('.note');
  if (left) {
    // Going back leads to the note again.
    if (!link?.matches('.kind')) history.replaceState(null, '', `#${left.id}`);
    left.hidePopover();
  }
  if (target.closest('a, button, input, label, summary') || getSelection()?.toString()) return;
  const mark = target.closest('mark');
  open(
    mark
      ? document.getElementById(`note-${mark.dataset.note}`)
      : target.closest('.slot')?.firstElementChild,
  );
});

// Pointing at words or at their note shows the other.
document.addEventListener('pointerover', ({ target }) => {
  if (!(target instanceof Element)) return;
  const shut = target.closest('.note:not(:popover-open)');
  const note = shut ? idOf(shut) : target.closest('mark')?.dataset.note;
  for (const each of document.querySelectorAll('.to')) each.classList.remove('to');
  if (note)
    for (const each of document.querySelectorAll(`[data-note="${note}"], #note-${note}`))
      each.classList.add('to');
});

/** Links of a note that is shut are passed over by the Tab key: its number leads to them. */
const reach = (note: Element, within: boolean) => {
  for (const link of note.querySelectorAll('a')) link.tabIndex = within ? 0 : -1;
};
/**
 * The link to a note's reference: that of a passage, with the note's name. Without script the
 * reference stands with those of its passage.
 */
const citeLink = (note: Element, number: number) => {
  const [named = ''] =
    document.querySelector<HTMLElement>('.source')?.dataset.said?.split('|') ?? [];
  const link = document.querySelector('.side .cite')?.cloneNode(true) as HTMLAnchorElement;
  return Object.assign(link, {
    hash: note.id,
    ariaLabel: named.replace('{number}', String(number)),
  });
};
for (const note of document.querySelectorAll('.note')) {
  const head = note.querySelector('.kind');
  head?.after(citeLink(note, Number.parseInt(head.textContent, 10)));
  reach(note, false);
}

/** A sheet over the lower part of a narrow window must not cover the words that it is about. */
const uncover = (note: Element) => {
  const words = markOf(note)?.getBoundingClientRect();
  const sheet = note.getBoundingClientRect();
  if (words && sheet.width >= innerWidth - 2 && words.bottom > sheet.top)
    scrollBy(0, words.bottom - sheet.top + 24);
};

document.addEventListener(
  'toggle',
  ({ target: note, newState }) => {
    if (!(note instanceof HTMLElement) || !note.matches('.note')) return;
    const opened = newState === 'open';
    reach(note, opened);
    note.scrollTop = 0;
    // Shut, it is not shown for its address any more.
    note.classList.toggle('left', !opened);
    if (!opened) return;
    uncover(note);
  },
  true,
);

// On paper an open note would lie over the page.
addEventListener('beforeprint', () => {
  document.querySelector<HTMLElement>('.note:popover-open')?.hidePopover();
});

// A note’s own address leads to its words.
const openAsked = () => {
  const asked = document.getElementById(location.hash.slice(1));
  if (!asked?.matches('.note')) return;
  asked.classList.remove('left');
  markOf(asked)?.scrollIntoView({ block: 'center' });
  open(asked);
  uncover(asked);
};
openAsked();
addEventListener('hashchange', openAsked);

// Until a page has come whole, browsers go to what its address names again and again: to the open
// note, which goes along, so that its words are left behind. They are led to once more after the
// last time, in the frame that follows; not for who has done anything, nor who comes back.
let acted =
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
    ?.type !== 'navigate';
for (const type of ['wheel', 'pointerdown', 'keydown'])
  addEventListener(type, () => {
    acted = true;
  });
addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => acted || openAsked())));
