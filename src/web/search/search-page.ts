import { spokenWords } from '../browser/spoken-words.ts';
import { type Filters, type Found, loadSearch, type SearchEngine } from './search-engine.ts';
import { hitElements } from './search-hit.ts';

/** Hits that are shown unasked: those in sight at once, the others as a reader comes to them. */
const PAGE = 20;
/**
 * Milliseconds after which a reader is told that the search is under way: what is quicker would
 * flicker.
 */
const PATIENCE = 300;

const {
  words: { search: words },
  say,
  pieces,
} = spokenWords<'search'>(document);
const element = <T extends HTMLElement>(selector: string) =>
  document.querySelector<T>(selector) as T;
const input = element<HTMLInputElement>('#q');
const results = element('#results');
const status = element('#status');
/** Stands after the hits: when it comes into sight, so must more of them. */
const end = element('#end');
const more = element<HTMLButtonElement>('#more');
const hint = element('#hint');
const selects = [...document.querySelectorAll<HTMLSelectElement>('.filters select')];

/** What is kept of a list that a reader leaves, to return to the same place of it. */
interface Left {
  /** Where each part of the list ends that was shown at one time: hits are grouped within one. */
  readonly ends: number[];
  /** The hit that was followed, and how far down the window it stood, in CSS pixels. */
  readonly hit: number;
  readonly top: number;
}

let engine: Promise<SearchEngine> | undefined;
let turn = 0;
let ends: number[] = [];
/** Shows the next few hits, where there are more of the page. */
let grow: (() => Promise<void>) | undefined;

function show(state: 'idle' | 'loading' | 'done' | 'error', count: number, message: string): void {
  results.dataset.state = state;
  results.dataset.count = String(count);
  status.textContent = message;
}

/** What is asked for, as the page's fields have it. */
function asked(): { query: string; filters: Filters } {
  return {
    query: input.value,
    filters: Object.fromEntries(selects.map((select) => [select.name, select.value])),
  };
}

/** Keeps the query and the filters in the address. */
function keep(method: 'pushState' | 'replaceState'): void {
  const address = new URL(location.href);
  for (const { name, value } of [input, ...selects]) {
    // A page of text in the address would be refused by some servers; it is looked for all the
    // same.
    if (value && value.length <= MOST_KEPT) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href === location.href) return;
  try {
    history[method](null, '', address);
  } catch {
    // WebKit allows a hundred in half a minute. The address is an older one then; the search goes
    // on.
  }
}
const MOST_KEPT = 1500;

async function search(left: Left | null = null): Promise<void> {
  const mine = ++turn;
  const { query, filters } = asked();
  if (!query.trim()) {
    clear();
    for (const option of document.querySelectorAll<HTMLElement>('[data-name]'))
      option.textContent = option.dataset.name as string;
    show('idle', 0, '');
    return;
  }
  results.dataset.state = 'loading';
  const slow = setTimeout(() => mine === turn && show('loading', 0, words.searching), PATIENCE);
  try {
    engine ??= loadSearch(results.dataset.bundle ?? '');
    const loaded = await engine;
    const found = await loaded.find(query, filters);
    const to = left?.ends ?? [found.near(0)];
    let shown = to.at(-1) ?? 0;
    const hits = await found.load(0, shown);
    if (mine !== turn) return;
    clear();
    ends = to;
    ends.forEach((end, i) => {
      const some = hits.slice(ends[i - 1] ?? 0, end);
      results.append(...hitElements(some, found.runs, loaded, results));
    });
    showCounts(found.counts());
    const showTo = async (to: number) => {
      const from = shown;
      shown = to;
      const next = await found.load(from, to).catch(() => null);
      if (mine !== turn) return;
      if (!next) return failed();
      results.append(...hitElements(next, found.runs, loaded, results));
      ends.push(to);
      offerMore();
    };
    const offerMore = () => {
      grow = shown < Math.min(PAGE, found.count) ? () => showTo(found.near(shown)) : undefined;
      more.hidden = grow !== undefined || shown >= found.count;
      // What is in sight already is told anew.
      inSight.unobserve(end);
      inSight.observe(end);
    };
    more.textContent = say(words.showAll, { n: found.count });
    more.onclick = async () => {
      const first = shown;
      await showTo(found.count);
      hitLinks()[first]?.focus();
    };
    if (found.count === 0) await help(loaded, query, found);
    else offerMore();
    if (mine !== turn) return;
    const past = loaded.pastOf(query);
    if (past) hint.append(...pieces(words.past, { link: linkTo(past, words.asCited) }));
    show('done', found.count, describe(found));
    if (left) await returnTo(left);
  } catch (error) {
    if (mine !== turn) return;
    console.error(error);
    failed();
  } finally {
    clearTimeout(slow);
  }
}

