// Loads what few visits need, in files of their own: landing.ts, with steps.ts, where a search led
// here, or “[” or “]” is pressed; cite-box.ts when something is first to be cited; own-notes.ts when
// words are first selected, own notes are asked for, or this browser has some on the source.
const load = (selector: string): Promise<unknown> =>
  import(/* @vite-ignore */ document.querySelector<HTMLElement>(selector)?.dataset.script ?? '');

function cite(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.cite');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  removeEventListener('click', cite);
  load('#cite').then(
    () => link.click(),
    () => {
      location.href = link.href;
    },
  );
}
// A key comes again when what acts on it is there, which passes over those that are the reader's.
addEventListener('keydown', (event) => {
  if (event.isTrusted && /[[\]]/.test(event.key))
    load('.source').then(() => (event.target as Element).dispatchEvent(event));
});
if (/[?&](hl|note)=/.test(location.search)) load('.source');
addEventListener('click', cite);

const own = document.getElementById('own') as HTMLAnchorElement;
const loadOwn = () =>
  load('#own').catch(() => {
    if ('asked' in own.dataset) location.href = own.href;
  });
own?.addEventListener('click', (event) => {
  event.preventDefault();
  own.dataset.asked = '';
  loadOwn();
});
document.addEventListener('selectionchange', function select() {
  const selection = getSelection();
  if (selection?.isCollapsed !== false || !selection.anchorNode?.parentElement?.closest('.row'))
    return;
  document.removeEventListener('selectionchange', select);
  loadOwn();
});
try {
  if (localStorage['own-notes'].split(' ').some((each: string) => location.pathname.includes(each)))
    loadOwn();
} catch {
  // There are none, or this browser keeps nothing.
}

// Words that are selected stay so where they are to be cited.
addEventListener('mousedown', (event) => {
  if ((event.target as Element).closest('a.cite')) event.preventDefault();
});
