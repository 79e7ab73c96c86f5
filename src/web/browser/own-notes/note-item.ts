import type { OwnNote } from '../../../model/own-notes/own-note.ts';
import { button, made } from './made.ts';
import { type Here, nameOf } from './page.ts';

/** What can be done with a note of a list. */
export interface NoteActions {
  readonly edit: (note: OwnNote) => void;
  readonly remove: (note: OwnNote) => void;
}

/** The words that a note is on. Chinese is marked as such: their language is not kept. */
export const quoted = (words: string) =>
  made(
    'blockquote',
    { lang: /\p{Script=Han}/u.test(words) ? 'zh' : '' },
    words.replace(/\s*\n\s*/g, '\n'),
  );

/** One note of a list: where it is, its words, what is written, what can be done with it. */
export function noteItem(note: OwnNote, here: Here, actions: NoteActions, isChanged = false) {
  const { said, say } = here;
  const { page, title, places, text, tags, modified, by, lost } = note;
  const isHere = page === here.path;
  const link = (name: string, anchor?: string) =>
    made('a', { href: isHere ? `#${anchor ?? ''}` : here.hrefOf(page, anchor) }, name);
  const where = made('p', { className: 'own-where' });
  if (!isHere) where.append(link(title || page), ' · ');
  for (const { label, anchor } of places.filter(
    (place, i) => places.findIndex(({ anchor }) => anchor === place.anchor) === i,
  ))
    if (anchor) where.append(link(label || anchor, anchor), ' · ');
  if (!places.length) where.append(`${said.wholePage} · `);
  where.append(
    made(
      'time',
      { dateTime: modified },
      new Date(modified).toLocaleDateString(here.locale, { dateStyle: 'medium' }),
    ),
    by ? ` · ${say(said.from, { name: by })}` : '',
    lost && !isHere ? ` · ${said.lost}` : '',
  );
  const name = nameOf(note);
  return made(
    'li',
    {},
    where,
    ...places.map(({ exact }) => quoted(exact)),
    isChanged ? made('p', { className: 'meta' }, said.changed) : null,
    text ? made('p', { className: 'own-text', dir: 'auto' }, text) : null,
    tags.length
      ? made('p', { className: 'own-where' }, tags.map((tag) => `#${tag}`).join(' '))
      : null,
    made(
      'p',
      { className: 'own-do' },
      button(said.edit, () => actions.edit(note), { ariaLabel: say(said.editOf, { words: name }) }),
      button(said.delete, () => actions.remove(note), {
        ariaLabel: say(said.deleteOf, { words: name }),
      }),
    ),
  );
}
