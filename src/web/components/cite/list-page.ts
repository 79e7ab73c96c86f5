import { formCalled, oneHtml } from '../../../publish/citation/box-html.ts';
import { joinedFile } from '../../../publish/citation/joined-file.ts';
import type { SlottedForm } from '../../../publish/citation/slots.ts';
import { spokenWords } from '../../browser/spoken-words.ts';
import { chosenStyle, keepStyle } from './chosen-style.ts';
import { copy } from './copy.ts';
import { keepList, type Marked, type ReadingList, readingList, without } from './reading-list.ts';

// The reading list: every passage that was marked, cited in the style that is chosen, to copy or to
// take away as a file.
const page = document.querySelector('.list') as HTMLElement;
const { words, say } = spokenWords<'readingList' | 'citeBox'>(page);
const find = <E extends HTMLElement>(selector: string) => page.querySelector(selector) as E;
const [none, all, told] = [find('.none'), find('div'), find('[role="status"]')];
const [choice, items] = [find<HTMLSelectElement>('select'), find('ol')];

const formsOf = (list: ReadingList, { forms }: Marked) => list.forms[forms]?.forms ?? [];
const formOf = (list: ReadingList, passage: Marked) =>
  formCalled(formsOf(list, passage), choice.value);

/** An item of the list: a reference, then where the passage is read and a way to take it out. */
function itemOf(list: ReadingList, passage: Marked): HTMLLIElement {
  const { name, values } = passage;
  const form = formOf(list, passage);
  const item = document.createElement('li');
  const reference = document.createElement('div');
  reference.innerHTML = oneHtml(form, values);
  if (form.as === 'words') reference.lang = list.forms[passage.forms]?.lang ?? '';
  const links = document.createElement('p');
  const link = Object.assign(document.createElement('a'), {
    href: values.permalink,
    textContent: name,
  });
  const button = Object.assign(document.createElement('button'), {
    textContent: words.readingList.remove,
    ariaLabel: say(words.readingList.takeOut, { what: name }),
    value: values.permalink,
  });
  links.append(link, ' ', button);
  item.append(reference, links);
  return item;
}

function draw(): void {
  const list = readingList();
  const { passages } = list;
  none.hidden = passages.length > 0;
  all.hidden = passages.length === 0;
  const made = passages.map((passage) => itemOf(list, passage));
  const [first] = passages;
  const order = first && formOf(list, first).list;
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  if (order === 'alphabetical')
    made.sort((a, b) => compare(a.firstChild?.textContent ?? '', b.firstChild?.textContent ?? ''));
  if (order === 'numbered')
    made.forEach((item, i) => {
      item.firstElementChild?.prepend(`[${i + 1}] `);
    });
  items.replaceChildren(...made);
}

/** The references in the order of the page, each a paragraph. */
function references(): HTMLElement {
  const sheet = document.createElement('div');
  const lines = [...items.children].map((item) => {
    const line = document.createElement('p');
    line.append(...(item.firstElementChild as Element).cloneNode(true).childNodes, '\n');
    return line;
  });
  sheet.append(...lines);
  return sheet;
}

function save(ending: string): void {
  const list = readingList();
  const content =
    ending === 'txt'
      ? references().textContent
      : joinedFile(
          list.passages.map((passage) => {
            const form = formsOf(list, passage).find(({ as }) => as === AS[ending]);
            return { form: form as SlottedForm, values: passage.values };
          }),
        );
  const address = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), {
    href: address,
    download: `reading-list.${ending}`,
  }).click();
  URL.revokeObjectURL(address);
}

const AS: Record<string, SlottedForm['as']> = { bib: 'tex', ris: 'ris', json: 'json' };

page.addEventListener('click', async ({ target }) => {
  const button = (target as Element).closest('button');
  if (!button) return;
  const list = readingList();
  if (button.dataset.file) save(button.dataset.file);
  else if (button.matches('.copy')) {
    const sheet = references();
    items.after(sheet);
    const isCopied = await copy(sheet);
    sheet.remove();
    button.textContent = isCopied ? words.citeBox.done : words.readingList.copy;
    told.textContent = isCopied
      ? say(words.readingList.copied, { n: list.passages.length })
      : words.citeBox.notCopied;
  } else if (button.matches('.empty')) {
    keepList({ forms: {}, passages: [] });
    draw();
    told.textContent = words.readingList.emptied;
    find('h1').focus();
  } else {
    const at = [...items.querySelectorAll('button')].indexOf(button);
    const gone = list.passages.find(({ values }) => values.permalink === button.value);
    keepList(without(list, button.value));
    draw();
    told.textContent = say(words.readingList.taken, { what: gone?.name ?? '' });
    const left = [...items.querySelectorAll('button')];
    (left[at] ?? left.at(-1) ?? find('h1')).focus();
  }
});
choice.addEventListener('change', () => {
  keepStyle(choice.value);
  draw();
});
// Another page of the browser may mark something.
addEventListener('storage', draw);
const chosen = chosenStyle();
if (chosen) choice.value = chosen;
if (choice.selectedIndex < 0) choice.selectedIndex = 0;
draw();
