import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { enterInLedgers, makeEdition, PROJECT, runScript, serve } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words: said, say } = spoken();
const { named } = said.label;
const REPORTED = say(said.map.mark, {
  relation: said.relationMade.reports,
  clause: named.effect,
  source: '[Report on boats]',
  paragraph: either('¶ 2', '第2段'),
});

// The map of a made-up edition, before and after its editor adds a cross-reference; then the map of
// the edition itself.
let browser: Browser;
let root: string;
beforeAll(async () => {
  browser = await openBrowser();
  root = makeEdition();
});
afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

function build(): void {
  const { status, stderr } = runScript('build.ts', root);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

/**
 * Each mark of the picture, or entry of the table: paragraph, relation, clause, and the note that
 * it leads to.
 */
const ties = (page: Page, within: string): Promise<string[]> =>
  page.locator(`${within} [data-relation]`).evaluateAll((all) =>
    all
      .map((each) => {
        const { paragraph, relation, clause } = each.dataset;
        const link = each.matches('a') ? each : each.querySelector('a[href*="#note-"]');
        return `${paragraph} ${relation} ${clause}: ${link?.getAttribute('href')}`;
      })
      .sort(),
  );

describe('a cross-reference that an editor adds', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let before: { ties: string[]; words: string };
  beforeAll(async () => {
    build();
    site = await serve(root);
    page = await browser.newPage();
    await page.goto(`${site.url}/map/`);
    before = {
      ties: await ties(page, '.picture'),
      words: await page.locator('.pictures dl').innerText(),
    };
    const path = join(root, 'sources/report/en.mdx');
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8').replace('two people say', '“[two people][^people]” say')}
[^people]: **Cross-reference.** Reports [the entry into force](../decision/#effect-s1).
`,
    );
    const notice = join(PROJECT, 'src/fixtures/captures/uyghur.txt');
    const asked = [
      '--id',
      'notice',
      '--lang',
      'ug-Arab',
      '--kind',
      'document',
      '--rights',
      'licensed',
      '--evidence',
      'Made up',
    ];
    expect(runScript('import.ts', root, [notice, ...asked])).toMatchObject({
      status: 0,
      stderr: '',
    });
    enterInLedgers(root);
    build();
    await page.goto(`${site.url}/map/`);
  });
  afterAll(() => site?.stop());

  test('has a mark, which names clause, source and paragraph, and leads to the note', async () => {
    const old = [
      'p1 paraphrases c1: /sources/report/#note-quote',
      'p2 echoes c2: /sources/report/#note-port',
    ];
    expect(before.ties).toEqual(old);
    expect(await ties(page, '.picture')).toEqual([
      ...old,
      'p2 reports effect: /sources/report/#note-people',
    ]);
    const mark = page.getByRole('link', { name: REPORTED, exact: true });
    expect(await mark.count()).toBe(1);
  });

  test('has its place in the table, and its clause and paragraph are no longer among those left out', async () => {
    const row = page.getByRole('row', { name: named.effect });
    expect(await row.locator('td').innerText()).toContain(
      either('Reported: ¶ 2 by note 3', '报道：第2段，据注3'),
    );
    const { clausesNone, clausesEcho, paragraphsEcho } = said.map.remainders;
    const none = [
      named.adoption,
      either('Preamble', '序言'),
      either('cl. 2 para. 2', '第二条第2款'),
    ];
    const listed = (all: readonly string[]) => all.join(said.marks.list);
    expect(before.words.replace(/\s+/g, ' ')).toContain(
      `${clausesNone} ${listed([...none, named.effect])}`,
    );
    expect(before.words).toContain(paragraphsEcho);
    const words = (await page.locator('.pictures dl').innerText()).replace(/\s+/g, ' ');
    expect(words).toContain(
      `${clausesNone} ${listed(none)} ${clausesEcho} ${either('cl. 2', '第二条')}`,
    );
    expect(words).not.toContain(paragraphsEcho);
  });

  test('counts in the totals; a source without any is named in words', async () => {
    expect(await page.locator('.totals').innerText()).toMatch(
      either(
        /2 of 6 passages \(adoption, preamble and entry into force among them\) are at least in part .* one of 2 other sources\. Of the 4 paragraphs there, 2 have .*, 0 only a likeness, and 2 none\./,
        /6个段落（包括通过信息、序言和施行日期）中有2个至少部分被其他2种文献中的.*。这些文献共4段，其中2段有此类互见，0段仅措辞相近，2段均无。/,
      ),
    );
    const [apart = ''] = said.map.apart.split('{');
    expect(await page.locator('.apart').innerText()).toContain(apart);
    expect(await page.locator('.pictures section').count()).toBe(1);
  });

  test('is opened without a script, by the keyboard', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.url}/map/`);
    await plain.getByRole('link', { name: REPORTED }).focus();
    await plain.keyboard.press('Enter');
    await plain.waitForURL('**/sources/report/#note-people');
    expect(await plain.locator('#note-people').isVisible()).toBe(true);
    await plain.close();
  });
});

describe('the map of the edition', () => {
  const site = { url: inject('fogSite') };
  const open = async (width: number) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.url}/map/`);
    return page;
  };

  test('has everything of the picture in the table and the other way round, each leading to the same note', async () => {
    const page = await open(1440);
    const drawn = await ties(page, '.picture');
    expect(drawn.length).toBeGreaterThan(30);
    expect(await ties(page, 'table')).toEqual(drawn);
    await page.close();
  });

  test('leads from every mark to a note that is there', async () => {
    const page = await open(1440);
    const lost = await page.evaluate(async () => {
      const marks = [...document.querySelectorAll('.picture [data-relation]')].map(
        (each) => each.getAttribute('href') ?? '',
      );
      const pages = new Map<string, Document>();
      for (const path of new Set(marks.map((href) => href.split('#')[0] ?? '')))
        pages.set(
          path,
          new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html'),
        );
      return marks.filter((href) => {
        const [path = '', id = ''] = href.split('#');
        return pages.get(path)?.getElementById(id)?.dataset.kind !== 'cross-reference';
      });
    });
    expect(lost).toEqual([]);
    await page.close();
  });

  test('has letters of 11 pixels and targets of 24 at least on the narrowest screen', async () => {
    const page = await open(320);
    const small = await page.locator('.picture svg').evaluateAll((pictures) =>
      pictures.flatMap((each) => {
        const picture = each as unknown as SVGSVGElement;
        const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
        const letters = Number.parseFloat(getComputedStyle(picture).fontSize) * scale;
        const targets = [...picture.querySelectorAll('a')].map((link) =>
          link.getBoundingClientRect(),
        );
        const tooSmall = targets.filter(({ width, height }) => Math.min(width, height) < 23.99);
        return [
          ...(letters < 11 ? [`letters of ${letters}`] : []),
          ...tooSmall.map(({ width, height }) => `${width} × ${height}`),
        ];
      }),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  test('at 1440, 390 and 320 pixels has nothing that axe finds, light and dark, and no bar of the page or of a picture', async () => {
    const page = await open(1440);
    const wider = () =>
      [document.documentElement, ...document.querySelectorAll('.picture, .scroll')]
        .filter((each) => each.scrollWidth > each.clientWidth)
        .map(({ className }) => className);
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(wider)]).toEqual([width, []]);
      expect([width, await violationsInBoth(page)]).toEqual([width, []]);
    }
    await page.close();
  });
});
