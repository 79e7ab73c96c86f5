// Loads what few visits need, each in a file of its own: landing.ts where a search led here,
// cite-box.ts when something is first to be cited.
const load = (selector: string): Promise<unknown> =>
  import(/* @vite-ignore */ document.querySelector<HTMLElement>(selector)?.dataset.script ?? '');

function cite(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.cite');
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
if (/[?&](?:hl|note)=/.test(location.search)) load('.source');
addEventListener('click', cite);
