import { sectionHtml } from '../../../publish/citation/cited-html.ts';
import { groupOf } from '../../../publish/citation/groups.ts';
import type { Part } from '../../../publish/citation/parts.ts';
import { type Speaker, speaker } from '../../../words/speak.ts';
import style from '../../styles/cite.css?inline';
import boxStyle from '../../styles/cite-box.css?inline';
import { partWith } from './part-of.ts';

// Opens a reference on the spot, with buttons to copy it. Without script the link leads to the page
// of references.
const box = document.getElementById('cite') as HTMLElement;
const [head, body, told] = box.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
let words: Part['said']['citeBox'];
let say: Speaker['say'];

const sheet = new CSSStyleSheet();
sheet.replaceSync(style + boxStyle);
document.adoptedStyleSheets.push(sheet);

// The browser gives the focus back to a link of the page, not to one in a note.
box.addEventListener('toggle', ({ newState }) => {
  if (newState === 'closed' && box.contains(document.activeElement))
    document.querySelector<HTMLElement>('.citing')?.focus();
});

box.addEventListener('click', async ({ target }) => {
  const term = (target as Element).closest('dt button')?.parentElement;
  const written = term?.nextElementSibling;
  if (!written) return;
  try {
    await navigator.clipboard.writeText(written.textContent);
  } catch {
    // Over plain HTTP there is no clipboard: what is selected is copied the old way.
    getSelection()?.selectAllChildren(written);
    (document as unknown as { execCommand(name: 'copy'): boolean }).execCommand('copy');
  }
  told.textContent = say(words.copied, { form: term.firstChild?.textContent ?? '' });
});

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.cite');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    const key = groupOf(decodeURIComponent(link.hash.slice(1)));
    const { part, group = [] } = await partWith(key, link.href, Number(box.dataset.parts));
    words = part.said.citeBox;
    ({ say } = speaker(part.said.locale));
    const made = document.createElement('template');
    made.innerHTML = sectionHtml(key, group, part);
    body.replaceChildren(...(made.content.firstElementChild as Element).children);
    for (const each of body.querySelectorAll('[id]')) each.removeAttribute('id');
    for (const term of body.querySelectorAll('dt'))
      term.append(
        Object.assign(document.createElement('button'), {
          textContent: words.copy,
          ariaLabel: say(words.copyForm, { form: term.textContent }),
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
