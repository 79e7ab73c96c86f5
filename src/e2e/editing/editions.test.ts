import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { makeEdition, PROJECT, runScript, serve, start } from '../project.ts';
import { either, spoken } from '../spoken.ts';

// Made-up editions, built and read as a stranger's would be.
const capture = (name: string) => join(PROJECT, 'src/fixtures/captures', name);
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

describe('sources of other shapes, added by the importer alone', () => {
  const shapes = [
    {
      id: 'statute',
      file: 'statute.txt',
      lang: 'en',
      kind: 'legislation',
      anchor: 'sec3-a-1-A',
      label: either('sec. 3(a)(1)(A)', '第3条（a）（1）（A）'),
      query: '"in winter"',
    },
    {
      id: 'law',
      file: 'law.txt',
      lang: 'zh-Hans',
      kind: 'legislation',
      anchor: 'art2-p1-i1',
      label: either('art. 2 para. 1(1)', '第二条第一款第（一）项'),
      query: '渔船',
    },
    {
      id: 'notice',
      file: 'uyghur.txt',
      lang: 'ug-Arab',
      kind: 'document',
      anchor: 'p1',
      label: either('¶ 1', '第1段'),
      query: 'كۆمىتېتى',
    },
  ];
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    for (const { id, file, lang, kind } of shapes) {
      const { status, stderr } = runScript('import.ts', root, [
        capture(file),
        '--id',
        id,
        '--lang',
        lang,
        '--kind',
        kind,
        '--rights',
        'licensed',
        '--evidence',
        'Made up',
      ]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
    const { status, stdout, stderr } = runScript('build.ts', root);
    expect({ status, stderr, broken: stdout.includes('BROKEN') }).toEqual({
      status: 0,
      stderr: '',
      broken: false,
    });
    site = await serve(root);
  });
  afterAll(() => site?.stop());

  test.each(shapes)(
    '$id has its page, its anchors and its search',
    async ({ id, lang, anchor, label, query }) => {
      const page = await browser.newPage();
      await page.goto(`${site.url}/sources/${id}/#${anchor}`);
      const paragraph = page.locator(`[id="${anchor}"].para`);
      expect(await paragraph.getAttribute('lang')).toBe(lang);
      expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe(
        lang === 'ug-Arab' ? 'rtl' : 'ltr',
      );
      expect(await page.locator(`.label a[href="#${anchor}"]`).innerText()).toBe(label);
      await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`);
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
      );
      const href = await page.locator('#results a[data-result]').first().getAttribute('href');
      expect(href?.replace(/\?hl=[^#]*/, '')).toBe(`/sources/${id}/#${anchor}`);
      await page.close();
    },
  );
});

