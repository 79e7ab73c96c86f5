import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { samplesOf } from '../../../scripts/dev/bench/search/search-samples.ts';
import { tokensOf } from '../../model/search/tokens.ts';
import { loadEdition } from '../../read/loader.ts';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { FONT_SETS } from '../fonts.ts';
import { PROJECT, showAllHits } from '../project.ts';
import { FACE } from '../read-with-fonts.ts';
import { spoken } from '../spoken.ts';

const { words: said, say } = spoken();
const at = (n: number, of: number) => say(said.onSource.at, { at: n, of });

// Where a hit of the search leads to: what is marked there, where it stands, and what a reader can
// do with it.
let browser: Browser;
const site = { url: inject('fogSite') };
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const WINDOWS = [WIDE, PHONE];

/** Opens a new window, which the test closes. */
async function openWindow(
  viewport = WIDE,
  options: BrowserContextOptions = {},
  program = browser,
): Promise<Page> {
  const context = await program.newContext({ viewport, ...options });
  onTestFinished(() => context.close());
  return context.newPage();
}

/**
 * Searches on the search page, and presses the first hit with an address of a form; gives what its
 * excerpt marks.
 */
async function pressHit(page: Page, query: string, address: RegExp): Promise<string[]> {
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
  );
  await showAllHits(page);
  const hits = page.locator('#results li[data-hit]');
  const hrefs = await hits
    .locator('a[data-result]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const hit = hits.nth(hrefs.findIndex((href) => address.test(decodeURIComponent(href))));
  const excerpts = await hit.locator('p:not(.known) mark').allTextContents();
  await hit.locator('a[data-result]').click();
  await page.waitForURL((url) => url.searchParams.has('hl'));
  return excerpts;
}

/** What is seen of the marks, once nothing moves any more. */
async function atRest(page: Page) {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => CSS.highlights.get('found'));
  await page.evaluate(async () => {
    await document.fonts.ready;
    let [last, still] = ['', 0];
    while (still < 10) {
      await new Promise(requestAnimationFrame);
      const [now] = CSS.highlights.get('found-now') ?? [];
      const { top } = (now as Range).getClientRects()[0] ?? { top: 'undrawn' };
      still = `${scrollY} ${top}` === last ? still + 1 : 0;
      last = `${scrollY} ${top}`;
    }
  });
  return seen(page);
}

/** How far a page is scrolled, once it has not moved for ten frames. */
function scrolledTo(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let [last, still] = [-1, 0];
    while (still < 10) {
      await new Promise(requestAnimationFrame);
      still = scrollY === last ? still + 1 : 0;
      last = scrollY;
    }
    return last;
  });
}

function seen(page: Page) {
  return page.evaluate(() => {
    const words = (range: Range) => {
      const copy = range.cloneContents();
      for (const number of copy.querySelectorAll('button')) number.remove();
      return copy.textContent ?? '';
    };
    const all = [...(CSS.highlights.get('found') ?? [])] as Range[];
    const [now] = [...(CSS.highlights.get('found-now') ?? [])] as Range[];
    const line = now?.getClientRects()[0];
    const middle =
      line &&
      document.elementFromPoint(
        line.left + Math.min(4, line.width / 2),
        (line.top + line.bottom) / 2,
      );
    const strip = document.querySelector('.strip')?.getBoundingClientRect();
    return {
      words: all.map(words),
      now: now ? words(now) : null,
      top: line?.top ?? Number.NaN,
      bottom: line?.bottom ?? Number.NaN,
      strip: strip && strip.top <= 0 ? strip.bottom : 0,
      /** Whether nothing lies over it. */
      open:
        !!middle &&
        !!now &&
        (now.startContainer.parentElement?.contains(middle) || middle.contains(now.startContainer)),
      count: document.querySelector('#found [role="status"]')?.textContent,
    };
  });
}

