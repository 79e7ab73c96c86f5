import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Layout, settle, watchLayout } from './layout.ts';
import type { ShotPage } from './pages.ts';

/** Windows that pictures are taken in: a laptop, a tablet and a phone, in CSS pixels. */
export const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

export const SCHEMES = ['light', 'dark'] as const;

/** A way to look at a page. */
export interface View {
  readonly size: (typeof WINDOWS)[number];
  readonly scheme: (typeof SCHEMES)[number];
}

/** What came of it: the files written, and what the layout did; null when there is no such page. */
export type Shot = { readonly files: readonly string[]; readonly layout: Layout } | null;

/**
 * Takes the pictures of one page in one view: first screen and full page, with its note shut and
 * open.
 */
export async function shoot(
  browser: Browser,
  site: string,
  { name, path, note }: ShotPage,
  { size, scheme }: View,
  folder: string,
): Promise<Shot> {
  const context = await browser.newContext({ viewport: size, colorScheme: scheme });
  try {
    const page = await context.newPage();
    const layout = await watchLayout(page);
    const answer = await page.goto(`${site}${path}`);
    if (answer?.status() === 404) return null;
    await settle(page);
    const files: string[] = [];
    const picture = async (what: string, fullPage: boolean) => {
      const file = [name, what, size.width, scheme, fullPage ? 'full' : 'first']
        .filter(Boolean)
        .join('-');
      await page.screenshot({ path: join(folder, `${file}.png`), fullPage });
      files.push(`${file}.png`);
    };
    await picture('', false);
    const seen = [await layout()];
    if (note) {
      await openNote(page, note);
      seen.push(await layout());
      await picture('note', false);
      await page.keyboard.press('Escape');
      await settle(page);
      seen.push(await layout());
    }
    // Last, since the browser makes its window as tall as the page for them, which may itself shift
    // the layout.
    await picture('', true);
    if (note) {
      await openNote(page, note);
      await picture('note', true);
    }
    return { files, layout: worst(seen) };
  } finally {
    await context.close();
  }
}

async function openNote(page: Page, note: string): Promise<void> {
  await page.locator(`.n[popovertarget="note-${note}"]`).click();
  await settle(page);
}

/** The widest of several measurements in turn, with the shifts and errors up to the last. */
function worst(seen: readonly Layout[]): Layout {
  const { overflow, widest } = seen.reduce((one, other) =>
    other.overflow > one.overflow ? other : one,
  );
  return { ...(seen.at(-1) as Layout), overflow, widest };
}
