import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testUnless } from '../../fixtures/test-unless.ts';
import { shellQuote } from '../../render/shell.ts';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { makeEdition, PROJECT, runScript, serve } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words } = spoken();

const missing =
  spawnSync('sh', ['-c', 'sha256sum --version']).status === 0 ? null : 'sha256sum is not installed';
const collation = '{ identical: 0, alike: [p1], different: [p2], extra: 1 }';
const second = `  - { file: other.txt, bytes: 9, sha256: ${'a'.repeat(64)}, collation: ${collation} }\n`;

let browser: Browser;
let root: string;
let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await openBrowser();
  root = makeEdition();
  folder = mkdtempSync(join(tmpdir(), 'saved-'));
  const record = join(root, 'sources/report/source.yaml');
  writeFileSync(record, readFileSync(record, 'utf8') + second);
  const { status, stderr } = runScript('build.ts', root);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  cpSync(join(root, 'dist'), join(root, 'good'), { recursive: true });
  site = await serve(root);
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  for (const each of [root, folder]) if (each) rmSync(each, { recursive: true, force: true });
});

/** A page with its record unfolded. */
async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage(options);
  await page.goto(new URL(path, site.url).href);
  await page.locator('.record details').evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
  return page;
}

/** Pages with a record: a full text, two witnesses that agree, two that do not. */
const addresses = () => [
  `${inject('fogSite')}/decision/`,
  `${inject('fogSite')}/sources/post-captains/`,
  `${site.url}/sources/report/`,
];

/** The command beside a file of the record, as a reader copies it. */
const commandOf = (page: Page, file: string) =>
  page.locator('.capture', { hasText: file }).locator('.command').innerText();
const run = (command: string) => {
  const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  return { status, stdout };
};

testUnless(
  missing,
  'a published capture, saved with its checksums, is found as it came, and a changed one is found out',
  async () => {
    const page = await open('/decision/');
    for (const name of ['capture.txt', 'SHA256SUMS']) {
      const href = await page
        .locator('.capture')
        .getByRole('link', { name, exact: true })
        .getAttribute('href');
      writeFileSync(
        join(folder, name),
        Buffer.from(await (await fetch(site.url + href)).arrayBuffer()),
      );
    }
    const command = await commandOf(page, 'decision.txt');
    expect(run(command)).toEqual({ status: 0, stdout: 'capture.txt: OK\n' });
    const bytes = readFileSync(join(folder, 'capture.txt'));
    expect(bytes.equals(readFileSync(join(root, 'sources/decision/capture.txt')))).toBe(true);
    writeFileSync(join(folder, 'capture.txt'), `${bytes} `);
    expect(run(command)).toEqual({ status: 1, stdout: 'capture.txt: FAILED\n' });
    await page.close();
  },
);

testUnless(
  missing,
  'who holds a capture that is not published checks it by the command of the page',
  async () => {
    cpSync(join(PROJECT, 'src/fixtures/captures/report.txt'), join(folder, 'report.txt'));
    const page = await open('/sources/report/');
    expect(run(await commandOf(page, 'report.txt'))).toEqual({
      status: 0,
      stdout: 'report.txt: OK\n',
    });
    expect(await page.locator('.capture').first().innerText()).toContain(
      words.capture.notPublished,
    );
    await page.close();
  },
);

testUnless(
  missing,
  'every paragraph copied from the page has the fingerprint that the page tells',
  async () => {
    const page = await open('/decision/');
    const command = await page.locator('.record > details .command').innerText();
    const [, example = ''] = /'([^']*)'/.exec(command) ?? [];
    const told = page.locator('.record [data-exact]');
    expect(await told.count()).toBe(7);
    for (const code of await told.all()) {
      const anchor = await code.getAttribute('data-exact');
      const words = await page.locator(`[id="${anchor}"]`).evaluate((element) => {
        getSelection()?.selectAllChildren(element);
        return getSelection()?.toString() ?? '';
      });
      expect([
        anchor,
        run(command.replace(shellQuote(example), () => shellQuote(words))).stdout,
      ]).toEqual([anchor, `${await code.innerText()}  -\n`]);
    }
    await page.close();
  },
);

test('one press takes the whole of a command', async () => {
  const page = await open('/sources/report/');
  const command = page.locator('.command').first();
  await command.click();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    await command.innerText(),
  );
  await page.close();
});

test('the witnesses stand compared, with links to the paragraphs in which they differ', async () => {
  const page = await open('/sources/report/', { javaScriptEnabled: true });
  const { witness: told } = words;
  const second = either('¶ 2', '第2段');
  const rows = await page.locator('.witness tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t'))).toEqual([
    [told.identical, '0', told.allOthers],
    [told.alike, '1', either('¶ 1', '第1段')],
    [told.different, '1', second],
    [told.missing, '0', told.none],
    [told.extra, '1', told.noAnchor],
  ]);
  await page.locator('.witness').getByRole('link', { name: second }).click();
  expect(new URL(page.url()).hash).toBe('#p2');
  await page.close();
});

