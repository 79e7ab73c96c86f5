import { type OwnNote, wordsOf } from '../../../model/own-notes/own-note.ts';
import { noteForm, ownBox } from './box.ts';
import { faultLine } from './fault-line.ts';
import { filesView } from './files.ts';
import { button, made } from './made.ts';
import { noteItem } from './note-item.ts';
import { ownNotes } from './notes.ts';
import type { Here } from './page.ts';

/** Most notes that are drawn at once. */
const STEP = 200;

type Compare = (a: OwnNote, b: OwnNote) => number;

/** The page of all of a reader's own notes: to list, search, sort, export, import, remove. */
export async function allNotes(here: Here, place: HTMLElement): Promise<void> {
  const { said, say, locale } = here;
  const box = ownBox(here);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const orders: Record<keyof typeof said.orders, Compare> = {
    page: (a, b) =>
      compare(a.title || a.page, b.title || b.page) ||
      compare(a.places[0]?.anchor ?? '', b.places[0]?.anchor ?? '') ||
      (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0),
    newest: (a, b) => compare(b.modified, a.modified),
    oldest: (a, b) => compare(a.created, b.created),
  };
  const shows: Record<keyof typeof said.shows, (note: OwnNote) => boolean> = {
    all: () => true,
    notes: ({ text }) => text !== '',
    highlights: ({ text }) => text === '',
    lost: ({ lost }) => lost === true,
  };
  const select = (of: Readonly<Record<string, string>>) =>
    made(
      'select',
      { autocomplete: 'off', onchange: () => draw() },
      ...Object.entries(of).map(([value, text]) => made('option', { value }, text)),
    );
  const search = made('input', { type: 'search', autocomplete: 'off', oninput: () => draw() });
  const order = select(said.orders);
  const show = select(said.shows);
  const count = made('p', { role: 'status', className: 'meta' });
  const told = made('p', { role: 'status', className: 'meta' });
  const fault = made('div');
  const items = made('ul', { id: 'own-list' });
  const more = made('p', { className: 'own-do' });
  const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase(locale);
  let limit = STEP;

  const chosen = (): OwnNote[] => {
    const sought = folded(search.value).split(/\s+/).filter(Boolean);
    return [...notes.all.values()]
      .filter(shows[show.value as keyof typeof shows])
      .filter((note) => {
        const { text, title, tags, by = '', places } = note;
        const labels = places.map(({ label }) => label);
        const within = folded([wordsOf(note), text, title, by, ...tags, ...labels].join('\n'));
        return sought.every((word) => within.includes(word));
      })
      .sort(orders[order.value as keyof typeof orders]);
  };
  const draw = () => {
    const own = chosen();
    const all = say(said.counted, { n: notes.all.size });
    count.textContent = !notes.all.size
      ? said.none
      : own.length === notes.all.size
        ? all
        : say(said.shown, { shown: own.length, of: all });
    place.classList.toggle('nothing', !notes.all.size);
    fault.replaceChildren(...[faultLine(here, notes)].filter((each) => each !== null));
    items.replaceChildren(
      ...own.slice(0, limit).map((note) => noteItem(note, here, { edit, remove })),
    );
    more.replaceChildren(
      ...(own.length > limit
        ? [
            button(`${say(said.shown, { shown: limit, of: String(own.length) })} …`, () => {
              limit += STEP;
              draw();
            }),
          ]
        : []),
    );
  };
  const tell = (what: string, undo?: () => void) =>
    told.replaceChildren(what, ' ', ...(undo ? [button(said.undo, undo)] : []));
  const remove = (note: OwnNote) => {
    notes.remove([note.id]);
    tell(said.deleted, () => notes.put([note]).then(() => tell('')));
    // The button that was pressed goes with the note.
    told.querySelector('button')?.focus();
  };
  const edit = (note: OwnNote) => {
    let isDone = false;
    const done = (saved?: OwnNote) => {
      if (!isDone && saved) notes.put([saved]);
      isDone = true;
    };
    const { form, saveChanged } = noteForm(
      here,
      note,
      (saved) => {
        done(saved);
        box.close();
      },
      () => {
        isDone = true;
        box.close();
      },
    );
    box.open(say(said.noteOn, { passage: note.places[0]?.label || note.title }), [form], () => {
      if (!isDone) saveChanged();
      isDone = true;
    });
  };
  const removing = made('p', { className: 'own-do' });
  const offer = () =>
    removing.replaceChildren(
      button(said.removeAll, () => {
        const sure = say(said.sure, { notes: say(said.counted, { n: notes.all.size }) });
        removing.replaceChildren(
          `${sure} `,
          button(said.removeAll, () => {
            offer();
            notes.clear().then(() => tell(said.removed));
          }),
          button(said.keep, offer),
        );
        removing.querySelector('button')?.focus();
      }),
    );
  offer();

  let isReady = false;
  const notes = await ownNotes(() => {
    if (isReady) draw();
  });
  isReady = true;
  place.replaceChildren(
    fault,
    made(
      'form',
      {
        className: 'own-choice',
        role: 'search',
        ariaLabel: said.title,
        onsubmit: (event: Event) => event.preventDefault(),
      },
      made('label', {}, said.search, search),
      made('label', {}, said.show, show),
      made('label', {}, said.order, order),
    ),
    count,
    told,
    items,
    more,
    filesView(here, notes, chosen, tell),
    removing,
  );
  draw();
}
