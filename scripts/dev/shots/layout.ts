import type { Page } from 'playwright-core';

/** What a page's layout does that it should not. */
export interface Layout {
  /** CSS pixels by which the page is wider than its window: it then scrolls sideways. */
  readonly overflow: number;
  /** The elements that reach furthest to the right then: `pre.code`. */
  readonly widest: readonly string[];
  /**
   * Sum of all layout shifts since the page was opened, those right after a click too (opening a
   * note moves nothing).
   */
  readonly shift: number;
  /** The elements that were moved: `footer.foot`. */
  readonly moved: readonly string[];
  /** What the page wrote to the console as an error, or threw. */
  readonly errors: readonly string[];
}

/** An entry of the Layout Instability API, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
  var layoutShifts: { value: number; moved: string[] }[];
  var nameOfElement: (node: Node | null) => string;
}

/** Watches a page that is not opened yet; the function returned says what its layout did so far. */
export async function watchLayout(page: Page): Promise<() => Promise<Layout>> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(watchShifts);
  return async () => ({ ...(await page.evaluate(measure)), errors: [...errors] });
}

/**
 * Waits until a page stands still: loaded, its fonts there, a search done, and two frames painted.
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#results')?.dataset.state !== 'loading',
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  });
}

/** Runs in the page before its own scripts. */
function watchShifts(): void {
  globalThis.layoutShifts = [];
  globalThis.nameOfElement = (node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element
      ? `${element.localName}${element.id && `#${element.id}`}${[...element.classList].map((name) => `.${name}`).join('')}`
      : '';
  };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[])
      globalThis.layoutShifts.push({
        value,
        moved: sources.map(({ node }) => globalThis.nameOfElement(node)),
      });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. */
function measure(): Omit<Layout, 'errors'> {
  const overflow = Math.max(0, document.documentElement.scrollWidth - window.innerWidth);
  const right = (element: Element) =>
    Math.round(element.getBoundingClientRect().right + window.scrollX);
  const beyond = [...document.body.querySelectorAll('*')].filter(
    (each) => overflow > 0 && right(each) > window.innerWidth,
  );
  const most = Math.max(...beyond.map(right));
  const widest = beyond.filter((each) => right(each) === most).map(globalThis.nameOfElement);
  const moved = globalThis.layoutShifts.flatMap((shift) => shift.moved);
  return {
    overflow,
    widest: [...new Set(widest)],
    shift: globalThis.layoutShifts.reduce((sum, { value }) => sum + value, 0),
    moved: [...new Set(moved)],
  };
}