describe('verify', () => {
  const BREAKS: [promise: string, file: string, from: string | RegExp, to: string, told: RegExp][] =
    [
      [
        'a changed character',
        'decision/index.html',
        '要求邻港',
        '请求邻港',
        /decision\/index\.html:1:1: #c2 does not have the characters of sources\/decision\/zh\.txt/,
      ],
      [
        'a lost anchor',
        'decision/index.html',
        'id="c2-1"',
        'id="c2-9"',
        /anchor #c2-1 of the ledger is not on the page/,
      ],
      [
        'a lost sentence',
        'decision/index.html',
        'id="c1-s2"',
        'id="c1-s9"',
        /sentence #c1-s2 of the ledger is not on the page/,
      ],
      [
        'an id that stands twice',
        'decision/index.html',
        'id="c2-en"',
        'id="c2"',
        /id “c2” stands twice/,
      ],
      [
        'a link to no page',
        'index.html',
        '/sources/report/',
        '/sources/reports/',
        /index\.html:\d+:\d+: href="\/sources\/reports\/" leads to no file/,
      ],
      [
        'a link to no id',
        'sources/report/index.html',
        '/decision/#c1',
        '/decision/#c7',
        /href="\/decision\/#c7" leads to no id on decision\/index\.html/,
      ],
      [
        'a button to no note',
        'decision/index.html',
        'popovertarget="note-plan"',
        'popovertarget="note-gone"',
        /names #note-gone, which is not on the page/,
      ],
      [
        'a script from elsewhere',
        'index.html',
        '</body>',
        '<script src="https://a.example/x.js"></script></body>',
        /<script src> fetches https:\/\/a\.example\/x\.js/,
      ],
      [
        'words of the local copy',
        'about/index.html',
        '</main>',
        '<p>a neighbouring port which was told to stop getting in the way, has not yet</p></main>',
        /dist\/about\/index\.html:1:1: “a neighbouring port which was told to stop” are 8 words of report outside/,
      ],
      [
        'a paragraph of the local copy',
        'about/index.html',
        '</main>',
        '<p>“A neighbouring port, which was told to stop getting in the way, has not yet answered the decision in public, according to two people there.”</p></main>',
        /it holds text of the local copy of report, p2/,
      ],
    ];
  const copy = Object.fromEntries(
    readFileSync(capture('report.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((text, i) => [`p${i + 1}`, text]),
  );
  beforeAll(() => {
    // Built already, unless these tests are run alone.
    if (!existsSync(join(root, 'dist'))) expect(runScript('build.ts', root).status).toBe(0);
    cpSync(join(root, 'dist'), join(root, 'good'), { recursive: true });
    mkdirSync(join(root, 'sources/report/local'), { recursive: true });
    writeFileSync(join(root, 'sources/report/local/paragraphs.json'), JSON.stringify(copy));
  });

  test('holds for what was built, with the local copy at hand', () => {
    expect(runScript('verify.ts', root)).toMatchObject({ status: 0, stderr: '' });
  });

  test.each(BREAKS)('finds %s', (_, file, from, to, told) => {
    cpSync(join(root, 'good'), join(root, 'dist'), { recursive: true });
    const path = join(root, 'dist', file);
    const html = readFileSync(path, 'utf8');
    const changed = html.replace(from, to);
    expect(changed).not.toBe(html);
    writeFileSync(path, changed);
    const { status, stdout, stderr } = runScript('verify.ts', root);
    expect(stderr).toMatch(told);
    expect({ status, broken: stdout.includes('BROKEN') }).toEqual({ status: 1, broken: true });
  });

  test('finds a capture that was changed', () => {
    cpSync(join(root, 'good'), join(root, 'dist'), { recursive: true });
    const path = join(root, 'sources/decision/capture.txt');
    const before = readFileSync(path);
    writeFileSync(path, `${before} `);
    expect(runScript('verify.ts', root).stderr).toContain(
      'capture.txt:1:1: its SHA-256 or size is not the one in source.yaml',
    );
    writeFileSync(path, before);
  });

  test('finds a text that does not follow from its capture', () => {
    const path = join(root, 'sources/decision/source.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(/ {6}- lines: "5"[\s\S]*?(?= {4}taken:)/, ''));
    expect(runScript('verify.ts', root).stderr).toMatch(
      /zh\.txt:\d+:1: this paragraph does not follow from capture\.txt/,
    );
    writeFileSync(path, before);
  });

  test.each([
    [
      'a fact without a citation',
      'sources/report/en.mdx',
      '**Cross-reference.** Echoes [clause 2](../decision/#c2-s1).',
      '**Fact.** There are 40 ports.',
      /^sources\/report\/en\.mdx:11:1: note \[\^port\] asserts a fact without a citation/,
    ],
    [
      'a citation of what was not seen',
      'sources/references.json',
      '"seen": "full"',
      '"seen": "not-seen"',
      /note \[\^form\] cites harbour-act, which was not seen/,
    ],
    [
      'a number that the clause does not have',
      'sources/decision/summary.en.mdx',
      'stop “obstruction”',
      'stop 3 “obstructions”',
      /summary\.en\.mdx:23:1: c2: 3 is in the summary, not in the Chinese/,
    ],
    [
      'a number that the summary lacks',
      'sources/decision/summary.en.mdx',
      '2 January 2030',
      'that day',
      /adoption: 2030 is in the Chinese, not in the summary/,
    ],
  ])('finds %s', (_, file, from, to, told) => {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    expect(before).toContain(from);
    writeFileSync(path, before.replace(from, to));
    const { status, stderr } = runScript('verify.ts', root);
    expect({ status, told: told.test(stderr) ? told : stderr }).toEqual({ status: 1, told });
    writeFileSync(path, before);
  });

  test('lists words that stand outside quotation marks, without failing', () => {
    writeFileSync(
      join(root, 'sources/wording.json'),
      JSON.stringify({ words: ['answered', 'obstruction'] }),
    );
    expect(runScript('verify.ts', root)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /1 places? to look at[\s\S]*sources\/report\/en\.mdx:7:1: p2: “answered” outside quotation marks/,
      ),
    });
    rmSync(join(root, 'sources/wording.json'));
  });

  test('finds more quotation than the limit', () => {
    const path = join(root, 'sources/report/en.mdx');
    const before = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      before.replace(
        'has not answered',
        '“has not yet answered the decision in public, according to”',
      ),
    );
    expect(runScript('build.ts', root).stderr).toMatch(
      /sources\/report\/en\.mdx:1:1: \d+ of 54 words are quoted; at most 8 may be/,
    );
    writeFileSync(path, before);
  });
});

