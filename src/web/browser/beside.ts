// What stands beside the text: the choice stays in the address, so that it can be sent, and is
// remembered till the reader leaves. Without script it is a choice all the same.
const box = document.querySelector<HTMLElement>('#beside');
const radios = [...document.querySelectorAll<HTMLInputElement>('#beside input')];
const usual = radios[0]?.value;

/** The one or two that are chosen. */
const besideNow = () => [
  ...new Set(radios.filter(({ checked, value }) => checked && value).map(({ value }) => value)),
];

/** Writes the choice into the address, where it is not the usual one. */
function tell(): void {
  const url = new URL(location.href);
  url.searchParams.delete('beside');
  const now = besideNow();
  if (now.join() !== usual) for (const id of now) url.searchParams.append('beside', id);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
tell();
box?.addEventListener('change', () => {
  // Its words may be out of view now.
  document.querySelector<HTMLElement>('.note:popover-open')?.hidePopover();
  try {
    sessionStorage.setItem(`beside ${box.dataset.of}`, besideNow().join(' '));
  } catch {
    // A browser that keeps nothing forgets the choice; nothing else is lost.
  }
  tell();
});

// A sheet over the lower part of a narrow window must not cover the number that opened it.
document.addEventListener(
  'toggle',
  ({ target: note, newState }) => {
    const number = document.activeElement;
    if (newState !== 'open' || !(note instanceof HTMLElement) || !number?.matches('.companion .n'))
      return;
    const [sheet, { bottom }] = [note.getBoundingClientRect(), number.getBoundingClientRect()];
    if (sheet.width >= innerWidth - 2 && bottom > sheet.top) scrollBy(0, bottom - sheet.top + 24);
  },
  true,
);