const inSight = new IntersectionObserver((entries) => {
  const next = grow;
  if (!next || !entries.some(({ isIntersecting }) => isIntersecting)) return;
  grow = undefined;
  void next();
});

const hitLinks = () => [...results.querySelectorAll<HTMLElement>('a[data-result]')];

function clear(): void {
  grow = undefined;
  results.replaceChildren();
  hint.replaceChildren();
  more.hidden = true;
}

const linkTo = (href: string, textContent: string) =>
  Object.assign(document.createElement('a'), { href, textContent });

/** Says that the index, or a piece of it, did not come, and offers to try again. */
function failed(): void {
  engine = undefined;
  clear();
  show('error', 0, words.failed);
  const again = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: words.again,
  });
  again.addEventListener('click', () => void search());
  hint.append(
    again,
    ' ',
    element<HTMLTemplateElement & HTMLElement>('#without').content.cloneNode(true),
  );
}

function describe({ count, runs, parts, tooLong, takenAsWhole }: Found): string {
  const found =
    parts.length === 0 && runs.length === 0 && count === 0
      ? words.nothingToFind
      : count === 0
        ? words.nothing
        : say(words.found, { n: count });
  return [
    found,
    tooLong && words.tooLong,
    takenAsWhole && say(words.takenAsWhole, { words: takenAsWhole }),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Says what was looked for where nothing was found, which part of it occurs, and what was perhaps
 * meant.
 */
async function help(loaded: SearchEngine, query: string, { parts }: Found): Promise<void> {
  const other = parts.length > 0 ? await loaded.suggest(query).catch(() => null) : null;
  if (other) {
    const address = new URL(location.href);
    address.searchParams.set('q', other);
    hint.append(...pieces(words.meant, { words: linkTo(address.href, other) }), ' ');
  }
  if (parts.length === 0) return;
  const said = parts.map(({ written, count }) =>
    count === 0
      ? say(words.inNone, { words: written })
      : say(words.inSome, { words: written, n: count }),
  );
  hint.append(say(words.lookedFor, { parts: said.join(', ') }));
  if (selects.some(({ value }) => value)) hint.append(` ${words.unfiltered}`);
}

function showCounts(counts: Record<string, Record<string, number>>): void {
  for (const select of selects) {
    for (const option of select.options) {
      // As the page had it, before a number stood after it.
      option.dataset.name ??= option.text;
      if (option.value)
        option.textContent = say(words.of, {
          name: option.dataset.name,
          what: counts[select.name]?.[option.value] ?? 0,
        });
    }
  }
}

/** Fills the fields from the address. */
function restore(left: Left | null): void {
  const { searchParams } = new URL(location.href);
  for (const field of [input, ...selects]) field.value = searchParams.get(field.name) ?? '';
  for (const select of selects) if (select.selectedIndex < 0) select.value = '';
  void search(left);
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
addEventListener('popstate', ({ state }) => restore(state as Left | null));

// A list that is left for one of its hits is found again as it was.
results.addEventListener('click', (event) => {
  if (!(event.target instanceof Element && event.target.closest('a[data-result]'))) return;
  const links = hitLinks();
  const hit = links.findIndex((link) => link.contains(event.target as Element));
  const left: Left = {
    ends,
    hit,
    top: links[hit]?.getBoundingClientRect().top ?? 0,
  };
  history.replaceState(left, '');
});

/** Lets the hit that was followed stand where it stood; again when the fonts have come. */
async function returnTo({ hit, top }: Left): Promise<void> {
  const link = hitLinks()[hit];
  if (!link) return;
  const align = () =>
    scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
  link.focus({ preventScroll: true });
  align();
  await document.fonts.ready;
  align();
}

document.addEventListener('keydown', (event) => {
  // Escape gives the field up, so that keys are the page's again.
  if (event.key === 'Escape' && document.activeElement === input) {
    event.preventDefault();
    input.blur();
    return;
  }
  // Arrows go from the field through the hits and back.
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...hitLinks()];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});
// The list comes after the page: where a reader was in it is found again here, not by the browser.
history.scrollRestoration = 'manual';
restore(history.state as Left | null);
