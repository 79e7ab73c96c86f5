import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFragment } from '../../../scripts/lib/markup.ts';
import { textContent } from '../../../scripts/lib/page.ts';
import type { Edition, Source } from '../../model/edition.ts';
import { citables } from '../../publish/citation/citables.ts';
import { referenceWriter } from '../../publish/citation/forms.ts';
import { STYLES } from '../../publish/citation/styles/styles.ts';
import { loadEdition } from '../../read/loader.ts';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { either, spoken } from '../spoken.ts';

const UI = spoken();
const { words: said, say } = UI;

// References where one reads, and on their own page.
let browser: Browser;
const site = { url: inject('fogSite') };
beforeAll(async () => {
  // One with a clipboard of its own.
  browser = await openBrowser({});
});
afterAll(async () => {
  await browser?.close();
});
const CLAUSE = '[data-row="c1"] .side .cite';

async function open(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}/decision/`);
  return { page, context };
}
const fields = (page: Page) =>
  page
    .locator('#cite > div > dl > dt')
    .evaluateAll((terms) => terms.map(({ firstChild }) => firstChild?.textContent));

describe('citing on the spot', () => {
  test('gives a permalink and references to a clause and to each of its sentences in one action', async () => {
    const { page, context } = await open();
    await page.locator(CLAUSE).click();
    await page.locator('#cite:popover-open').waitFor();
    expect(await page.locator('#cite-of').innerText()).toBe(
      say(said.cite.name, { what: either('cl. 1', '第一条') }),
    );
    expect(await fields(page)).toEqual([
      said.cite.permalink,
      ...STYLES.map(({ name }) => name),
      'SHA-256',
    ]);
    expect(await page.locator('#cite dd a').first().getAttribute('href')).toMatch(
      /\/decision\/#c1$/,
    );
    expect(await page.locator('#cite > div > details > summary').allInnerTexts()).toContain(
      say(said.cite.sentence, { number: 2 }),
    );
    expect(page.url()).toBe(`${site.url}/decision/`);
    await context.close();
  });

  test('is worked by the keyboard, and Escape goes back to where one was', async () => {
    const { page, context } = await open();
    await page.locator(CLAUSE).focus();
    await page.keyboard.press('Enter');
    await page.locator('#cite:popover-open').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(said.citeBox.copy);
    await page.keyboard.press('Escape');
    expect(await page.locator('#cite').isVisible()).toBe(false);
    expect(
      await page.evaluate((selector) => document.activeElement?.matches(selector), CLAUSE),
    ).toBe(true);
    await context.close();
  });

  test('stands clear of the bar above its link, so that its buttons do not move the page', async () => {
    const { page, context } = await open();
    // Nearer to the lower end of the window than to the upper: there is more room above.
    await page.locator(CLAUSE).evaluate((link) => {
      scrollTo(0, scrollY + link.getBoundingClientRect().top - innerHeight * 0.6);
    });
    await page.locator(CLAUSE).click();
    await page.locator('#cite:popover-open').waitFor();
    const top = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    const before = await top(CLAUSE);
    expect(await top('#cite')).toBeLessThan(before);
    await page.locator('#cite header button').focus();
    expect(await top(CLAUSE)).toBe(before);
    await context.close();
  });

  test.each(['with', 'without'])(
    'copies the words of a reference and says so, %s a clipboard of the browser’s',
    async (how) => {
      const { page, context } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
      if (how === 'without')
        await page.evaluate(() =>
          Object.defineProperty(navigator, 'clipboard', { value: undefined }),
        );
      await page.locator(CLAUSE).click();
      const apa = page.locator('#cite dt', { hasText: 'APA' });
      const words = await apa
        .locator('+ dd')
        .first()
        .evaluate(({ textContent }) => textContent);
      await apa.locator('button').first().click();
      await page
        .locator('#cite [role="status"]', { hasText: say(said.citeBox.copied, { form: 'APA' }) })
        .waitFor();
      await page.locator('#cite header button').click();
      await page.locator('.find input').fill('');
      await page.locator('.find input').press('Control+V');
      expect(await page.locator('.find input').inputValue()).toBe(words);
      expect(words).toMatch(
        new RegExp(
          `^Lanwan Harbour Committee.* ${either('Cl\\. 1', '第一条')}, .*Version \\d+\\.\\d+\\.\\d+, .*/decision/#c1 \\(SHA-256 [0-9a-f]{16}\\)$`,
        ),
      );
      await context.close();
    },
  );

  test('of a note leaves the note open behind it', async () => {
    const { page, context } = await open();
    await page.goto(`${site.url}/decision/#note-adopted`);
    await page.locator('#note-adopted:popover-open').waitFor();
    await page.locator('#note-adopted .cite').click();
    await page.locator('#cite:popover-open').waitFor();
    expect(await page.locator('#cite dd a').first().getAttribute('href')).toMatch(/#note-adopted$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('#note-adopted').isVisible()).toBe(true);
    // The focus comes back a moment after the box is shut.
    await page.waitForFunction(() => document.activeElement?.matches('#note-adopted .cite'));
    await context.close();
  });

  test('leads to the page of references when what it is made of does not load', async () => {
    const { page, context } = await open();
    await page.route('**/cite/**/*.js', (route) => route.abort());
    await page.locator(CLAUSE).click();
    await page.waitForURL(`${site.url}/cite/decision/#c1`);
    await context.close();
  });

  test('at 1440, 820, 390 and 320 pixels has nothing that axe finds, light and dark, and no sideways bar', async () => {
    const { page, context } = await open({ viewport: { width: 1440, height: 800 } });
    await page.locator(CLAUSE).click();
    await page.locator('#cite details.data > summary').first().click();
    for (const width of [1440, 820, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator('#cite:popover-open').waitFor();
      expect([width, await violationsInBoth(page, '#cite')]).toEqual([width, []]);
      const wider = () =>
        [document.documentElement, document.getElementById('cite')].filter(
          (each) => each && each.scrollWidth > each.clientWidth,
        ).length;
      expect([width, await page.evaluate(wider)]).toEqual([width, 0]);
      const box = await page.locator('#cite').boundingBox();
      expect(
        box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= 800,
        `at ${width} px`,
      ).toBe(true);
    }
    await context.close();
  });

  test('is not printed', async () => {
    const { page, context } = await open();
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('.cite')
      .evaluateAll((links) => links.filter((link) => link.checkVisibility()).length);
    expect(shown).toBe(0);
    await context.close();
  });
});

