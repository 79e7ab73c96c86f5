import { excerpt, holds, parseQuery, type QueryPart } from '../core/query.ts';

/** What Pagefind's browser module gives (its API, 1.6). */
interface Pagefind {
  options(options: { baseUrl?: string }): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number; data: () => Promise<Hit> }[] }>;
}
interface Hit {
  url: string;
  raw_url?: string;
  meta: Record<'title' | 'label' | 'lang' | 'text' | 'ours' | 'notes', string>;
}

/** Hits shown at once. */
const PAGE = 50;
/** Length of an excerpt, in characters: Chinese, other. */
const LENGTH = { zh: 80, other: 200 };

const input = document.querySelector<HTMLInputElement>('#q') as HTMLInputElement;
const results = document.querySelector<HTMLElement>('#results') as HTMLElement;
const status = document.querySelector<HTMLElement>('#status') as HTMLElement;
const { bundle = '' } = results.dataset;

let engine: Promise<Pagefind> | undefined;
let turn = 0;

/** Loads Pagefind when search is first used, not before. */
function load(): Promise<Pagefind> {
  engine ??= import(/* @vite-ignore */ bundle) as Promise<Pagefind>;
  return engine;
}

function show(state: 'idle' | 'loading' | 'done' | 'error', count: number, message: string): void {
  results.dataset.state = state;
  results.dataset.count = String(count);
  status.textContent = message;
}

/** Looks up what every part of the query finds, and keeps the paragraphs that all of them find, best first. */
async function find(parts: readonly QueryPart[]): Promise<Hit[]> {
  const pagefind = await load();
  const found = await Promise.all(parts.map(({ asked }) => pagefind.search(asked)));
  const [first, ...others] = found.map(({ results: hits }) => new Map(hits.map((hit) => [hit.id, hit])));
  const common = [...(first?.values() ?? [])]
    .filter(({ id }) => others.every((hits) => hits.has(id)))
    .map((hit) => ({ hit, score: hit.score + others.reduce((sum, hits) => sum + (hits.get(hit.id)?.score ?? 0), 0) }))
    .sort((a, b) => b.score - a.score);
  const hits = await Promise.all(common.slice(0, 200).map(({ hit }) => hit.data()));
  return hits.filter(({ meta }) => holds([meta.text, meta.ours, meta.notes], parts));
}

async function search(): Promise<void> {
  const mine = ++turn;
  const parts = parseQuery(input.value);
  const address = new URL(location.href);
  if (input.value) address.searchParams.set('q', input.value);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  if (parts.length === 0) {
    results.replaceChildren();
    show(
      'idle',
      0,
      input.value.trim() ? 'There is nothing in this query that can be looked for: no letter, digit or character.' : '',
    );
    return;
  }
  show('loading', 0, 'Searching …');
  try {
    const hits = await find(parts);
    if (mine !== turn) return;
    results.replaceChildren(...hits.slice(0, PAGE).map((hit) => item(hit, parts)));
    const shown = hits.length > PAGE ? `, the first ${PAGE} shown` : '';
    show(
      'done',
      hits.length,
      hits.length === 0
        ? 'No paragraph has all of this. Fewer or other words may find it.'
        : `${hits.length} ${hits.length === 1 ? 'paragraph' : 'paragraphs'}${shown}`,
    );
  } catch (error) {
    if (mine !== turn) return;
    engine = undefined;
    results.replaceChildren();
    show('error', 0, 'The search index could not be loaded. The browser’s own search (Ctrl-F) works on every page.');
    console.error(error);
  }
}

/** One hit as a list item; words come from the index as text, never as markup. */
function item({ url, raw_url, meta }: Hit, parts: readonly QueryPart[]): HTMLElement {
  const element = document.createElement('li');
  const link = document.createElement('a');
  link.href = raw_url ?? url;
  link.dataset.result = '';
  link.append(`${meta.title}, ${meta.label}`);
  element.append(link);
  const fields = [
    { text: meta.text, lang: meta.lang, name: '' },
    { text: meta.ours, lang: 'en', name: '' },
    { text: meta.notes, lang: 'en', name: 'Notes: ' },
  ].filter(({ text }) => text);
  const lines = fields.map(({ text, lang, name }) => ({
    lang,
    name,
    cut: excerpt(text, parts, lang.startsWith('zh') ? LENGTH.zh : LENGTH.other),
  }));
  const withHits = lines.filter(({ cut }) => cut.hits > 0);
  for (const { lang, name, cut } of withHits.length > 0 ? withHits : lines.slice(0, 1)) {
    const line = document.createElement('p');
    line.lang = lang;
    line.append(name);
    for (const { text, hit } of cut.pieces) {
      if (!hit) line.append(text);
      else line.append(Object.assign(document.createElement('mark'), { textContent: text }));
    }
    element.append(line);
  }
  return element;
}

let waiting: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 120);
});
input.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  void search();
});
input.value = new URLSearchParams(location.search).get('q') ?? '';
if (input.value) void search();
