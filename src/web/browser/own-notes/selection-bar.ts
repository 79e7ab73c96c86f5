import { button, made } from './made.ts';
import type { Here } from './page.ts';
import type { PagePassage } from './passages.ts';

/** What is done with words that are selected. */
export interface SelectionActions {
  readonly highlight: (range: Range) => void;
  readonly write: (range: Range) => void;
}

/** The bar that comes with a selection, and what leads to one by the keyboard. */
export interface SelectionBar {
  /** Says in its place what was done. */
  readonly tell: (what: string, ...buttons: readonly HTMLButtonElement[]) => void;
  readonly hide: () => void;
  /** Begins to select by the keyboard, at the first passage in sight. */
  readonly byKeys: () => void;
}

const KEYS: Readonly<Record<string, readonly [way: 'forward' | 'backward', by: 'word' | 'line']>> =
  {
    ArrowRight: ['forward', 'word'],
    ArrowLeft: ['backward', 'word'],
    ArrowDown: ['forward', 'line'],
    ArrowUp: ['backward', 'line'],
  };

/** Shows a bar wherever words of a passage are selected. */
export function selectionBar(
  { said }: Here,
  passages: readonly PagePassage[],
  { highlight, write }: SelectionActions,
): SelectionBar {
  const bar = made('div', {
    id: 'own-bar',
    role: 'toolbar',
    popover: 'manual',
    ariaLabel: said.selected,
  });
  (document.querySelector('main') as HTMLElement).append(bar);
  const selection = getSelection() as Selection;
  let isDown = false;
  let isByKeys = false;
  let isTelling = false;

  const hide = () => {
    isTelling = false;
    if (bar.matches(':popover-open')) bar.hidePopover();
  };
  const press = (act: (range: Range) => void) => () => {
    if (!selection.rangeCount) return;
    const range = selection.getRangeAt(0).cloneRange();
    isByKeys = false;
    hide();
    selection.removeAllRanges();
    act(range);
  };
  const actions = [button(said.highlight, press(highlight)), button(said.write, press(write))];
  const put = (...within: (Node | string)[]) => {
    bar.replaceChildren(...within);
    if (!bar.matches(':popover-open')) bar.showPopover();
  };
  const show = () => {
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (
      !range ||
      !passages.some((each) => range.intersectsNode(each.element) && each.within(range))
    ) {
      if (!isTelling) hide();
      return;
    }
    isTelling = false;
    // Whoever is at one of its buttons already, quicker than this comes, stays there.
    if (actions.some((each) => each === document.activeElement)) return;
    put(...actions, ...(isByKeys ? [made('p', { role: 'status' }, said.keysHow)] : []));
    // By touch it stands at the foot of the window (own-notes.css), clear of the browser's own.
    const { bottom, left, width } = range.getBoundingClientRect();
    const room = innerWidth - bar.offsetWidth - 8;
    const below = Math.min(bottom, innerHeight - bar.offsetHeight - 16);
    const aside = Math.max(8, Math.min(left + width / 2 - bar.offsetWidth / 2, room));
    bar.style.setProperty('--top', `${scrollY + Math.max(60, below) + 8}px`);
    bar.style.setProperty('--left', `${scrollX + aside}px`);
  };
  let asked: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(asked);
    asked = setTimeout(() => {
      if (!isDown) show();
    }, 100);
  };
  document.addEventListener('selectionchange', () => {
    // What it says is of the words before: it goes at once, and comes again for those of now.
    if (selection.isCollapsed !== isTelling) hide();
    later();
  });
  addEventListener('pointerdown', (event) => {
    if (bar.contains(event.target as Node)) return;
    isDown = event.pointerType === 'mouse';
    isByKeys = false;
    isTelling = false;
  });
  addEventListener('pointerup', () => {
    isDown = false;
    later();
  });
  // Pressing a button of it does not take the selection away.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());

  const step = (key: string, isMore: boolean) => {
    const [way, by] = KEYS[key] as (typeof KEYS)[string];
    if (isMore) selection.modify('extend', way, by);
    else {
      if (way === 'forward') selection.collapseToEnd();
      else selection.collapseToStart();
      if (by === 'line' || way === 'backward') selection.modify('move', way, by);
      selection.modify('extend', 'forward', 'word');
    }
    selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
  };
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !bar.matches(':popover-open')) return;
    const isOut = target === document.body || target === document.documentElement;
    if (key === 'Escape') {
      // It shuts what is open over the bar first: a reference to the words, a note.
      if (document.querySelector(':popover-open:not([popover="manual"])')) return;
      isByKeys = false;
      selection.removeAllRanges();
      hide();
    } else if (key === 'Enter' && isOut) {
      bar.querySelector('button')?.focus();
      event.preventDefault();
    } else if (isByKeys && isOut && key in KEYS) {
      step(key, event.shiftKey);
      event.preventDefault();
    }
  });
  // What this was loaded for is selected already.
  later();
  return {
    hide,
    tell(what, ...buttons) {
      isTelling = true;
      put(made('p', { role: 'status' }, what), ...buttons);
    },
    byKeys() {
      const first = passages.find(
        ({ element }) => element.checkVisibility() && element.getBoundingClientRect().bottom > 100,
      );
      if (!first) return;
      isByKeys = true;
      (document.activeElement as HTMLElement | null)?.blur();
      const { startContainer, startOffset } = first.range(0, 1);
      selection.collapse(startContainer, startOffset);
      selection.modify('extend', 'forward', 'word');
      show();
    },
  };
}
