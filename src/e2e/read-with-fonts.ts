import type { Page } from 'playwright-core';

/** Files of the Chinese face, as a route. */
export const FACE = '**/fonts/*.woff2';

/** Opens a page and waits for its fonts; gives the files of the face that it asked for. */
export async function read(page: Page, url: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(url);
  if (url.includes('?q='))
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
    );
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => null));
  return asked;
}

/**
 * The same with the face a second later than the page is seen. Gives what moved, in shares of the window (layout-shift
 * entries), and the milliseconds for which the page was seen without the face.
 */
export async function readLate(
  page: Page,
  url: string,
): Promise<{ shifts: number[]; wait: number }> {
  await page.route(FACE, async (route) => {
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await read(page, url);
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const painted =
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    const files = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'));
    const came = Math.min(...files.map((file) => (file as PerformanceResourceTiming).responseEnd));
    return { shifts: (globalThis as unknown as { shifts: number[] }).shifts, wait: came - painted };
  });
}

/** Widest opening quotation mark between an element's words, in its font size. */
export const quotationMark = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const widths: number[] = [];
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      for (const { index } of node.data.matchAll(/“/g)) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const style = getComputedStyle(node.parentElement ?? element);
        const spacing = Number.parseFloat(style.letterSpacing) || 0;
        widths.push(
          (range.getBoundingClientRect().width - spacing) / Number.parseFloat(style.fontSize),
        );
      }
    }
    return Math.max(...widths);
  });
