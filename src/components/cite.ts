// Opens a reference on the spot, with buttons to copy it. Without it, or offline, the link leads to the page of references.
const box = document.getElementById('cite') as HTMLElement;
const [head, body, told] = box.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
let page: Promise<string> | undefined;

document.addEventListener('click', async (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const words = target.matches('#cite dt button') && target.parentElement?.nextElementSibling;
  if (words) {
    try {
      await navigator.clipboard.writeText(words.textContent);
    } catch {
      // Over plain HTTP there is no clipboard: what is selected is copied the old way.
      getSelection()?.selectAllChildren(words);
      document.execCommand('copy');
    }
    told.textContent = `${words.previousElementSibling?.firstChild?.textContent} copied.`;
  }
  const link = target.closest<HTMLAnchorElement>('a.cite');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    page ??= fetch(link.pathname).then((answer) => answer.text());
    const entry = new DOMParser().parseFromString(await page, 'text/html').getElementById(link.hash.slice(1)) as HTMLElement;
    body.replaceChildren(...entry.children);
    for (const each of body.querySelectorAll('[id]')) each.removeAttribute('id');
    for (const name of body.querySelectorAll('dt'))
      name.append(Object.assign(document.createElement('button'), { textContent: 'Copy' }));
    (head.firstElementChild as HTMLElement).textContent = link.ariaLabel;
    told.textContent = '';
    document.querySelector('.citing')?.classList.remove('citing');
    link.classList.add('citing');
    link.focus({ preventScroll: true });
    box.showPopover({ source: link });
  } catch {
    location.href = link.href;
  }
});