describe('references made by script', () => {
  /** What is asked for by an anchor, as the writers of each form have it. */
  async function writtenOf(source: Source, edition: Edition): Promise<[string, string[]][]> {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}/cite/${source.id}/`);
    const address = (await page.locator('#ref-whole dd a').getAttribute('href')) ?? '';
    const whole = await page.locator('#ref-whole').evaluate(shown);
    const write = referenceWriter(source, edition.record);
    const written = citables(source, address, UI).map((citable): [string, string[]] => [
      citable.anchor ?? 'ref-whole',
      // RIS ends its lines as on Windows, which HTML does not; the first are HTML.
      write(citable).map(({ as, text }) =>
        as === 'words' ? textContent(readFragment(text)) : text.replaceAll('\r\n', '\n'),
      ),
    ]);
    expect(whole).toEqual(written[0]?.[1]);
    await page.close();
    return written;
  }
  /** The references that stand in an element itself, but its permalink and fingerprint. */
  const shown = (element: Element) =>
    [...element.querySelectorAll(':scope > dl > dd, :scope > .data dd > pre')]
      .map(({ textContent }) => textContent)
      .filter((text, i) => i > 0 && !/^[0-9a-f]{64}$/.test(text));

  test('on their page are what the writers of each form write, for every passage and note', async () => {
    const edition = await loadEdition({ root: inject('fog') });
    const page = await browser.newPage();
    for (const source of edition.sources) {
      const written = await writtenOf(source, edition);
      await page.goto(`${site.url}/cite/${source.id}/`);
      for (const [anchor, forms] of written.slice(1)) {
        await page.evaluate((id) => {
          location.hash = id;
        }, anchor);
        const asked = page.locator(`[id="${anchor}"].asked`);
        await asked.waitFor();
        expect([anchor, await asked.evaluate(shown)]).toEqual([anchor, forms]);
      }
    }
    await page.close();
  });

  test('in the box are the same, of a sentence too', async () => {
    const edition = await loadEdition({ root: inject('fog') });
    const source = edition.sources.find(({ id }) => id === 'decision') as Source;
    const written = await writtenOf(source, edition);
    const { page, context } = await open();
    const links = page.locator('a.cite');
    let sentences = 0;
    for (const link of await links.all()) {
      const anchor = ((await link.getAttribute('href')) ?? '').split('#')[1] ?? '';
      await link.evaluate((each) => (each as HTMLElement).click());
      await page.locator('#cite:popover-open').waitFor();
      const named = await page.locator('#cite dd a').first().getAttribute('href');
      expect(named?.split('#')[1] ?? 'ref-whole').toBe(anchor);
      const forms = (of: string) => written.find(([id]) => id === of)?.[1];
      expect(await page.locator('#cite > div').evaluate(shown)).toEqual(forms(anchor));
      for (const part of await page.locator('#cite details > div').all()) {
        const id = ((await part.locator('dd a').first().textContent()) ?? '').split('#')[1] ?? '';
        expect(await part.evaluate(shown)).toEqual(forms(id));
        sentences++;
      }
      await page.keyboard.press('Escape');
    }
    expect(sentences).toBeGreaterThan(10);
    await context.close();
  });
});

describe('without script', () => {
  test('a link leads to the references of its passage, a sentence’s among them', async () => {
    const { page, context } = await open({ javaScriptEnabled: false });
    await page.locator(CLAUSE).click();
    await page.waitForURL(`${site.url}/cite/decision/#c1`);
    expect(await page.locator('#c1 > dl dt').first().innerText()).toBe(said.cite.permalink);
    await page.goto(`${site.url}/cite/decision/#c1-s2`);
    await page.locator('#c1-s2').waitFor({ state: 'visible' });
    const sentence = page.locator('#c1-s2');
    expect(await sentence.locator('a').first().getAttribute('href')).toMatch(/#c1-s2$/);
    expect(await sentence.innerText()).toMatch(
      new RegExp(`${either('sentence 2', '第2句')}.*[0-9a-f]{64}`, 's'),
    );
    await context.close();
  });
});
