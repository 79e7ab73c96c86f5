import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { read } from '@customcommander/ris';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFragment } from '../../../scripts/lib/markup.ts';
import { textContent } from '../../../scripts/lib/page.ts';
import type { Edition, Source } from '../../model/edition.ts';
import { type Citable, citables } from '../../publish/citation/citables.ts';
import { DATA_FORMS, referenceWriter } from '../../publish/citation/forms.ts';
import { SLOTS } from '../../publish/citation/slots.ts';
import { STYLES } from '../../publish/citation/styles/styles.ts';
import type { CslItem } from '../../publish/citation/work-item.ts';
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
/** The day on which is cited, at noon where the browser is. */
const DAY = '2032-02-09T12:00:00';
const CLAUSE = '[data-row="c1"] .side .cite';

async function open(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}/decision/`);
  return { page, context };
}
const CITED = '#cite [data-entry="0"]';
const fields = (page: Page) =>
  page
    .locator(`${CITED} dt`)
    .evaluateAll((terms) => terms.map(({ firstChild }) => firstChild?.textContent));

describe('citing on the spot', () => {
  test('gives a reference in the style that is chosen, and a permalink, to a clause and to each of its sentences in one action', async () => {
    const { page, context } = await open();
    await page.locator(CLAUSE).click();
    await page.locator('#cite:popover-open').waitFor();
    expect(await page.locator('#cite-of').innerText()).toBe(
      say(said.cite.name, { what: either('cl. 1', '第一条') }),
    );
    expect(await fields(page)).toEqual(['APA', said.cite.permalink, 'SHA-256']);
    expect(await page.locator('#cite option').allTextContents()).toEqual([
      ...STYLES.map(({ name }) => name),
      ...DATA_FORMS.map(({ name }) => name),
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
    for (const selector of ['header button', 'select', 'dt button']) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate((each) => document.activeElement?.matches(each), `#cite ${selector}`),
      ).toBe(true);
    }
    await page.keyboard.press('Enter');
    await page.locator('#cite dt button', { hasText: said.citeBox.done }).waitFor();
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
      const apa = page.locator(`${CITED} dt`, { hasText: 'APA' });
      const words = await apa
        .locator('+ dd')
        .first()
        .evaluate(({ textContent }) => textContent);
      await apa.locator('button').first().click();
      await page
        .locator('#cite [role="status"]', { hasText: say(said.citeBox.copied, { form: 'APA' }) })
        .waitFor();
      expect(await apa.locator('button').innerText()).toBe(said.citeBox.done);
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
    await page.locator('#cite details > summary').first().click();
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
    const days: Record<string, string> = {
      [SLOTS.accessed]: '2032-02-09',
      [SLOTS.accessedInWords]: '9 February 2032',
    };
    const written = citables(source, address, UI).map((citable): [string, string[]] => [
      citable.anchor ?? 'ref-whole',
      // RIS ends its lines as on Windows, which HTML does not; the first are HTML.
      write(citable).map(({ as, text }) =>
        as === 'words'
          ? textContent(readFragment(text)).replace(/.\ufdd0/g, (slot) => days[slot] ?? slot)
          : text.replaceAll('\r\n', '\n'),
      ),
    ]);
    // Without script, styles that say on which day it was are not made.
    const asked = write(citables(source, address, UI)[0] as Citable).map((form) => form.asked);
    expect(whole).toEqual(written[0]?.[1].filter((_, i) => !asked[i]));
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
    await page.clock.setFixedTime(DAY);
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
    await page.clock.setFixedTime(DAY);
    const links = page.locator('a.cite');
    let sentences = 0;
    for (const link of await links.all()) {
      const anchor = ((await link.getAttribute('href')) ?? '').split('#')[1] ?? '';
      await link.evaluate((each) => (each as HTMLElement).click());
      await page.locator('#cite:popover-open').waitFor();
      const cited = await page.locator('#cite > div').evaluate((body) => {
        const choice = body.querySelector('select') as HTMLSelectElement;
        const forms = [...choice.options].map(({ value }) => {
          choice.value = value;
          choice.dispatchEvent(new Event('change', { bubbles: true }));
          return [...body.querySelectorAll('[data-entry]')].map(
            (entry) => entry.querySelector('dd')?.textContent ?? '',
          );
        });
        return [...body.querySelectorAll('[data-entry]')].map((entry, i): [string, string[]] => [
          entry.querySelector('dd a')?.textContent?.split('#')[1] ?? 'ref-whole',
          forms.map((each) => each[i] ?? ''),
        ]);
      });
      expect(cited[0]?.[0]).toBe(anchor);
      for (const [id, forms] of cited)
        expect([id, forms]).toEqual([id, written.find(([of]) => of === id)?.[1]]);
      sentences += cited.length - 1;
      await page.keyboard.press('Escape');
    }
    expect(sentences).toBeGreaterThan(10);
    await context.close();
  });
});

