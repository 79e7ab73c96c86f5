import { join } from 'node:path';
import { build, type PluginBuild } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser.ts';
import { bibtex } from '../../publish/citation/bibtex.ts';
import { citables } from '../../publish/citation/citables.ts';
import { citedHtml, sectionHtml } from '../../publish/citation/cited-html.ts';
import { type Cited, citedForms } from '../../publish/citation/forms.ts';
import { passageItem } from '../../publish/citation/passage-item.ts';
import { ris } from '../../publish/citation/ris.ts';
import { STYLES } from '../../publish/citation/styles/styles.ts';
import { loadEdition } from '../../read/loader.ts';
import { interfaceIn } from '../../words/words.ts';
import { violations } from '../axe.ts';
import { PROJECT, serve } from '../project.ts';

const UI = interfaceIn('en');

// References where one reads, and on their own page.
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(inject('fog'));
});
afterAll(async () => {
  site?.stop();
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
    expect(await page.locator('#cite-of').innerText()).toBe('Cite cl. 1');
    expect(await fields(page)).toEqual(['Permalink', ...STYLES.map(({ name }) => name), 'SHA-256']);
    expect(await page.locator('#cite dd a').first().getAttribute('href')).toMatch(
      /\/decision\/#c1$/,
    );
    expect(await page.locator('#cite > div > details > summary').allInnerTexts()).toContain(
      'Sentence 2',
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
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy');
    await page.keyboard.press('Escape');
    expect(await page.locator('#cite').isVisible()).toBe(false);
    expect(
      await page.evaluate((selector) => document.activeElement?.matches(selector), CLAUSE),
    ).toBe(true);
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
      await page.locator('#cite [role="status"]', { hasText: 'APA copied.' }).waitFor();
      await page.locator('#cite header button').click();
      await page.locator('.find input').fill('');
      await page.locator('.find input').press('Control+V');
      expect(await page.locator('.find input').inputValue()).toBe(words);
      expect(words).toMatch(
        /^Lanwan Harbour Committee.* Cl\. 1, .*Version \d+\.\d+\.\d+, .*\/decision\/#c1 \(SHA-256 [0-9a-f]{16}\)$/,
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

  test('leads to the page of references when that cannot be fetched', async () => {
    const { page, context } = await open();
    await page.route('**/cite/**', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await page.locator(CLAUSE).click();
    await page.waitForURL(`${site.url}/cite/decision/#c1`);
    await context.close();
  });

  test.each(
    ([1440, 820, 390, 320] as const).flatMap((width) =>
      (['light', 'dark'] as const).map((scheme) => [width, scheme] as const),
    ),
  )(
    'at %i pixels in the %s scheme has nothing that axe finds, and no sideways bar',
    async (width, scheme) => {
      const { page, context } = await open({
        viewport: { width, height: 800 },
        colorScheme: scheme,
      });
      await page.locator(CLAUSE).click();
      await page.locator('#cite:popover-open').waitFor();
      await page.locator('#cite details.data > summary').first().click();
      expect(await violations(page, '#cite')).toEqual([]);
      const wider = () =>
        [document.documentElement, document.getElementById('cite')].filter(
          (each) => each && each.scrollWidth > each.clientWidth,
        ).length;
      expect(await page.evaluate(wider)).toBe(0);
      const box = await page.locator('#cite').boundingBox();
      expect(
        box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= 800,
      ).toBe(true);
      await context.close();
    },
  );

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

describe('the page of references', () => {
  test('has every sentence and note as data as the writers of each form have it, also where script makes it, and so has the box', async () => {
    const [{ page, context }, still] = [
      await open({ bypassCSP: true }),
      await open({ javaScriptEnabled: false }),
    ];
    const script = await pageScript();
    const edition = await loadEdition({ root: inject('fog') });
    const dataOf = (root: Element) =>
      [...root.querySelectorAll('pre')].map(({ textContent }) => textContent);
    for (const source of edition.sources) {
      await still.page.goto(`${site.url}/cite/${source.id}/`);
      const address = (await still.page.locator('#ref-whole dd a').getAttribute('href')) ?? '';
      const expected = citables(source, address, UI).map((citable) => {
        const item = passageItem(source, citable, edition.record);
        return [
          citable.anchor ?? 'ref-whole',
          bibtex([item]).trim(),
          ris([item]).trim(),
          JSON.stringify(item, null, 1),
        ];
      });
      const written = expected.map((forms) => forms.map((text) => text.replaceAll('\r\n', '\n')));
      expect(await dataIn(still.page)).toEqual(written);
      // As an edition of very many sources has it.
      const [whole, ...passages] = citedForms(source, edition.record, address, false);
      const parts = (paragraph: Cited) =>
        passages.filter(
          (each) => each !== paragraph && each.citable.paragraph === paragraph.citable.paragraph,
        );
      const sections = passages
        .filter(({ citable }) => citable.kind === 'paragraph')
        .map((paragraph) => sectionHtml(paragraph, parts(paragraph), UI));
      await page.goto(`${site.url}/404.html`);
      await page.evaluate(
        (html) => {
          document.body.innerHTML = html;
        },
        `<section id="ref-whole">${whole ? citedHtml(whole, UI) : ''}</section>${sections.join('')}`,
      );
      expect(await page.locator('[data-place]').count()).toBeGreaterThan(0);
      await page.addScriptTag({ content: script });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[data-place]')].every((part) => part.querySelector('.data')),
      );
      expect(await dataIn(page)).toEqual(written);
    }
    await page.goto(`${site.url}/decision/`);
    await page.locator(CLAUSE).click();
    await page.locator('#cite:popover-open').waitFor();
    const box = await page.locator('#cite > div').evaluate(dataOf);
    expect(
      box.filter((text) => text.startsWith('@')).map((text) => /{(.*),/.exec(text)?.[1]),
    ).toContain('decision-c1-s2');
    await Promise.all([context.close(), still.context.close()]);
  });
});

/**
 * Ids of everything cited on a page of references, each with its data forms. RIS ends its lines as
 * on Windows, which HTML does not.
 */
function dataIn(page: Page): Promise<(string | null)[][]> {
  return page
    .locator('#ref-whole, section[id]:not([id="ref-whole"]), details > div')
    .evaluateAll((all) =>
      all.map((each) => [
        each.id,
        ...[...each.querySelectorAll(':scope > .data pre')].map(({ textContent }) => textContent),
      ]),
    );
}

/**
 * The script of the page of references, which finds nothing to do there where the edition is small.
 */
async function pageScript(): Promise<string> {
  const own = {
    name: 'own',
    setup: ({ onResolve }: PluginBuild) =>
      onResolve({ filter: /\?own$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace('?own', '')),
      })),
  };
  const entry = join(PROJECT, 'src/web/components/cite/cite-page.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    write: false,
    plugins: [own],
  });
  return outputFiles[0]?.text ?? '';
}

describe('without script', () => {
  test('a link leads to the references of its passage, a sentence’s among them', async () => {
    const { page, context } = await open({ javaScriptEnabled: false });
    await page.locator(CLAUSE).click();
    await page.waitForURL(`${site.url}/cite/decision/#c1`);
    expect(await page.locator('#c1 > dl dt').first().innerText()).toBe('Permalink');
    await page.goto(`${site.url}/cite/decision/#c1-s2`);
    await page.locator('#c1-s2').waitFor({ state: 'visible' });
    expect(await page.locator('#c1-s2 dd').first().innerText()).toMatch(/#c1-s2$/);
    await context.close();
  });
});