test('nothing of the unfolded record runs over the side at 1440, 820, 390 and 320 px, and axe finds nothing in it, light and dark', async () => {
  for (const address of addresses()) {
    const page = await open(address);
    for (const width of [1440, 820, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([address, width, over]).toEqual([address, width, 0]);
      if (width === 1440 || width === 320)
        expect([address, width, await violationsInBoth(page)]).toEqual([address, width, []]);
    }
    await page.close();
  }
});

describe('verify', () => {
  const article = readFileSync(join(PROJECT, 'src/fixtures/captures/report.txt'), 'utf8');
  const [quoting = '', plain = ''] = article.split('\n');
  const typeset = plain.replace(/ (?=two)/, '\u00a0').replaceAll("'", '’');
  const inFile = (file: string, change: (text: string) => string) => () => {
    const path = join(root, 'dist', file);
    const before = readFileSync(path, 'utf8');
    expect(change(before)).not.toBe(before);
    writeFileSync(path, change(before));
  };
  const add = (file: string, text: string) => () => {
    mkdirSync(join(root, 'dist', file, '..'), { recursive: true });
    writeFileSync(join(root, 'dist', file), text);
  };
  const jsonld = 'downloads/decision/annotations.jsonld';
  // What does not get in one another's way is broken at once: each run of verify takes its time.
  type Break = [what: string, breakIt: () => void, told: RegExp];
  const BREAKS: [together: string, ...breaks: Break[]][] = [
    [
      'captures, checksums and annotations that differ, and restricted words',
      [
        'a published capture with other bytes',
        inFile('downloads/decision/capture.txt', (text) => text.replace('\n', '\r\n')),
        /^downloads\/decision\/capture\.txt:1:1: it is not sources\/decision\/capture\.txt byte for byte/m,
      ],
      [
        'a file that is not what its checksum says',
        inFile('downloads/decision/alignment.csv', (text) => `${text} `),
        /^downloads\/decision\/SHA256SUMS:1:1: alignment\.csv has other bytes/m,
      ],
      [
        'a file without a checksum',
        add('downloads/decision/more.txt', 'More'),
        /^downloads\/decision\/SHA256SUMS:1:1: more\.txt is not listed/m,
      ],
      [
        'checksums that nothing reads',
        add('downloads/report/SHA256SUMS', 'nonsense\n'),
        /^downloads\/report\/SHA256SUMS:1:1: there are no checksums that sha256sum could read/m,
      ],
      [
        'a restricted capture, whatever its name',
        add('about/x.bin', article),
        /^about\/x\.bin:1:1: it is a capture of report, which may not be published/m,
      ],
      [
        'a restricted paragraph in a page, also with other typography',
        inFile('about/index.html', (text) =>
          text.replace('</main>', () => `<p>${typeset}</p></main>`),
        ),
        /^about\/index\.html:1:1: it holds the whole of p2 of report/m,
      ],
      [
        'a restricted paragraph in a file of data',
        add('x.json', JSON.stringify({ a: [{ b: quoting }] })),
        /^x\.json:1:1: it holds the whole of p1 of report/m,
      ],
      [
        'a restricted paragraph in XML',
        add('x.xml', `<?xml version="1.0"?><text><p>${quoting}</p></text>`),
        /^x\.xml:1:1: it holds the whole of p1 of report/m,
      ],
      [
        'an annotation that has drifted',
        inFile(jsonld, (text) => text.replace('"start":5,"end":13', '"start":6,"end":14')),
        /note-support does not have “支持“修船计划”” at 6 to 14 of #c1/,
      ],
      [
        'an annotation of a paragraph that is not there',
        inFile(jsonld, (text) => text.replace('"value":"c2-1"', '"value":"c9"')),
        /note-help stands on #c9, which is not on the page/,
      ],
    ],
    [
      'what is lost',
      [
        'a capture that is lost',
        () => rmSync(join(root, 'dist/downloads/decision/capture.txt')),
        /^downloads\/decision\/capture\.txt:1:1: the capture is not published/m,
      ],
      [
        'a checksum without a file',
        () => rmSync(join(root, 'dist/downloads/decision/alignment.csv')),
        /^downloads\/decision\/SHA256SUMS:1:1: alignment\.csv is listed and not there/m,
      ],
      [
        'an annotation with other words around it',
        inFile(jsonld, (text) => text.replace('"prefix":"一、港务局"', '"prefix":"二、港务局"')),
        /note-support has not the words around it that #c1 has/,
      ],
      [
        'annotations that are lost',
        () => rmSync(join(root, 'dist/downloads/report/annotations.jsonld')),
        /^downloads\/report\/annotations\.jsonld:1:1: the annotations of sources\/report\/ are not published/m,
      ],
    ],
  ];
  test.each(BREAKS)('finds %s', (_, ...breaks) => {
    rmSync(join(root, 'dist'), { recursive: true });
    cpSync(join(root, 'good'), join(root, 'dist'), { recursive: true });
    for (const [, breakIt] of breaks) breakIt();
    const { status, stderr } = runScript('verify.ts', root);
    for (const [what, , told] of breaks) expect(stderr, what).toMatch(told);
    expect(status).toBe(1);
  });

  test('finds nothing else in what was built', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    cpSync(join(root, 'good'), join(root, 'dist'), { recursive: true });
    expect(runScript('verify.ts', root)).toMatchObject({ status: 0, stderr: '' });
  });
});