/** Selects characters of a passage of the decision, from the page's text. */
const select = (page: Page, anchor: string, from: number, to: number) =>
  page.evaluate(
    ([id, start, end]) => {
      const walker = document.createTreeWalker(
        document.getElementById(id) as Element,
        NodeFilter.SHOW_TEXT,
      );
      const range = new Range();
      let read = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = (node.nodeValue ?? '').length;
        if (start >= read && start < read + length) range.setStart(node, start - read);
        if (end > read && end <= read + length) range.setEnd(node, end - read);
        read += length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    },
    [anchor, from, to] as const,
  );
const lengthOf = (page: Page, anchor: string) =>
  page.locator(`[id="${anchor}"]`).evaluate(({ textContent }) => textContent.length);

describe('with words selected', () => {
  /** What the box says after “cite” was pressed: name, address and reference. */
  async function cited(page: Page) {
    await page.locator(CLAUSE).click();
    await page.locator('#cite:popover-open').waitFor();
    const [reference = '', address = ''] = await page.locator(`${CITED} dd`).allTextContents();
    const name = await page.locator('#cite-of').innerText();
    await page.keyboard.press('Escape');
    return { name, address: address.replace(/^.*#/, '#'), reference };
  }

  test('“cite” is of them, by their sentence and a text fragment, and they stay selected', async () => {
    const { page, context } = await open();
    const words = await select(page, 'c1-s3', 2, 7);
    const { name, address, reference } = await cited(page);
    expect(name).toBe(say(said.citeBox.name, { what: say(said.cite.placing.quoted, { words }) }));
    expect(address).toBe(`#c1-s3:~:text=${encodeURIComponent(words)}`);
    expect(reference).toContain(either(`sentence 3 (“${words}”)`, `第3句（“${words}”）`));
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
    // The browser leads to just those words.
    await page.goto(`${site.url}/decision/${address}`);
    await page.waitForFunction(() => scrollY > 0);
    await context.close();
  });

  test.each([
    [
      'a whole sentence',
      'c1-s3',
      0,
      Number.POSITIVE_INFINITY,
      '#c1-s3',
      either('Cl. 1, sentence 3, original', '第一条第3句, '),
    ],
    [
      'the whole clause',
      'c1',
      0,
      Number.POSITIVE_INFINITY,
      '#c1',
      either('Cl. 1, original', '第一条, '),
    ],
    ['words of another clause', 'c2', 3, 8, '#c1', either('Cl. 1, original', '第一条, ')],
  ])('of %s, “cite” is of what they are', async (_, anchor, from, to, address, place) => {
    const { page, context } = await open();
    await select(page, anchor, from, Math.min(to, await lengthOf(page, anchor)));
    const found = await cited(page);
    expect(found.address).toBe(address);
    expect(found.reference).toContain(place);
    await context.close();
  });

  test('of several sentences, “cite” names the first and the last', async () => {
    const { page, context } = await open();
    const first = await lengthOf(page, 'c1-s1');
    await select(page, 'c1', first - 4, first + 6);
    const { address, reference } = await cited(page);
    expect(address).toMatch(/^#c1-s1:~:text=/);
    expect(reference).toContain(either('sentences 1–2 (“', '第1至第2句（“'));
    await context.close();
  });
});

describe('what is kept in the browser', () => {
  const stored = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());

  test('is nothing until a style is chosen, which is then that of every box and page', async () => {
    const { page, context } = await open({ viewport: { width: 390, height: 800 } });
    await page.locator(CLAUSE).click();
    await page.locator('#cite:popover-open').waitFor();
    expect(await stored(page)).toEqual([]);
    await page.locator('#cite select').selectOption('GB/T 7714');
    expect(await stored(page)).toEqual(['cite-style']);
    await page.reload();
    await page.locator(CLAUSE).click();
    await page.locator('#cite:popover-open').waitFor();
    expect((await fields(page))[0]).toBe('GB/T 7714');
    // On a phone it is in sight as it opens.
    const place = await page.locator(`${CITED} dd`).first().boundingBox();
    expect(place && place.y > 0 && place.y + place.height <= 800).toBe(true);
    await page.goto(`${site.url}/cite/decision/#c1`);
    expect(await page.locator('#c1.asked dt').nth(1).innerText()).toBe('GB/T 7714');
    await context.close();
  });

  test('is a list of the passages that are marked, cited together, to copy, take away and empty', async () => {
    const { page, context } = await open({
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const mark = async (link: string) => {
      await page.locator(link).click();
      await page.locator('#cite:popover-open').waitFor();
      await page.locator(`${CITED} .mark`).click();
      await page.locator('#cite [role="status"]', { hasText: said.citeBox.added }).waitFor();
      await page.keyboard.press('Escape');
    };
    await mark('[data-row="c2"] .side .cite');
    const words = await select(page, 'c1-s3', 2, 7);
    await mark(CLAUSE);
    await select(page, 'c1-s3', 8, 12);
    await mark(CLAUSE);
    await page.goto(`${site.url}/sources/post-report/`);
    await mark('.rights .cite');
    expect(await stored(page)).toEqual(['reading-list']);
    await page.locator('.rights .cite').click();
    await page.locator('#cite a', { hasText: say(said.citeBox.list, { n: 4 }) }).click();
    await page.waitForURL(`${site.url}/reading-list/`);
    const items = page.locator('.list li');
    await items.first().waitFor();
    const shown = () => page.locator('.list li > div').allTextContents();
    // APA's list is in the order of the alphabet.
    expect((await shown()).map((each) => each.slice(0, 6))).toEqual(
      (await shown()).map((each) => each.slice(0, 6)).toSorted(),
    );
    expect((await shown()).join()).toContain(`“${words}”`);
    await page.locator('.list select').selectOption('GB/T 7714');
    const numbered = await shown();
    expect(numbered.map((each) => each.slice(0, 4))).toEqual(['[1] ', '[2] ', '[3] ', '[4] ']);
    expect(await violationsInBoth(page, '.list')).toEqual([]);

    await page.locator('.list .copy').click();
    await page
      .locator('[role="status"]', { hasText: say(said.readingList.copied, { n: 4 }) })
      .waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      numbered.map((each) => `${each}\n`).join(''),
    );
    const file = async (ending: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`.list [data-file="${ending}"]`).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`reading-list.${ending}`);
      return readFileSync(await download.path(), 'utf8');
    };
    expect((await file('txt')).split('\n').slice(0, -1)).toEqual(numbered);
    const keys = ['decision-c2', 'decision-c1-s3', 'decision-c1-s3-2', 'post-report'];
    const json = JSON.parse(await file('json')) as CslItem[];
    expect(json.map(({ id }) => id)).toEqual(keys);
    expect((new Cite(await file('bib')).data as CslItem[]).map(({ id }) => id)).toEqual(keys);
    const ris = (await file('ris')).replaceAll('\r\n', '\n');
    expect(read(ris)?.map(({ ID }) => ID?.[0])).toEqual(keys);

    await items.first().locator('button').click();
    expect(await items.count()).toBe(3);
    await page.locator('.list .empty').click();
    await page.locator('.list .none').waitFor();
    expect(await stored(page)).toEqual(['cite-style']);
    expect(await page.evaluate(() => document.activeElement?.matches('h1'))).toBe(true);
    await context.close();
  });

  test('says so where the browser keeps nothing', async () => {
    const { page, context } = await open();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator(CLAUSE).click();
    await page.locator(`${CITED} .mark`).click();
    await page.locator('#cite [role="status"]', { hasText: said.citeBox.notKept }).waitFor();
    expect(await page.locator(`${CITED} .mark`).innerText()).toBe(said.citeBox.mark);
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
