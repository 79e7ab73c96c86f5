// Narrows the list of notes to what is chosen, and keeps the choice in the address.
const form = document.querySelector('#filter') as HTMLElement;
const selects = [...form.querySelectorAll('select')];
const sections = document.querySelectorAll<HTMLElement>('section[data-source]');
const count = document.querySelector('#count') as HTMLElement;
const all = count.textContent;

function narrow(): void {
  let hidden = 0;
  let shown = 0;
  for (const section of sections) {
    let here = 0;
    for (const note of section.querySelectorAll<HTMLElement>('ol > li')) {
      const is: DOMStringMap = { ...section.dataset, ...note.dataset };
      note.hidden = selects.some(({ name, value }) => value && is[name] !== value);
      if (note.hidden) hidden++;
      else here++;
    }
    section.hidden = here === 0;
    shown += here;
  }
  const { some = '', none = '' } = count.dataset;
  count.textContent = hidden === 0 ? all : shown ? some.replace('{shown}', String(shown)) : none;
}

const { searchParams } = new URL(location.href);
for (const select of selects) {
  const asked = searchParams.get(select.name);
  // What no note is, is ignored.
  if ([...select.options].some(({ value }) => value === asked)) select.value = asked ?? '';
  select.addEventListener('change', () => {
    const address = new URL(location.href);
    for (const { name, value } of selects) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, '', address);
    narrow();
  });
}
narrow();
form.dataset.ready = '';
