// Loads what few visits need (on-request.ts): where a search led here, and when something is first to be cited.
const load = (): Promise<unknown> => import(/* @vite-ignore */ document.getElementById('cite')?.dataset.script ?? '');

function cite(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.cite');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  removeEventListener('click', cite);
  load().then(
    () => link.click(),
    () => {
      location.href = link.href;
    },
  );
}
if (/[?&](?:hl|note)=/.test(location.search)) load();
addEventListener('click', cite);
