import { type Spoken, spokenWords } from '../../browser/spoken-words.ts';
import { addData } from './cite-data.ts';

// Opens a reference on the spot, with buttons to copy it. Without script, or offline, the link
// leads to the page of references.
const box = document.getElementById('cite') as HTMLElement;
const [head, body, told] = box.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
let page: Promise<Document> | undefined;
let spoken: Spoken<'citeBox'>;

// The browser gives the focus back to a link of the page, not to one in a note.
box.addEventListener('toggle', ({ newState }) => {
  if (newState === 'closed' && box.contains(document.activeElement))
    document.querySelector<HTMLElement>('.citing')?.focus();
});

box.addEventListener('click', async ({ target }) => {
  const term = (target as Element).closest('dt button')?.parentElement;
  const words = term?.nextElementSibling;
  if (!words) return;
  try {
    await navigator.clipboard.writeText(words.textContent);
  } catch {
    // Over plain HTTP there is no clipboard: what is selected is copied the old way.
    getSelection()?.selectAllChildren(words);
    (document as unknown as { execCommand(name: 'copy'): boolean }).execCommand('copy');
  }
  told.textContent = spoken.say(spoken.words.citeBox.copied, {
    form: term.firstChild?.textContent ?? '',
  });
});

/** Fetches the page of references, and takes over how they look. */
async function fetched(path: string): Promise<Document> {
  // Its style elements are not those that this page's policy knows: they are read as templates.
  const html = (await (await fetch(path)).text()).replace(/(<\/?)style/g, '$1template');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const style = new CSSStyleSheet();
  style.replaceSync(
    page.querySelector<HTMLTemplateElement>('#cite-style')?.content.textContent ?? '',
  );
  document.adoptedStyleSheets.push(style);
  page.querySelectorAll<HTMLElement>('[data-place]').forEach(addData);
  spoken = spokenWords(page);
  return page;
}

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.cite');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    page ??= fetched(link.pathname);
    const entry = (await page).getElementById(link.hash.slice(1)) as HTMLElement;
    body.replaceChildren(...(entry.cloneNode(true) as HTMLElement).children);
    for (const each of body.querySelectorAll('[id]')) each.removeAttribute('id');
    for (const term of body.querySelectorAll('dt'))
      term.append(
        Object.assign(document.createElement('button'), {
          textContent: spoken.words.citeBox.copy,
          ariaLabel: spoken.say(spoken.words.citeBox.copyForm, { form: term.textContent }),
        }),
      );
    const name = head.firstElementChild as HTMLElement;
    name.textContent = link.ariaLabel ?? link.textContent;
    told.textContent = '';
    document.querySelector('.citing')?.classList.remove('citing');
    link.classList.add('citing');
    link.focus({ preventScroll: true });
    box.showPopover({ source: link });
    // What autofocus would do, too, but it scrolls the page.
    name.focus({ preventScroll: true });
  } catch {
    location.href = link.href;
  }
});