describe('a reader’s own copy', () => {
  const folder = () => join(root, 'articles');
  beforeAll(() => {
    mkdirSync(folder(), { recursive: true });
    const article = readFileSync(capture('report.txt'), 'utf8')
      .replaceAll('"', '”')
      .replace('forty boats', 'forty\u00a0boats')
      .replace(/(.{30}\S*) /g, '$1\n');
    writeFileSync(
      join(folder(), 'saved page.html'),
      `<!doctype html><meta charset="utf-8"><nav>Home</nav><p>${article.replaceAll('\n', '<br>')}</p>`,
    );
    writeFileSync(join(folder(), 'other.txt'), 'Something else.\n');
    writeFileSync(join(folder(), 'picture.png'), new Uint8Array([0x89, 0x50, 0xff]));
    rmSync(join(root, 'sources/report/local'), { recursive: true, force: true });
  });

  test('is recognised after curly quotes, no-break spaces and re-wrapped lines, and read in full with the notes', async () => {
    const { status, stdout, stderr } = runScript('local.ts', root, [folder(), '--no-serve']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /saved page\.html: report, 2 of 2 paragraphs \(1 to the letter, 1 but for typography\)/,
    );
    expect(stdout).toMatch(/other\.txt: no paragraph of this edition/);
    expect(stdout).toMatch(/picture\.png: no paragraph of this edition/);
    const site = await serve(root, { ANNOTATED_SOURCES_LOCAL: '1' });
    const page = await browser.newPage();
    await page.goto(`${site.url}/sources/report/`);
    const { words } = spoken();
    expect(await page.locator('main').innerText()).toContain(words.localCopy);
    const foot = await page.locator('footer').innerText();
    expect(foot).toContain('report.xhtml');
    expect(foot).not.toContain(words.frame.archive);
    expect(await page.locator('#p2').innerText()).toMatch(
      /^A neighbouring port.?1?.*has not yet answered the decision in public/s,
    );
    expect(await page.locator('#p1 mark[data-note="quote"]').innerText()).toBe(
      'every owner must help',
    );
    await page.locator('#p1 button.n').click();
    expect(await page.locator('#note-quote').isVisible()).toBe(true);
    await page.close();
    site.stop();
  });

  test('is in nothing that is published', () => {
    expect(runScript('build.ts', root).status).toBe(0);
    const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(html|js|json|css)$/.test(entry.name),
    );
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain('getting in the way');
  });

  test('that holds nothing of the edition changes nothing', () => {
    const empty = join(root, 'empty');
    mkdirSync(empty, { recursive: true });
    expect(runScript('local.ts', root, [empty])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Nothing was changed'),
    });
    expect(runScript('local.ts', root, [])).toMatchObject({ status: 2 });
    expect(runScript('local.ts', root, [join(root, 'no-such')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no such folder'),
    });
  });
});

test('a mistake stops the build with its place, and leaves what was built', () => {
  const path = join(root, 'sources/decision/zh.mdx');
  const before = readFileSync(path, 'utf8');
  const built = readFileSync(join(root, 'dist/index.html'), 'utf8');
  writeFileSync(path, before.replace('**Term.**', '**Trem.**'));
  const { status, stderr } = runScript('build.ts', root);
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
  expect(stderr).toMatch(/^sources\/decision\/zh\.mdx:11:1: Unknown kind of note/);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe(built);
  writeFileSync(path, before);
});

test('dev shows an edit', async () => {
  const dev = await start(
    [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0', '--ignore-lock'],
    root,
  );
  try {
    const text = async () => (await fetch(`${dev.url}/decision/`)).text();
    expect(await text()).toContain('Help is not money');
    const path = join(root, 'sources/decision/zh.mdx');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('Help is not money', 'Help is not gold'),
    );
    await expect.poll(text, { timeout: 60_000, interval: 250 }).toContain('Help is not gold');
  } finally {
    dev.stop();
  }
}, 120_000);
