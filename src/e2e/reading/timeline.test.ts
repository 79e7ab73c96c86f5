import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { makeEdition, runScript, serve } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words: said, say, date, period } = spoken();
const { inBrackets } = said;
/** What a row says before it says why. */
const [WHY = ''] = said.timeline.uncertainSince.split('{');
/** What a mark says beside its event. */
const UNCERTAIN = say(inBrackets, { words: said.timeline.dateUncertain });
const LASTED = period('2029-12-30', '2030-01-02');
const DIFFER = say(inBrackets, { words: said.timeline.sourcesDiffer });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The drawing that is shown: its entries as they are read and where they lead. */
function drawn(page: Page) {
  return page.locator('svg.timeline:visible a').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href'),
      words: link.textContent.replace(/\s+/g, ' ').trim(),
      marks: link.querySelectorAll('.mark .body').length,
    })),
  );
}

describe('an event added to a source’s record', () => {
  let root: string;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    root = makeEdition();
    const path = join(root, 'sources/report/source.yaml');
    const events = `facts: []
date: "2030-02"
events:
  - id: lee
    date: "2029-12-30"
    until: "2030-01-02"
    short: Lee speaks
    what: Ann Lee (scholar) speaks of 船.
    uncertain: The days are made up.
    otherwise: [{ date: "2029-11", citations: ["@harbour-act"] }]
    citations: ["@lee-2029, p. 3"]
    see: ["#p1", "../decision/#note-plan"]
`;
    writeFileSync(path, readFileSync(path, 'utf8').replace('facts: []\n', events));
    appendFileSync(
      join(root, 'sources/edition.yaml'),
      '\ntimeline: Only what boats have to do with.\n',
    );
    const { status, stderr } = runScript('build.ts', root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    site = await serve(root);
  });
  afterAll(() => {
    site?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  test('has its mark and its row, with references and passages, and so has the source’s own date', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/timeline/`);
    expect(await drawn(page)).toEqual([
      {
        href: '#event-lee',
        words: `${LASTED} Lee speaks ${UNCERTAIN} ${DIFFER}`,
        marks: 1,
      },
      { href: '#event-report', words: `${date('2030-02')} [Report on boats]`, marks: 1 },
    ]);
    const row = page.locator('#event-lee');
    expect(
      (await row.getByRole('cell').allInnerTexts()).map((words) => words.replace(/\s+/g, ' ')),
    ).toEqual([
      `${LASTED} ${say(said.timeline.or, { date: date('2029-11') })} [Harbour Act 2020]`,
      'Lee speaks Ann Lee (scholar) speaks of 船.',
      [
        said.timeline.known.span,
        say(said.timeline.uncertainSince, { why: 'The days are made up.' }),
        said.timeline.differ,
      ].join(' '),
      either(
        '[Lee 2029, p. 3] 港务局关于修船的决定: cl. 1, note 3 [Report on boats]: ¶ 1',
        '[Lee 2029, p. 3] 港务局关于修船的决定：第一条，注3 [Report on boats]：第1段',
      ),
    ]);
    expect(
      await row
        .locator('time')
        .evaluateAll((all) => all.map((each) => each.getAttribute('datetime'))),
    ).toEqual(['2029-12-30', '2030-01-02', '2029-11']);
    expect(await page.locator('#event-report time').getAttribute('datetime')).toBe('2030-02');
    await page.close();
  });

  test('stands on a page that says by what rule the editor selected', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/timeline/`);
    expect(await page.locator('.intro').first().innerText()).toContain(
      'Only what boats have to do with.',
    );
    await page.close();
  });

  test('is named where its references are listed', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/references/`);
    const link = page.locator('#ref-lee-2029 a[href*="/timeline/"]');
    await link.click();
    await page.waitForURL(`${site.url}/timeline/#event-lee`);
    await page.close();
  });

  test('may not cite what was not seen', () => {
    const path = join(root, 'sources/references.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('"seen": "full"', '"seen": "not-seen"'));
    const { status, stderr } = runScript('verify.ts', root);
    writeFileSync(path, before);
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        'sources/report/source.yaml:11:1: event lee cites harbour-act, which was not seen',
      ),
    });
  });
});

describe('the edition’s own timeline', () => {
  const site = { url: inject('fogSite') };

  /** The page as a reader without scripts has it. */
  async function open(width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${site.url}/timeline/`);
    return page;
  }

  test.each([1440, 390])(
    'has at %d px a mark for each row and a row for each mark, in one order, with the same date and words',
    async (width) => {
      const page = await open(width);
      const rows = await page.locator('tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          href: `#${row.id}`,
          date: [...(row.querySelector('td.date')?.childNodes ?? [])]
            .filter((node) => (node as Element).className !== 'other')
            .map(({ textContent }) => textContent)
            .join('')
            .trim(),
          short: row.querySelector('.short')?.textContent.trim() ?? '',
          how: row.querySelector('.sure')?.textContent ?? '',
        })),
      );
      const marks = await drawn(page);
      expect(rows.length).toBeGreaterThan(6);
      // Where a label has several lines there is a space between them, within Chinese words too.
      const solid = (words: string) => words.replaceAll(' ', '');
      expect(marks.map(({ href, words }) => ({ href, words: solid(words) }))).toEqual(
        rows.map(({ href, date, short, how }) => ({
          href,
          words: solid(
            [
              `${date} ${short}`,
              ...(how.includes(WHY) ? [UNCERTAIN] : []),
              ...(how.includes(said.timeline.differ) ? [DIFFER] : []),
            ].join(''),
          ),
        })),
      );
      expect(marks.every((mark) => mark.marks === 1)).toBe(true);
      await page.close();
    },
  );

  test('marks lead to their rows by hand and by keyboard, without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/timeline/`);
    await page.locator('svg.timeline:visible a[data-event="decision"] .mark .body').click();
    await page.waitForURL(/#event-decision$/);
    await page.locator('svg.timeline:visible a[data-event="force"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#event-force$/);
    expect(await page.locator('#event-force').getByText(said.timeline.differ).isVisible()).toBe(
      true,
    );
    await context.close();
  });

  test('at 1440, 820, 390 and 320 px its words stand inside it at 11 px or more, its targets at 24, nothing scrolls sideways, and axe finds nothing, light and dark', async () => {
    const page = await open(1440);
    for (const width of [1440, 820, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const found = await page.locator('svg.timeline:visible').evaluate((svg) => {
        const box = svg.getBoundingClientRect();
        const scale = box.width / (svg as SVGSVGElement).viewBox.baseVal.width;
        const texts = [...svg.querySelectorAll('text')];
        return {
          type: Math.min(
            ...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale),
          ),
          outside: texts.filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < box.left - 1 || right > box.right + 1;
          }).length,
          target: Math.min(
            ...[...svg.querySelectorAll('a > rect')].map(
              (rect) => rect.getBoundingClientRect().height,
            ),
          ),
          sideways: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect([width, found]).toMatchObject([width, { outside: 0, sideways: 0 }]);
      expect(found.type, `at ${width} px`).toBeGreaterThanOrEqual(11);
      expect(found.target, `at ${width} px`).toBeGreaterThanOrEqual(24);
      if (width !== 820) expect([width, await violationsInBoth(page)]).toEqual([width, []]);
    }
    await page.close();
  });
});
