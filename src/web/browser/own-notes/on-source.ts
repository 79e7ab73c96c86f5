import { findAgain } from '../../../model/own-notes/find-again.ts';
import { markAgain } from '../../../model/own-notes/mark-words.ts';
import type { OwnNote } from '../../../model/own-notes/own-note.ts';
import { sourceOfPage } from '../../../model/own-notes/page-of.ts';
import { noteForm, ownBox } from './box.ts';
import { faultLine } from './fault-line.ts';
import { filesView } from './files.ts';
import { button, made } from './made.ts';
import { noteItem } from './note-item.ts';
import { ownNotes } from './notes.ts';
import { type Here, nameOf } from './page.ts';
import { painter } from './paint.ts';
import { type PagePassage, pagePassages, placesIn } from './passages.ts';
import { selectionBar } from './selection-bar.ts';

/** A note of this page, with the words that it is on. */
interface Shown {
  readonly note: OwnNote;
  readonly ranges: readonly Range[];
  readonly isChanged: boolean;
}

/** Shows a reader's own notes on the page of a source, and lets them make more. */
export async function onSource(here: Here, link: HTMLElement): Promise<void> {
  const { said, say, path } = here;
  const passages = pagePassages();
  const byAnchor = new Map(passages.map((each) => [each.anchor, each]));
  const paint = painter();
  const box = ownBox(here);
  let shown: Shown[] = [];
  let now: readonly Range[] = [];
  /** What the box lists, made anew when notes change. */
  let listed: (() => void) | undefined;

  const repaint = () =>
    paint({
      own: shown.filter(({ note }) => !note.text).flatMap(({ ranges }) => ranges),
      'own-note': shown.filter(({ note }) => note.text).flatMap(({ ranges }) => ranges),
      'own-changed': shown.filter(({ isChanged }) => isChanged).flatMap(({ ranges }) => ranges),
      'own-now': now,
    });
  const settle = () => {
    const moved: OwnNote[] = [];
    shown = [...notes.all.values()].flatMap((note) => settled(note) ?? []);
    for (const { note } of shown)
      if (JSON.stringify(note) !== JSON.stringify(notes.all.get(note.id))) moved.push(note);
    shown.sort((a, b) => order(a.ranges[0], b.ranges[0]));
    repaint();
    putCards();
    listed?.();
    // What is known of words now is kept, so that the next change of the text begins there.
    if (moved.length) notes.put(moved);
  };
  /** A note with the words that it is on now; null where it is of another page. */
  const settled = (note: OwnNote): Shown | null => {
    if (sourceOfPage(note.page) !== sourceOfPage(path)) return null;
    const found = note.places.map((place) => findAgain(place, passages));
    const isWhole = found.every((each) => each !== null);
    // What stood on another page of a long text may stand here now.
    if (
      note.page !== path &&
      !(found.length && isWhole && note.places.some(({ anchor }) => byAnchor.has(anchor)))
    )
      return null;
    const places = note.places.map((place, i) => {
      const at = found[i];
      const label = at ? (byAnchor.get(at.anchor)?.label ?? '') : place.label;
      return at ? markAgain({ ...place, label }, at, passages) : place;
    });
    const { lost: _, ...rest } = note;
    return {
      note: {
        ...rest,
        page: path,
        title: note.title || here.title,
        places,
        ...(!isWhole && { lost: true }),
      },
      ranges: found.flatMap((at) =>
        at ? [(byAnchor.get(at.anchor) as PagePassage).range(at.start, at.end)] : [],
      ),
      isChanged: found.some((at) => at?.changed),
    };
  };

  const putCards = () => {
    const focused = document.activeElement?.closest('.own-notes > *')?.id;
    for (const each of document.querySelectorAll('.own-notes')) each.remove();
    for (const { note, ranges } of shown) {
      const row = ranges[0]?.startContainer.parentElement?.closest('.row');
      if (!note.text || !row) continue;
      const within = row.querySelector('.status') ?? row;
      const name = note.places[0]?.label ?? '';
      let cards = within.querySelector(':scope > .own-notes');
      if (!cards) {
        cards = made('div', {
          className: 'own-notes',
          role: 'group',
          ariaLabel: say(said.onPassage, { passage: name }),
        });
        within.append(cards);
      }
      cards.append(
        made(
          'div',
          { id: note.id },
          made(
            'p',
            { className: 'own-where' },
            made('b', {}, said.mine),
            ' · ',
            made('q', {}, nameOf(note)),
          ),
          made('p', { className: 'own-text', dir: 'auto' }, note.text),
          button(said.edit, () => write(note), {
            ariaLabel: say(said.editOf, { words: nameOf(note) }),
          }),
        ),
      );
    }
    if (focused) focusCard(focused);
  };
  const focusCard = (id: string) =>
    document.getElementById(id)?.querySelector('button')?.focus({ preventScroll: true });

  const actions = {
    edit: (note: OwnNote) => write(note),
    remove(note: OwnNote) {
      notes.remove([note.id]);
      box.tell(said.deleted, () => notes.put([note]).then(() => box.tell('')));
    },
  };
  const write = (note: OwnNote) => {
    listed = undefined;
    const of = settled(note);
    now = of?.ranges ?? [];
    repaint();
    let isDone = false;
    const done = (save?: OwnNote) => {
      if (isDone) return;
      isDone = true;
      now = [];
      if (save)
        notes.put([save]).then(() => {
          if (notes.fault()) return panel();
          bar.tell(said.saved);
          // What it was opened from may be gone; who goes on by keys does so from the note.
          if (document.activeElement === document.body) focusCard(save.id);
        });
      else repaint();
    };
    const { form, saveChanged } = noteForm(
      here,
      note,
      (saved) => {
        done(saved);
        box.close();
      },
      () => {
        done();
        box.close();
      },
    );
    const name = say(said.noteOn, { passage: note.places[0]?.label || here.title });
    // Whatever it is closed by, what was written is not lost.
    box.open(name, [form], () => {
      if (!isDone) saveChanged();
      done();
    });
    // A sheet over the lower part of a narrow window must not cover the words.
    const words = now[0]?.getBoundingClientRect();
    if (words && innerWidth < 640 && words.bottom > innerHeight * 0.35)
      scrollBy(0, words.top - innerHeight * 0.15);
  };
  const list = (name: string, which: () => readonly Shown[], ...more: (Node | null)[]) => {
    const items = made('div');
    const draw = () => {
      const own = which();
      const of = (isLost: boolean) =>
        own
          .filter(({ note }) => (note.lost === true) === isLost)
          .map(({ note, isChanged }) => noteItem(note, here, actions, isChanged));
      const lost = of(true);
      items.replaceChildren(
        ...[faultLine(here, notes)].filter((each) => each !== null),
        own.length ? made('ul', {}, ...of(false)) : made('p', { className: 'meta' }, said.noneHere),
        ...(lost.length
          ? [
              made('h3', {}, said.lost),
              made('p', { className: 'meta' }, said.lostHow),
              made('ul', {}, ...lost),
            ]
          : []),
      );
    };
    draw();
    box.open(name, [items, ...more], () => {
      listed = undefined;
    });
    listed = draw;
  };
  const panel = () => {
    const print = made('input', {
      type: 'checkbox',
      checked: document.documentElement.classList.contains('own-print'),
      onchange: () => document.documentElement.classList.toggle('own-print', print.checked),
    });
    list(
      said.onPage,
      () => shown,
      made(
        'p',
        { className: 'own-do' },
        made('a', { href: here.home }, said.all),
        button(said.keys, () => {
          box.close();
          bar.byKeys();
        }),
      ),
      made('label', { className: 'own-check' }, print, ` ${said.print}`),
      filesView(here, notes, () => shown.map(({ note }) => note), box.tell),
    );
  };

  const noteOn = (range: Range, text = ''): OwnNote | null => {
    const places = placesIn(range, passages);
    const created = new Date().toISOString();
    return places.length
      ? {
          id: `urn:uuid:${uuid()}`,
          page: path,
          title: here.title,
          places,
          text,
          tags: [],
          created,
          modified: created,
        }
      : null;
  };
  const bar = selectionBar(here, passages, {
    highlight(range) {
      const note = noteOn(range);
      if (!note) return;
      notes.put([note]).then(() => {
        if (notes.fault()) panel();
      });
      bar.tell(
        said.highlighted,
        button(said.write, () => {
          bar.hide();
          write(notes.all.get(note.id) ?? note);
        }),
        button(said.undo, () => {
          bar.hide();
          notes.remove([note.id]);
        }),
      );
    },
    write(range) {
      const note = noteOn(range);
      if (note) write(note);
    },
  });
  let isReady = false;
  // It is called before there are any, too.
  const notes = await ownNotes(() => {
    if (isReady) settle();
  });
  isReady = true;
  settle();

  const ask = () => {
    link.closest<HTMLElement>('[popover]')?.hidePopover();
    panel();
  };
  link.addEventListener('click', ask);
  // Asked for before this was here (requests.ts).
  if (link.dataset.asked !== undefined) ask();
  document.addEventListener('click', ({ target, clientX, clientY }) => {
    // The edition's notes open from their words, as ever.
    if (
      !(target as Element).closest('.row') ||
      (target as Element).closest('a, button, input, label, summary, mark, .own-notes') ||
      getSelection()?.toString()
    )
      return;
    const hit = shown.filter(({ ranges }) => ranges.some((range) => isIn(range, clientX, clientY)));
    if (hit.length)
      list(hit[0]?.note.places[0]?.label ?? '', () =>
        shown.filter(({ note }) => hit.some((each) => each.note.id === note.id)),
      );
  });
}

const isIn = (range: Range, x: number, y: number) =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );

const order = (a?: Range, b?: Range) =>
  a && b ? a.compareBoundaryPoints(Range.START_TO_START, b) : Number(!a) - Number(!b);

/** Over plain HTTP there is no `randomUUID`. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
