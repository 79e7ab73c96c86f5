/** What a reader can do with marks. */
export interface FoundActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly clear: () => void;
}

/** Says at which of the marks a reader is. */
export interface FoundCount {
  say(at: number, of: number): void;
  remove(): void;
}

/**
 * Puts the count of the marks on the page, with buttons for readers without keys: into the head of
 * a note that is open, or at the foot of the window.
 */
export function foundCount(
  note: Element | null,
  { next, previous, clear }: FoundActions,
): FoundCount {
  const said = document.querySelector<HTMLElement>('.source')?.dataset.said?.split('|') ?? [];
  const [, toPrevious = '', toNext = '', toClear = '', where = ''] = said;
  const box = Object.assign(document.createElement('div'), { id: 'found' });
  const status = Object.assign(document.createElement('p'), { role: 'status' });
  const button = (text: string, label: string, keys: string, press: () => void) => {
    const made = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: text,
      ariaLabel: label,
    });
    made.title = `${label} (${keys})`;
    made.setAttribute('aria-keyshortcuts', keys);
    made.addEventListener('click', press);
    return made;
  };
  const steps = [button('‹', toPrevious, 'p', previous), button('›', toNext, 'n', next)];
  box.append(status, ...steps);
  const close = note?.querySelector('header > button');
  // A note has a sign to close it, by which its marks are out of sight too.
  if (close) close.before(box);
  else {
    box.append(button('×', toClear, 'Escape', clear));
    document.querySelector('main')?.append(box);
  }
  return {
    say(at, of) {
      for (const step of steps) step.hidden = of < 2;
      // A status is told when it changes, not when it comes.
      requestAnimationFrame(() => {
        status.textContent = where.replace('{at}', String(at)).replace('{of}', String(of));
      });
    },
    remove: () => box.remove(),
  };
}
