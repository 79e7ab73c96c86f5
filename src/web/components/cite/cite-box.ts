import { noteOfAnchor } from '../../../model/anchor.ts';
import {
  chosenHtml,
  formCalled,
  formsOf,
  optionsHtml,
} from '../../../publish/citation/box-html.ts';
import { type Entry, groupOf, valuesOf } from '../../../publish/citation/groups.ts';
import { inHtml } from '../../../publish/citation/in-html.ts';
import type { Part } from '../../../publish/citation/parts.ts';
import { speaker } from '../../../words/speak.ts';
import style from '../../styles/cite.css?inline';
import boxStyle from '../../styles/cite-box.css?inline';
import controls from '../../styles/cite-controls.css?inline';
import { chosenStyle, keepStyle, today } from './chosen-style.ts';
import { copy } from './copy.ts';
import { partWith } from './part-of.ts';
import { isIn, keepList, readingList, without, withPassage } from './reading-list.ts';
import { selectedWords } from './selected-words.ts';

// Opens a reference on the spot, in the style that its reader chose, with buttons to copy it and to
// mark the passage. Without script the link leads to the page of references.
const box = document.getElementById('cite') as HTMLElement;
const [head, body, told] = box.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
let part: Part;
/** What is cited: the passage or words of it, then its parts. */
let entries: readonly Entry[];

const sheet = new CSSStyleSheet();
sheet.replaceSync(style + controls + boxStyle);
document.adoptedStyleSheets.push(sheet);

const says = () => ({ ...speaker(part.said.locale), words: part.said.citeBox });

/** Writes what is cited in the style that is chosen. */
function write(): void {
  const { say, words } = says();
  const name = body.querySelector('select')?.value ?? chosenStyle();
  for (const place of body.querySelectorAll<HTMLElement>('[data-entry]')) {
    const entry = entries[Number(place.dataset.entry)] as Entry;
    place.innerHTML = chosenHtml(entry, name, part, today());
    for (const term of place.querySelectorAll('dt'))
      term.append(
        Object.assign(document.createElement('button'), {
          textContent: words.copy,
          ariaLabel: say(words.copyForm, { form: term.textContent }),
        }),
      );
    if (entry.sha256)
      place.insertAdjacentHTML('beforeend', '<p><button class="mark"></button></p>');
  }
  writeMarks();
}

/** Says of each whether it is in the reading list, and how many are. */
function writeMarks(): void {
  const { say, words } = says();
  const list = readingList();
  for (const button of body.querySelectorAll('.mark')) {
    button.textContent = isIn(list, addressOf(button)) ? words.marked : words.mark;
  }
  const link = body.lastElementChild as HTMLElement;
  link.hidden = list.passages.length === 0;
  (link.firstElementChild as Element).textContent = say(words.list, {
    n: list.passages.length,
  });
}

const entryOf = (element: Element) =>
  entries[Number(element.closest<HTMLElement>('[data-entry]')?.dataset.entry)] as Entry;
const addressOf = (element: Element) => valuesOf(entryOf(element), part.page).permalink;

// The browser gives the focus back to a link of the page, not to one in a note.
box.addEventListener('toggle', ({ newState }) => {
  if (newState === 'closed' && box.contains(document.activeElement))
    document.querySelector<HTMLElement>('.citing')?.focus();
});

box.addEventListener('change', ({ target }) => {
  keepStyle((target as HTMLSelectElement).value);
  told.textContent = '';
  write();
});

box.addEventListener('click', async ({ target }) => {
  const { say, words } = says();
  const button = (target as Element).closest<HTMLElement>('[data-entry] button');
  if (!button) return;
  if (button.matches('.mark')) {
    const list = readingList();
    const address = addressOf(button);
    const wasIn = isIn(list, address);
    const isKept = keepList(
      wasIn ? without(list, address) : withPassage(list, entryOf(button), part),
    );
    told.textContent = isKept ? (wasIn ? words.removed : words.added) : words.notKept;
    writeMarks();
    return;
  }
  const term = button.parentElement;
  const form = term?.firstChild?.textContent ?? '';
  const isCopied = await copy(term?.nextElementSibling as Element);
  for (const each of body.querySelectorAll('dt button')) each.textContent = words.copy;
  if (isCopied) button.textContent = words.done;
  told.textContent = isCopied ? say(words.copied, { form }) : words.notCopied;
});

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.cite');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    const key = groupOf(decodeURIComponent(link.hash.slice(1)));
    const found = await partWith(key, link.href, Number(box.dataset.parts));
    ({ part } = found);
    const { say, words } = says();
    const { group = [] } = found;
    const selected = selectedWords(key, group, part);
    // Notes are cited by themselves.
    const parts = group.filter(
      (entry, i) => entry !== selected && (i === 0 || noteOfAnchor(entry.anchor) === null),
    );
    entries = selected ? [selected, ...parts] : parts;
    const [first, ...others] = entries as [Entry, ...Entry[]];
    const forms = formsOf(first, part);
    const choice = first.sha256
      ? `<p><label>${words.style} <select>${optionsHtml(forms, formCalled(forms, chosenStyle()))}</select></label></p>`
      : '';
    const folds = others.map(({ name }, i) => {
      const place = `<div data-entry="${i + 1}"></div>`;
      return name ? `<details><summary>${inHtml(name)}</summary>${place}</details>` : place;
    });
    const list = link.href.replace(/cite\/[^/]+\/([^/]*)#.*$/, 'reading-list/$1');
    body.innerHTML = `${choice}<div data-entry="0"></div>${folds.join('')}<p><a href="${list}"></a></p>`;
    write();
    const name = head.firstElementChild as HTMLElement;
    name.textContent = selected
      ? say(words.name, { what: selected.name ?? '' })
      : (link.ariaLabel ?? link.textContent);
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
