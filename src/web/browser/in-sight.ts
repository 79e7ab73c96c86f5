/**
 * Share of that room in which words stand well, where a page opens at the head of their passage.
 */
const UPPER = 0.6;
/** Share of the room under the strip that is above words that were brought up. */
const ABOVE = 0.25;

/**
 * How much of the window's top is covered, in px, where an element is in sight: by the strip, for
 * what stands under it.
 */
export function coveredAbove(element: Element): number {
  const strip = document.querySelector<HTMLElement>('.strip');
  const isAfter =
    strip && strip.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isAfter ? strip.offsetHeight : 0;
}

/** The element that a range begins in. */
export function elementOf({ startContainer: node }: Range): Element {
  return (node instanceof Element ? node : node.parentElement) as Element;
}

/** Whether a range is drawn at all: not in a view that is not chosen, a closed note or a fold. */
export function isDrawn(range: Range): boolean {
  return (
    elementOf(range).checkVisibility({ visibilityProperty: true }) &&
    range.getClientRects().length > 0
  );
}

/** The first line of a range, in the window. */
export function firstLine(range: Range): DOMRect {
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

/**
 * Scrolls the page so that a range is well in sight; where it is already, in the upper share of the
 * room, the page stays. Never smoothly: nobody has asked for movement.
 */
export function bringIntoSight(range: Range, upper = 1): void {
  const { top, bottom } = firstLine(range);
  const covered = coveredAbove(elementOf(range));
  const room = innerHeight - covered;
  if (top < covered + 4 || bottom > covered + room * upper - 4)
    scrollBy({ top: top - covered - room * ABOVE, behavior: 'instant' });
}

/**
 * Brings a range into sight where a page opens, with the head of its passage where that leaves the
 * range in the upper part of the window, and keeps it there: fonts that come late and the browser's
 * own way to the passage move it. It is left as soon as the reader does anything. Returns what
 * leaves it.
 */
export function landOn(range: Range, head: Element | null, upper = UPPER): () => void {
  /**
   * Where the browser itself goes; where the page was put; where the range stood in the page then.
   */
  let [own, put, stood] = [0, 0, 0];
  const standsAt = () => firstLine(range).top + scrollY;
  const place = () => {
    head?.scrollIntoView({ behavior: 'instant' });
    own = scrollY;
    bringIntoSight(range, upper);
    put = scrollY;
    stood = standsAt();
  };
  const done = new AbortController();
  const leave = () => done.abort();
  const settle = () => {
    if (done.signal.aborted) return;
    const moved = Math.abs(standsAt() - stood) > 1;
    const scrolled = Math.abs(scrollY - put) > 1;
    // A scroll bar says nothing of being pressed: that is told by where the page is now.
    if (scrolled && !moved && Math.abs(scrollY - own) > 1) leave();
    else if (moved || scrolled) place();
  };
  const { signal } = done;
  for (const type of ['wheel', 'pointerdown', 'keydown'])
    addEventListener(type, leave, { signal, passive: true, capture: true });
  addEventListener('scroll', settle, { signal, passive: true });
  addEventListener('load', settle, { signal });
  document.fonts.addEventListener('loadingdone', settle, { signal });
  const observer = new ResizeObserver(settle);
  observer.observe(document.body);
  signal.addEventListener('abort', () => observer.disconnect());
  place();
  return leave;
}
