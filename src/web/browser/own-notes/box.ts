import type { OwnNote } from '../../../model/own-notes/own-note.ts';
import { button, made } from './made.ts';
import { quoted } from './note-item.ts';
import type { Here } from './page.ts';

/** The box in which notes are listed and written. */
export interface Box {
  /** Opens it; `left` is called when it is closed or shows something else. */
  readonly open: (name: string, content: readonly (Node | null)[], left?: () => void) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Says what was done, with a way to undo it. */
  readonly tell: (what: string, undo?: () => void) => void;
}

/** Makes the box. Escape closes it, and the focus goes back to where it was. */
export function ownBox({ said }: Here): Box {
  const name = made('b', { id: 'own-name', tabIndex: -1 });
  const content = made('div');
  const status = made('p', { role: 'status' });
  const box = made('div', { id: 'own-box', role: 'dialog', popover: 'manual' });
  box.setAttribute('aria-labelledby', name.id);
  let onLeft: (() => void) | undefined;
  let opener: HTMLElement | null = null;
  const leave = () => {
    const left = onLeft;
    onLeft = undefined;
    left?.();
  };
  const close = () => {
    leave();
    const hadFocus = box.contains(document.activeElement);
    box.hidePopover();
    if (hadFocus && opener?.isConnected) opener.focus({ preventScroll: true });
  };
  box.append(
    made('header', {}, name, button('×', close, { ariaLabel: said.close })),
    content,
    status,
  );
  (document.querySelector('main') as HTMLElement).append(box);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  const isOpen = () => box.matches(':popover-open');
  return {
    close,
    isOpen,
    open(named, within, left) {
      leave();
      onLeft = left;
      if (!isOpen()) {
        const { activeElement } = document;
        opener = activeElement instanceof HTMLElement ? activeElement : null;
        status.replaceChildren();
        box.showPopover();
      }
      name.textContent = named;
      content.replaceChildren(...within.filter((each) => each !== null));
      (content.querySelector<HTMLElement>('textarea') ?? name).focus({ preventScroll: true });
    },
    tell(what, undo) {
      status.replaceChildren(what, ' ', ...(undo ? [button(said.undo, undo)] : []));
    },
  };
}

/** The form in which a note is written. */
export function noteForm(
  { said }: Here,
  note: OwnNote,
  save: (note: OwnNote) => void,
  cancel: () => void,
): { form: HTMLFormElement; saveChanged: () => void } {
  const text = made('textarea', { rows: 6, value: note.text, dir: 'auto' });
  const tags = made('input', { type: 'text', value: note.tags.join(', '), autocomplete: 'off' });
  const written = () => ({
    text: text.value.trim(),
    tags: tags.value.split(/[,，、]/).flatMap((tag) => tag.trim() || []),
  });
  const saveNow = () => save({ ...note, ...written(), modified: new Date().toISOString() });
  const form = made(
    'form',
    {
      onsubmit: (event: Event) => {
        event.preventDefault();
        saveNow();
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
      },
    },
    ...note.places.map(({ exact }) => quoted(exact)),
    made('label', {}, said.text, text),
    made('label', {}, said.tags, tags),
    made(
      'p',
      { className: 'own-do' },
      made('button', { textContent: said.save }),
      button(said.cancel, cancel),
    ),
  );
  return {
    form,
    saveChanged() {
      const { text, tags } = written();
      if (text !== note.text || tags.join() !== note.tags.join()) saveNow();
    },
  };
}
