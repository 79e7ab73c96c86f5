// The image of a page beside the text that is on it: the way to it opens and shuts it, Escape shuts it,
// and one is open at a time. It stays while one reads, opens notes and selects words.
const opened = () => document.querySelector<HTMLElement>('.facsimile:popover-open');
/** The ways to a panel: several pieces of a mark that goes on in the next sentence. */
const waysTo = (panel: Element) =>
  document.querySelectorAll<HTMLAnchorElement>(`a[data-facsimile="${panel.id}"]`);

/** The panel that a link opens; none where the image is not here, as in an archive without it. */
function panelOf(link: HTMLAnchorElement): HTMLElement | null {
  return link.protocol === location.protocol && link.host === location.host
    ? document.getElementById(link.dataset.facsimile ?? '')
    : null;
}

/** Narrowest room beside the text, in pixels, in which an image can be read. */
const NARROWEST = 340;

/** Puts a panel beside the lines of the text where they leave room, else over the lower part of the window. */
function place(panel: HTMLElement): void {
  const rows = '.row:not(.top)';
  const row = waysTo(panel)[0]?.closest(rows) ?? document.querySelector(rows);
  const { right = innerWidth } = row?.querySelector('.para')?.getBoundingClientRect() ?? {};
  const from = right + 16;
  panel.classList.toggle('beside', innerWidth - from >= NARROWEST);
  panel.style.setProperty('--from', `${from}px`);
}

addEventListener('resize', () => {
  const panel = opened();
  if (panel) place(panel);
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-facsimile]'))
  if (panelOf(link)) {
    link.ariaHasPopup = 'dialog';
    link.ariaExpanded = 'false';
  }

document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = target.closest<HTMLAnchorElement>('a[data-facsimile]');
  const panel = link && panelOf(link);
  if (!panel) return;
  event.preventDefault();
  const before = opened();
  before?.hidePopover();
  if (panel === before) return;
  place(panel);
  panel.showPopover();
  panel.querySelector('b')?.focus();
  // A sheet over the lower part of a narrow window must not cover the mark of the page.
  const { top } = panel.getBoundingClientRect();
  const { bottom } = link.getBoundingClientRect();
  if (!panel.matches('.beside') && bottom > top) scrollBy(0, bottom - top + 24);
});

// What else is open, as a note, is closed by it first.
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !document.querySelector(':popover-open:not(.facsimile)'))
    opened()?.hidePopover();
});

document.addEventListener(
  'toggle',
  ({ target: panel, newState }) => {
    if (!(panel instanceof HTMLElement) || !panel.matches('.facsimile')) return;
    for (const way of waysTo(panel)) way.ariaExpanded = String(newState === 'open');
  },
  true,
);
document.addEventListener(
  'beforetoggle',
  ({ target: panel, newState }) => {
    if (!(panel instanceof HTMLElement) || !panel.matches('.facsimile')) return;
    if (newState === 'closed' && panel.contains(document.activeElement))
      waysTo(panel)[0]?.focus({ preventScroll: true });
  },
  true,
);
