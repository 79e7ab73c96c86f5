import { FILTERS, type Filters, type Found, loadSearch, type SearchEngine } from './search-engine.ts';
import { hitElements } from './search-hit.ts';

/** Hits shown at once. */
const PAGE = 20;

const element = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector) as T;
const input = element<HTMLInputElement>('#q');
const results = element('#results');
const status = element('#status');
const more = element<HTMLButtonElement>('#more');
const hint = element('#hint');
const selects = FILTERS.map((name) => element<HTMLSelectElement>(`#filter-${name}`));

let engine: Promise<SearchEngine> | undefined;
let turn = 0;

function show(state: 'idle' | 'loading' | 'done' | 'error', count: number, message: string): void {
  results.dataset.state = state;
  results.dataset.count = String(count);
  status.textContent = message;
}

/** What is asked for, as the page's fields have it. */
function asked(): { query: string; filters: Filters } {
  return { query: input.value, filters: Object.fromEntries(selects.map((select) => [select.name, select.value])) };
}

/** Keeps the query and the filters in the address. */
function keep(method: 'pushState' | 'replaceState'): void {
  const address = new URL(location.href);
  for (const { name, value } of [input, ...selects]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history[method](null, '', address);
}

async function search(): Promise<void> {
  const mine = ++turn;
  const { query, filters } = asked();
  hint.replaceChildren();
  more.hidden = true;
  if (!query.trim()) {
    results.replaceChildren();
    show('idle', 0, '');
    return;
  }
  show('loading', 0, 'Searching …');
  try {
    engine ??= loadSearch(results.dataset.bundle ?? '');
    const loaded = await engine;
    const found = await loaded.find(query, filters);
    const hits = await found.load(0, PAGE);
    if (mine !== turn) return;
    // Hits that turn out not to hold the phrase are none; the index is exact but for that.
    const count = found.count <= PAGE ? hits.length : found.count;
    results.replaceChildren(...hitElements(hits, found.parts, loaded));
    show('done', count, describe(count, found));
    more.hidden = found.count <= PAGE;
    more.onclick = async () => {
      results.append(
        ...hitElements(await found.load(results.querySelectorAll('li[data-hit]').length, found.count), found.parts, loaded),
      );
      more.hidden = true;
    };
    // Pagefind takes a word that it does not know for its nearest; then nothing is marked.
    if (!results.querySelector('mark')) await suggest(loaded, query);
    // Counts that do not come, as when one goes on to a hit before, leave the hits what they are.
    const counts = await found.counts().catch(() => null);
    if (counts && mine === turn) showCounts(counts);
  } catch (error) {
    if (mine !== turn) return;
    engine = undefined;
    results.replaceChildren();
    show(
      'error',
      0,
      'The search index could not be loaded. The browser’s own search (Ctrl-F) works on every page, and the list of notes is below.',
    );
    hint.append(element<HTMLTemplateElement & HTMLElement>('#without').content.cloneNode(true));
    console.error(error);
  }
}

function describe(count: number, { parts }: Found): string {
  if (parts.length === 0) return 'There is nothing in this query that can be looked for: no letter, digit or character.';
  if (count === 0) return 'Nothing has all of this.';
  return `${count} ${count === 1 ? 'passage' : 'passages'}`;
}

/** Offers another query where one found nothing. */
async function suggest(loaded: SearchEngine, query: string): Promise<void> {
  const other = await loaded.suggest(query);
  const filtered = selects.some(({ value }) => value);
  if (other) {
    const link = document.createElement('a');
    const address = new URL(location.href);
    address.searchParams.set('q', other);
    link.href = address.href;
    link.textContent = other;
    hint.append('Did you mean ', link, '?');
  } else if (results.childElementCount === 0) {
    hint.append(
      filtered ? 'Without the filters, or with fewer words, there may be something.' : 'Fewer or other words may find something.',
    );
  }
}

function showCounts(counts: Record<string, Record<string, number>>): void {
  for (const select of selects) {
    for (const option of select.options) {
      if (option.value) option.textContent = `${option.dataset.name} (${counts[select.name]?.[option.value] ?? 0})`;
    }
  }
}

/** Fills the fields from the address. */
function restore(): void {
  const { searchParams } = new URL(location.href);
  for (const field of [input, ...selects]) field.value = searchParams.get(field.name) ?? '';
  for (const select of selects) if (select.selectedIndex < 0) select.value = '';
  void search();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    keep('replaceState');
    void search();
  }, 50);
});
for (const select of selects) {
  select.addEventListener('change', () => {
    keep('pushState');
    void search();
  });
}
input.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  keep('pushState');
  void search();
});
addEventListener('popstate', restore);

// Arrows go from the field through the hits and back.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...results.querySelectorAll<HTMLElement>('a[data-result]')];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});
restore();
