// Contents that stand beside the text follow what one reads, and fold.
const contents = document.querySelector<HTMLElement>('#passages');
const fold = contents?.querySelector('.fold');

/** The outermost fold around a link that is shut. */
function shutAround(link: HTMLElement): HTMLDetailsElement | null {
  const inner = link.parentElement?.closest('details');
  return inner ? (shutAround(inner) ?? (inner.open ? null : inner)) : null;
}

/** The link that was brought into sight last. */
let shown: HTMLElement | null = null;

/** Marks the division that one is in where what stands in it is folded, and brings the mark into sight. */
function follow(list: HTMLElement): void {
  const link = list.querySelector<HTMLElement>('[aria-current="location"]');
  const shut = link && shutAround(link);
  const seen = shut ? shut.parentElement?.querySelector<HTMLElement>(':scope > a') : link;
  for (const other of list.querySelectorAll('[aria-current="true"]'))
    if (other !== seen) other.ariaCurrent = null;
  if (!seen) return;
  if (!seen.ariaCurrent) seen.ariaCurrent = 'true';
  if (seen === shown) return;
  shown = seen;
  // The list is scrolled alone: the page stays where it is.
  const [own, all] = [seen, list].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
  if (own.top < all.top + own.height || own.bottom > all.bottom)
    list.scrollTop += own.top - all.top - all.height / 3;
}

if (contents && fold) {
  new MutationObserver(() => follow(contents)).observe(contents, {
    attributeFilter: ['aria-current', 'open'],
    subtree: true,
  });
  follow(contents);
  const say = () => {
    const isFolded = contents.classList.contains('folded');
    fold.ariaExpanded = String(!isFolded);
    return isFolded;
  };
  say();
  fold.addEventListener('click', () => {
    // Lines may be longer now or shorter: what one reads stays where it is.
    const row = [...document.querySelectorAll('.row[data-row]')].find(
      (each) => each.getBoundingClientRect().bottom > 100,
    );
    const top = () => row?.getBoundingClientRect().top ?? 0;
    const before = top();
    contents.classList.toggle('folded');
    const isFolded = say();
    scrollBy({ top: top() - before, behavior: 'instant' });
    try {
      sessionStorage.setItem('contents', isFolded ? 'folded' : '');
    } catch {
      // A browser that keeps nothing forgets the choice; nothing else is lost.
    }
  });
}

// Its names are its own, as it is a module.
export {};
