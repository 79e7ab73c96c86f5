import { findWords } from '../../model/search/found-words.ts';
import type { SearchTables } from '../../model/search/tables.ts';
import { elementText } from './element-text.ts';
import { foundCount } from './found-count.ts';
import { marking } from './found-marks.ts';
import { bringIntoSight, elementOf, firstLine, isDrawn, landOn } from './in-sight.ts';

// Where a search led to: marks the words that were found (`hl`), in the note that they were found
// in (`note`), and brings them into sight. A page loads this only where its address asks for it, or
// a key is pressed that leads on (requests.ts).
import './steps.ts';

const address = new URL(location.href);
const words = address.searchParams.getAll('hl').filter(Boolean);
const hash = address.hash.slice(1);
const named = hash ? document.getElementById(hash) : null;
const asked = address.searchParams.get('note');
const note =
  (asked ? document.getElementById(`note-${asked}`) : named)?.closest<HTMLElement>('.note') ?? null;
/** The words that the note is on, and their range. */
const noteWords =
  note && document.querySelector<HTMLElement>(`[data-note="${note.id.slice('note-'.length)}"]`);
const noteRange = new Range();
if (noteWords) noteRange.selectNodeContents(noteWords);
const row = named?.closest('.row');
/**
 * A reader who comes back, or loads the page again, is where they were, in the view that they
 * chose.
 */
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const isNew = !['reload', 'back_forward'].includes(navigation?.type ?? '');

/**
 * Share of the room under the strip in which the words of a note stand above it: on a narrow window
 * it covers the lower part.
 */
const UPPER = 0.3;

/**
 * The texts that a hit can be in: of the note, of the passage that the address names, or of all
 * passages.
 */
function texts(): Element[] {
  const within = note ?? row;
  const selector = note
    ? ':scope > :is(div, .renderings, .positions), :scope > .more > .positions'
    : '.para, .summary, .english, .facts:not([data-made])';
  return [...(within ?? document).querySelectorAll(within ? selector : `.row :is(${selector})`)];
}

const find = (tables?: SearchTables) =>
  texts().flatMap((element) => {
    const { text, range } = elementText(element);
    return findWords(text, words, tables).map((place) => range(...place));
  });

/**
 * Finds the words as they are written; where one of them is not there, all by the edition's own
 * table of characters and spellings.
 */
async function findAll(): Promise<Range[]> {
  const all = texts().map((element) => elementText(element).text);
  if (words.every((word) => all.some((text) => findWords(text, [word]).length > 0))) return find();
  try {
    const script = new URL(
      document.querySelector<HTMLElement>('.source')?.dataset.script ?? '',
      document.baseURI,
    );
    return find(
      (await (await fetch(new URL('../pagefind/tables.json', script).href)).json()) as SearchTables,
    );
  } catch {
    return find();
  }
}

/** Opens the folds that something stands in. */
function unfold(element: Element): void {
  for (
    let fold = element.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
}

/** Shows what a view or a fold hides. */
function uncover(element: Element): void {
  unfold(element);
  if (!element.checkVisibility({ visibilityProperty: true }))
    document.getElementById('view-both')?.click();
}

/** Opens the note where it is shut, from its number, to which the focus goes back. */
function openNote(): void {
  if (!note || note.matches(':popover-open')) return;
  const number = document.querySelector<HTMLElement>(`.n[popovertarget="${note.id}"]`);
  number?.focus({ preventScroll: true });
  number?.click();
}

/** Scrolls the note, which has a bar of its own, so that a range in it is in sight. */
function scrollNote(range: Range): void {
  if (!note) return;
  const { top, bottom } = firstLine(range);
  const head = note.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const foot = note.getBoundingClientRect().bottom;
  if (top < head || bottom > foot - 8) note.scrollTop += top - head - (foot - head) / 4;
}

/**
 * Brings the words of the note into sight, and opens it there. By its own address it is open
 * already, where its words are.
 */
function landOnNote(): () => void {
  let leave = () => {};
  if (noteWords && isNew && !note?.matches(':popover-open')) {
    uncover(noteWords);
    leave = landOn(noteRange, named, UPPER);
  }
  openNote();
  return leave;
}

function land(ranges: readonly Range[], leaveNote: () => void): void {
  const { show, clear } = marking();
  let leave = leaveNote;
  /** Marks that can be gone to. Where all are hidden, what hides them is taken away. */
  const reachable = () => {
    if (note && !note.matches(':popover-open')) {
      bringIntoSight(noteRange, UPPER);
      openNote();
    } else if (!note && !ranges.some(isDrawn)) uncover(elementOf(ranges[0] as Range));
    if (note) for (const range of ranges) unfold(elementOf(range));
    return ranges.filter(isDrawn);
  };
  const say = (all: readonly Range[]) => {
    show(ranges, now);
    count.say(all.indexOf(now) + 1, all.length);
  };
  const go = (step: 1 | -1) => {
    leave();
    const all = reachable();
    const at = all.indexOf(now);
    now = all.at((at + step) % all.length) ?? now;
    say(all);
    if (note) scrollNote(now);
    else bringIntoSight(now);
  };
  const done = new AbortController();
  const end = () => {
    leave();
    done.abort();
    clear();
    count.remove();
    const left = new URL(location.href);
    left.searchParams.delete('hl');
    left.searchParams.delete('note');
    history.replaceState(history.state, '', left);
  };
  const count = foundCount(note, { next: () => go(1), previous: () => go(-1), clear: end });

  const first = isNew ? reachable() : ranges.filter(isDrawn);
  let now = (first.find((each) => named?.contains(each.startContainer)) ??
    first[0] ??
    ranges[0]) as Range;
  say(first);
  // It has been put to its beginning by then.
  note?.addEventListener('toggle', () => scrollNote(now), { signal: done.signal });
  if (!note && isNew) leave = landOn(now, named);

  addEventListener(
    'keydown',
    ({ key, target, ctrlKey, metaKey, altKey }) => {
      if (ctrlKey || metaKey || altKey) return;
      if (
        target instanceof Element &&
        target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select')
      )
        return;
      if (key === 'n') go(1);
      else if (key === 'p') go(-1);
      // What else is open is closed by it first.
      else if (
        key === 'Escape' &&
        (note?.matches(':popover-open') || !document.querySelector(':popover-open'))
      )
        end();
    },
    { signal: done.signal },
  );
}

if (words.length > 0 || asked)
  findAll().then((ranges) => {
    const leave = landOnNote();
    if (ranges.length > 0) land(ranges, leave);
  });
