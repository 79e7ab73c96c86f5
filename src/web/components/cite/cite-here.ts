import { sectionHtml } from '../../../publish/citation/cited-html.ts';
import { groupOf } from '../../../publish/citation/groups.ts';
import { chosenStyle, today } from './chosen-style.ts';
import { partWith } from './part-of.ts';

// On the page of references: shows those of the passage that the address asks for in every form, at
// its place in the list, or where the list does not have it before the list.
const page = document.querySelector('.citations') as HTMLElement;
let added: Element | undefined;

async function show(): Promise<void> {
  const anchor = location.hash.slice(1);
  const listed = document.getElementById(anchor)?.closest('section');
  // What is not a passage's is here as it is.
  if (!anchor || anchor.startsWith('ref-') || (listed && !page.contains(listed))) return;
  const key = listed?.id ?? groupOf(anchor);
  const { part, group } = await partWith(key, location.href, Number(page.dataset.parts));
  if (!group) return;
  const made = document.createElement('template');
  // The style that the reader chose stands first.
  const chosen = chosenStyle();
  const forms = part.forms.toSorted(
    (a, b) => Number(b.name === chosen) - Number(a.name === chosen),
  );
  made.innerHTML = sectionHtml(key, group, { ...part, forms }, { accessed: today() });
  const section = made.content.firstElementChild as HTMLElement;
  if (listed) listed.replaceWith(section);
  else {
    added?.remove();
    added = section;
    document.getElementById('ref-passages')?.after(section);
  }
  const asked = document.getElementById(anchor) ?? section;
  const fold = asked.closest('details');
  if (fold) fold.open = true;
  page.querySelector('.asked')?.classList.remove('asked');
  asked.classList.add('asked');
  asked.scrollIntoView();
}
addEventListener('hashchange', show);
show();