function expectInSight(
  { top, bottom, strip, open }: Awaited<ReturnType<typeof seen>>,
  { height }: { height: number },
) {
  expect(top).toBeGreaterThanOrEqual(strip);
  expect(bottom).toBeLessThanOrEqual(height);
  expect(open).toBe(true);
}

const HITS: [what: string, query: string, address: RegExp, first: string][] = [
  ['the original, far down clause 1', '长竿管辖', /\/decision\/[^#]*#c1$/, '长竿管辖'],
  ['English', '"long-pole jurisdiction"', /\/decision\/[^#]*#c1$/, 'long-pole jurisdiction'],
  ['English by its stem', 'charging', /\/decision\/[^#]*#c2$/, 'charges'],
  [
    'words across the number of a note',
    '规则制度，保障各渔村居民',
    /\/decision\/[^#]*#c1$/,
    '规则制度，保障各渔村居民',
  ],
  [
    'words across nested spans',
    '空船靠岸”限制的蓝湾渔船',
    /\/decision\/[^#]*#c1$/,
    '空船靠岸”限制的蓝湾渔船',
  ],
  ['words across two sentences', '以费压价”。石港', /\/decision\/[^#]*#c1$/, '以费压价”。石港'],
  ['a digest', 'captain', /post-captains\/[^?]*\?hl=[^#]*#p/, ''],
  ['a note', 'legal aid', /decision\/\?note=[^#]*#/, ''],
  ['a fact of the head', 'Harbour Committee', /decision\/[^#]*#title$/, ''],
];

/** Opens the address that a page has in a window of another size, as if for the first time. */
async function landAgain(page: Page, viewport: typeof WIDE): Promise<void> {
  const address = page.url();
  await page.goto('about:blank');
  await page.setViewportSize(viewport);
  await page.goto(address);
}

test.each(HITS)(
  '%s: the first mark stands in sight, in a wide window and on a phone',
  async (_, query, address, first) => {
    const page = await openWindow(WIDE);
    const excerpts = await pressHit(page, query, address);
    // An excerpt is of a part of the text.
    expect(excerpts.length).toBeGreaterThan(0);
    for (const viewport of WINDOWS) {
      if (viewport === PHONE) await landAgain(page, PHONE);
      const found = await atRest(page);
      expectInSight(found, viewport);
      if (first) expect([viewport, found.now]).toEqual([viewport, first]);
      for (const words of excerpts) expect(found.words).toContain(words);
      expect(await page.evaluate(() => scrollX)).toBe(0);
    }
  },
);

const [, , { missing, make }] = FONT_SETS;
describe('where fonts are away', () => {
  let bare: Browser;
  let remove: (() => void) | undefined;
  beforeAll(async () => {
    if (missing) console.log(`not checked: landing without any Chinese face, since ${missing}`);
    const set = missing ? null : await make();
    remove = set?.remove;
    bare = await openBrowser(set?.env);
  });
  afterAll(async () => {
    await bare?.close();
    remove?.();
  });

  test.each([
    ['never come', (page: Page) => page.route(FACE, (route) => route.abort())],
    [
      'come a second late',
      (page: Page) =>
        page.route(FACE, async (route) => {
          await new Promise((done) => setTimeout(done, 1000));
          await route.continue().catch(() => {});
        }),
    ],
  ] as const)(
    'the first mark stands in sight where they %s, on a phone and in a wide window',
    async (_, hold) => {
      const page = await openWindow(PHONE, {}, bare);
      await hold(page);
      // Asked for each time anew: nothing is taken from a cache where requests are held.
      let asked = 0;
      page.on('request', (request) => {
        if (request.url().endsWith('.woff2')) asked += 1;
      });
      const lands = async (viewport: typeof WIDE) => {
        expectInSight(await atRest(page), viewport);
        expect([viewport, missing !== null || asked > 0]).toEqual([viewport, true]);
      };
      for (const [, query, address] of HITS.slice(0, 4)) {
        await page.setViewportSize(PHONE);
        expect((await pressHit(page, query, address)).length).toBeGreaterThan(0);
        await lands(PHONE);
        asked = 0;
        await landAgain(page, WIDE);
        await lands(WIDE);
      }
    },
  );
});

describe.each(WINDOWS)('in a window of $width × $height', (viewport) => {
  test.each(['original', 'english', 'gists', 'sentences'])(
    'in the view %j, what it hides is shown or passed over',
    async (view) => {
      const page = await openWindow(viewport);
      for (const [words, anchor] of [
        ['长竿管辖', 'c1'],
        ['jurisdiction', 'c1'],
        ['groundless', 'c1'],
      ]) {
        await page.goto(
          `${site.url}/decision/?view=${view}&hl=${encodeURIComponent(words as string)}#${anchor}`,
        );
        const found = await atRest(page);
        expectInSight(found, viewport);
        expect(found.words).toContain(words);
        const shown = await page.evaluate(
          () => document.querySelector<HTMLInputElement>('[name="view"]:checked')?.value,
        );
        const hidden = {
          original: /[a-z]/,
          english: /\p{sc=Han}/u,
          gists: /jurisdiction|\p{sc=Han}/u,
          sentences: /^$/,
        }[view];
        expect([words, shown]).toEqual([words, hidden?.test(words as string) ? 'both' : view]);
      }
    },
  );
});

test('what is marked is what every hit’s excerpt marks', async () => {
  const page = await openWindow();
  for (const query of [
    'charge',
    'rules rights',
    '空船靠岸',
    '2031',
    'Aarvik',
    "Lanwan's",
    'guan',
  ]) {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
    );
    const hits = await page.locator('#results li[data-hit]').evaluateAll((items) =>
      items.map((item) => ({
        href: item.querySelector('a')?.getAttribute('href') ?? '',
        marks: [...item.querySelectorAll('p:not(.known) mark')].map((mark) => mark.textContent),
      })),
    );
    expect(hits.length).toBeGreaterThan(0);
    for (const { href, marks } of hits.filter((hit) => hit.marks.length > 0).slice(0, 5)) {
      await page.goto(site.url + href);
      const { words } = await atRest(page);
      // In the order of the text; an excerpt has some of them.
      for (const mark of marks)
        expect([href, mark, words]).toEqual([href, mark, expect.arrayContaining([mark])]);
    }
  }
});

test('the words of every passage and note are those that are indexed, as its page is read for marks', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(PROJECT, 'src/web/browser/element-text.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'own',
    write: false,
  });
  const page = await openWindow(WIDE, { bypassCSP: true });
  const tokens = (text: string) =>
    tokensOf(text, { traditional: {}, variants: [] }).map(({ word, joined }) =>
      joined ? word : `${word} `,
    );
  const { samples } = samplesOf(await loadEdition({ root: inject('fog') }));
  expect(samples.length).toBeGreaterThan(100);
  let open = '';
  for (const { url, texts } of samples) {
    const { pathname, searchParams, hash } = new URL(url, site.url);
    if (open !== pathname) {
      await page.goto(site.url + pathname);
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
      open = pathname;
    }
    const shown = await page.evaluate(
      ([anchor, note]) => {
        const { elementText } = (
          globalThis as unknown as { own: typeof import('../../web/browser/element-text.ts') }
        ).own;
        const root = note
          ? document.getElementById(`note-${note}`)
          : document.getElementById(anchor)?.closest('.row');
        const parts = note
          ? [':scope > :is(div, .renderings, .positions)']
          : ['.para', '.facts:not([data-made])', '.summary, .english'];
        return parts
          .flatMap((part) =>
            [...(root?.querySelectorAll(part) ?? [])].map((each) => elementText(each).text),
          )
          .join('\n');
      },
      [hash.slice(1), searchParams.get('note') ?? ''] as const,
    );
    expect.soft([url, tokens(shown).join('')]).toEqual([url, tokens(texts.join('\n')).join('')]);
  }
});

test.each([
  ['Årvik', '/sources/post-captains/', ['Arvik']],
  ["Lanwan's", '/decision/#c1', ['Lanwan’s']],
  ['無端收費', '/decision/#c1', ['无端收费']],
  ['ｌｏｎｇ－ｐｏｌｅ', '/decision/#c1', ['long-pole']],
  ['long\u00ad-pole', '/decision/#c1', ['long-pole']],
])(
  'an address with %j written by hand marks what the search would',
  async (words, path, expected) => {
    const page = await openWindow();
    const [before, after = ''] = path.split('#');
    await page.goto(`${site.url}${before}?hl=${encodeURIComponent(words)}#${after}`);
    const found = await atRest(page);
    expect([...new Set(found.words)]).toEqual(expect.arrayContaining(expected));
    expectInSight(found, WIDE);
  },
);

test('a note that was found by its name is opened at its words', async () => {
  for (const viewport of WINDOWS) {
    const page = await openWindow(viewport);
    await page.goto(`${site.url}/search/?q=fog-rule`);
    await page.locator('#results a[data-result]').first().click();
    await page.waitForURL(/note=fog-rule/);
    const note = page.locator('#note-fog-rule:popover-open');
    await expect.poll(() => note.count()).toBe(1);
    const [words, box] = [
      await page.locator('[data-note="fog-rule"]').boundingBox(),
      await note.boundingBox(),
    ];
    expect(words?.y).toBeGreaterThan(41);
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThan(
      viewport.width === PHONE.width ? (box?.y ?? 0) : viewport.height,
    );
    expect(box?.y).toBeGreaterThanOrEqual(0);
  }
});

test('a page that has not the words, nor the passage, is as it is without them', async () => {
  const page = await openWindow();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  for (const end of [
    '?hl=zzyzx#c2',
    '?hl=%E0%A4#c2',
    '?note=none#c2',
    '?hl=&note=#c2',
    '?hl=…#c2',
    '?hl=law#nowhere',
    '?hl=law#%E0%A4',
  ]) {
    await page.goto(`${site.url}/decision/${end}`);
    await page.waitForLoadState('networkidle');
    // A heading’s line may be a fraction of a pixel higher.
    if (end.endsWith('#c2'))
      expect(Math.abs(((await page.locator('#c2').boundingBox())?.y ?? -9) - 67)).toBeLessThan(2);
  }
  expect(errors).toEqual([]);
});

describe('by keys', () => {
  test('n and p go from mark to mark and round, and the count is told', async () => {
    for (const viewport of WINDOWS) {
      const page = await openWindow(viewport);
      await page.goto(`${site.url}/decision/?hl=${encodeURIComponent('石港')}&hl=Council#c1`);
      const { words } = await atRest(page);
      const total = words.length;
      expect(total).toBeGreaterThan(5);
      const status = page.locator('#found [role="status"]');
      await expect.poll(() => status.textContent()).toBe(at(1, total));
      for (let n = 2; n <= total; n++) {
        await page.keyboard.press('n');
        await expect.poll(() => status.textContent()).toBe(at(n, total));
        expectInSight(await seen(page), viewport);
      }
      await page.keyboard.press('n');
      await expect.poll(() => status.textContent()).toBe(at(1, total));
      await page.keyboard.press('p');
      await expect.poll(() => status.textContent()).toBe(at(total, total));
      expectInSight(await seen(page), viewport);
      await page.getByRole('button', { name: said.onSource.next }).click();
      await expect.poll(() => status.textContent()).toBe(at(1, total));
    }
  });

  test('in a field they are letters; Escape takes the marks away, and out of the address', async () => {
    const page = await openWindow();
    await page.goto(`${site.url}/decision/?view=sentences&hl=${encodeURIComponent('蓝湾')}#c1`);
    const { now, words } = await atRest(page);
    const field = page.locator('.find input');
    await field.focus();
    await page.keyboard.type('np');
    expect(await field.inputValue()).toBe('np');
    expect(await page.locator('#found [role="status"]').textContent()).toBe(at(1, words.length));
    expect((await seen(page)).now).toBe(now);
    await field.fill('');
    await field.blur();
    await page.keyboard.press('Escape');
    expect((await seen(page)).words).toEqual([]);
    expect(await page.locator('#found').count()).toBe(0);
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('?view=sentences#c1');
    const y = await page.evaluate(() => scrollY);
    await page.keyboard.press('n');
    expect(await page.evaluate(() => scrollY)).toBe(y);
  });

  test('Escape closes what is open first; of a note the marks go with it', async () => {
    const page = await openWindow();
    await page.goto(`${site.url}/decision/?hl=${encodeURIComponent('蓝湾')}#c1`);
    await atRest(page);
    await page.locator('#c1 .n').first().click();
    expect(await page.locator('.note:popover-open').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.note:popover-open').count()).toBe(0);
    expect((await seen(page)).words.length).toBeGreaterThan(0);
    await page.goto(`${site.url}/decision/?note=legal-services&hl=legal#c3-3`);
    await atRest(page);
    expect(await page.locator('#note-legal-services:popover-open').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.note:popover-open').count()).toBe(0);
    expect((await seen(page)).words).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
  });

  test('in a note they go through its marks, which are scrolled to within it, and open it again', async () => {
    for (const viewport of [WIDE, PHONE, { width: 700, height: 500 }]) {
      const page = await openWindow(viewport);
      await page.goto(`${site.url}/decision/?note=labour&hl=boats&hl=fisher#c1`);
      const { words } = await atRest(page);
      expect(words.length).toBeGreaterThan(3);
      for (let i = 0; i < words.length; i++) {
        const sight = await seen(page);
        expectInSight(sight, viewport);
        await page.keyboard.press('n');
      }
      await page.locator('#note-labour header > button').last().click();
      expect(await page.locator('.note:popover-open').count()).toBe(0);
      await page.evaluate(() => scrollTo(0, 0));
      await page.keyboard.press('n');
      expect(await page.locator('#note-labour:popover-open').count()).toBe(1);
      expectInSight(await atRest(page), viewport);
      await page.goto(`${site.url}/decision/?hl=boats#note-labour`);
      expectInSight(await atRest(page), viewport);
    }
  });
});

test('a reader who scrolls is left alone when fonts come, and one who comes back is where they were', async () => {
  const page = await openWindow();
  const url = `${site.url}/decision/?hl=${encodeURIComponent('长竿管辖')}#c1`;
  await page.goto(url);
  await atRest(page);
  await page.mouse.move(600, 600);
  const from = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 700);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(from);
  const y = await scrolledTo(page);
  await page.evaluate(() => {
    document.body.style.minHeight = '20000px';
  });
  expect(await scrolledTo(page)).toBe(y);
  await page.reload();
  await atRest(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(y, -1);
  // Without a wheel or a key: by the window's scroll bar.
  await page.goto('about:blank');
  await page.goto(url);
  await atRest(page);
  await page.evaluate(() => scrollTo(0, 300));
  await scrolledTo(page);
  await page.evaluate(() => {
    document.body.style.minHeight = '20000px';
  });
  expect(await scrolledTo(page)).toBe(300);
});

test('words stay in sight when the page moves under them', async () => {
  const page = await openWindow();
  await page.goto(`${site.url}/decision/?hl=${encodeURIComponent('长竿管辖')}#c1`);
  const before = await atRest(page);
  // Not every browser keeps the place of what is read by itself.
  await page.evaluate(() => {
    document.documentElement.style.overflowAnchor = 'none';
    (document.querySelector('#preamble') as HTMLElement).style.fontSize = '60px';
  });
  const after = await atRest(page);
  expect(Math.abs(after.top - before.top)).toBeLessThan(3);
  await page.setViewportSize(PHONE);
  await scrolledTo(page);
  expectInSight(await atRest(page), PHONE);
});

describe('marks', () => {
  const COLOURS = [
    { colorScheme: 'light', contrast: 'no-preference' },
    { colorScheme: 'dark', contrast: 'no-preference' },
    { colorScheme: 'dark', contrast: 'more' },
  ] as const;
  test.each(COLOURS)('can be read: $colorScheme, contrast $contrast', async (options) => {
    const page = await openWindow(WIDE, options);
    await page.goto(`${site.url}/decision/?hl=${encodeURIComponent('蓝湾')}#c1`);
    await atRest(page);
    const ratios = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      const luminance = (colour: string) => {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((channel) => {
          const share = channel / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [range] = [...(CSS.highlights.get('found') ?? [])] as Range[];
      const element = range?.startContainer.parentElement as Element;
      const paper = luminance(getComputedStyle(document.body).backgroundColor);
      const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return ['found', 'found-now'].map((name) => {
        const style = getComputedStyle(element, `::highlight(${name})`);
        const [ink, ground] = [luminance(style.color), luminance(style.backgroundColor)];
        return { words: ratio(ink, ground), ground: ratio(ground, paper) };
      });
    });
    for (const { words } of ratios) expect(words).toBeGreaterThanOrEqual(4.5);
    // Each is told from the paper, and the one from the other.
    expect(ratios[0]?.ground).toBeGreaterThan(1.15);
    expect(ratios[1]?.ground).toBeGreaterThan(3);
  });

  test('stand on a page in which axe finds nothing, light and dark', async () => {
    for (const end of [`?hl=${encodeURIComponent('蓝湾')}#c1`, '?note=labour&hl=boats#c1']) {
      const page = await openWindow(PHONE);
      await page.goto(`${site.url}/decision/${end}`);
      await atRest(page);
      expect([end, await violationsInBoth(page)]).toEqual([end, []]);
    }
  });

  test('are not printed', async () => {
    const page = await openWindow();
    await page.goto(`${site.url}/decision/?hl=${encodeURIComponent('蓝湾')}#c1`);
    await atRest(page);
    const looks = () =>
      page.evaluate(() => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(
          document.querySelector('#c1') as Element,
          '::highlight(found)',
        );
        return [backgroundColor, textDecorationLine];
      });
    expect((await looks())[1]).toBe('underline');
    await page.emulateMedia({ media: 'print' });
    expect(await looks()).toEqual(['rgba(0, 0, 0, 0)', 'none']);
    expect(await page.locator('#found').isVisible()).toBe(false);
  });

  test('change nothing of the text: it is copied and found as without them', async () => {
    const page = await openWindow();
    const text = () =>
      page
        .locator('.source')
        .evaluate((source) => [...source.querySelectorAll('.row')].map((row) => row.innerHTML));
    await page.goto(`${site.url}/decision/`);
    const plain = await text();
    await page.goto(`${site.url}/decision/?hl=${encodeURIComponent('蓝湾')}#c1`);
    await atRest(page);
    expect(await text()).toEqual(plain);
  });

  test('are selected one by one by a browser that cannot draw them', async () => {
    const page = await openWindow();
    await page.addInitScript(() => {
      Object.defineProperty(CSS, 'highlights', { value: undefined });
    });
    await page.goto(
      `${site.url}/decision/?hl=${encodeURIComponent('长竿管辖')}&hl=jurisdiction#c1`,
    );
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('长竿管辖');
    await page.keyboard.press('n');
    expect(await page.evaluate(() => String(getSelection()))).toBe('jurisdiction');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
  });
});

test('nothing of this is loaded by a page that no search led to', async () => {
  const page = await openWindow();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}/decision/#c1`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('landing') || path.includes('pagefind'))).toEqual([]);
  await page.goto(`${site.url}/decision/?hl=${encodeURIComponent('空船靠岸')}#c1`);
  await atRest(page);
  expect(asked.filter((path) => path.includes('landing'))).toHaveLength(1);
  // What the search found is found as it is written.
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
});
