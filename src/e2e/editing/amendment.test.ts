import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  amended,
  madeUpLaw,
  type Named,
  namedLines,
} from '../../fixtures/amended-law/amended-law.ts';
import { unpackGroups } from '../../publish/citation/packed-groups.ts';
import { openBrowser } from '../browser.ts';
import { runScript, serve } from '../project.ts';

// An amendment of a law of 500 articles, 20 put in and 10 taken out, as an editor publishes it and
// as a reader sees both versions; what each passage must be called is worked out from its place.
const TITLE = '港口管理法';
const LAW = madeUpLaw();
const OUT = new Set([3, 21, 22, 60, 125, 200, 333, 401, 480, 500]);
const IN = new Set([
  1, 2, 7, 20, 22, 41, 64, 100, 101, 150, 160, 199, 222, 260, 300, 335, 390, 444, 470, 499,
]);
const FIRST = namedLines(LAW);
const SECOND = namedLines(amended(LAW, OUT, IN));
/** Articles that have a note, by their first numbers; one of them is taken out. */
const NOTED = [5, 60, 250, 420];

const LEGISLATION = `events:
  - { id: adopted, date: "2029-07-01", short: Adopted, what: The law was adopted., see: ["#ch1"] }
legislation:
  document: act
  form: law
  jurisdiction: aq
  organ: { id: board, name: Harbour Board }
  adopted: adopted
  published: adopted
  inForce: adopted
`;

let root: string;
let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
/** Anchors by what they are of, as version 1 gave them. */
let anchorOf: ReadonlyMap<string, string>;
const file = (source: string, name: string) => join(root, 'sources', source, name);
const dist = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');

beforeAll(async () => {
  root = join(mkdtempSync(join(tmpdir(), 'amendment-')), 'edition');
  mkdirSync(join(root, 'sources'), { recursive: true });
  writeFileSync(
    join(root, 'sources/edition.yaml'),
    'title: Amended Law\ndescription: Made up.\nversion: 1.0.0\ndate: 2030-01-02\npublisher: Nobody\nprincipal: null\nlicence: null\n',
  );
  writeFileSync(join(root, 'sources/references.json'), '[]\n');
  add('law', 'zh-Hans', 'legislation', [TITLE, ...FIRST.map(({ line }) => line)]);
  add('comment', 'en', 'document', ['A comment', ...NOTED.map((n) => `Of what was article ${n}.`)]);
  const { paragraphs } = JSON.parse(readFileSync(file('law', 'anchors.json'), 'utf8'));
  anchorOf = new Map(FIRST.map(({ key }, i) => [key, paragraphs[i + 1].anchor]));
  const record = readFileSync(file('law', 'source.yaml'), 'utf8');
  writeFileSync(file('law', 'source.yaml'), `${LEGISLATION}${record}`);
  write(FIRST);
  const links = NOTED.map(
    (n) =>
      `Of what was [article ${n}][^to-${n}].\n\n[^to-${n}]: **Cross-reference.** Paraphrases [it](../law/#${anchorOf.get(`a${n}/1`)}).`,
  );
  writeFileSync(file('comment', 'en.mdx'), `# A comment\n\n${links.join('\n\n')}\n`);
  run('anchors.ts', '--yes');
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  rmSync(join(root, '..'), { recursive: true, force: true });
});

function run(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = runScript(script, root, args);
  expect({ status, stderr, broken: stdout.includes('BROKEN') }).toEqual({
    status: 0,
    stderr: '',
    broken: false,
  });
  return stdout;
}

function add(id: string, lang: string, kind: string, lines: readonly string[]): void {
  const capture = join(root, `${id}.txt`);
  writeFileSync(capture, `${lines.join('\n')}\n`);
  const asked = { id, lang, kind, rights: 'licensed', evidence: 'Made up', 'title-line': '1' };
  run(
    'import.ts',
    capture,
    ...Object.entries(asked).flatMap(([key, value]) => [`--${key}`, value]),
  );
}

/** Writes a version of the law as an editor does, with a note on each noted article it still has. */
function write(lines: readonly Named[]): void {
  const texts = [TITLE, ...lines.map(({ line }) => line)];
  const noted = NOTED.filter((n) => lines.some(({ key }) => key === `a${n}/1`));
  const spans = new Map(noted.map((n) => [`a${n}/1`, n]));
  const blocks = lines.map(({ key, line }) => {
    const n = spans.get(key);
    const heading = key.startsWith('ch') ? '## ' : '';
    return n ? line.replace(/(?<=条　)(.{3})/, `[$1][^on-${n}]`) : heading + line;
  });
  const notes = noted.map((n) => `[^on-${n}]: **Context.** On what was article ${n}.`);
  const capture = `${texts.join('\n')}\n`;
  writeFileSync(file('law', 'capture.txt'), capture);
  writeFileSync(file('law', 'zh.txt'), `${texts.join('\n\n')}\n`);
  writeFileSync(file('law', 'zh.mdx'), `${[`# ${TITLE}`, ...blocks, ...notes].join('\n\n')}\n`);
  const record = readFileSync(file('law', 'source.yaml'), 'utf8');
  const hash = createHash('sha256').update(capture).digest('hex');
  writeFileSync(
    file('law', 'source.yaml'),
    record
      .replace(/bytes: \d+/, `bytes: ${Buffer.byteLength(capture)}`)
      .replace(/sha256: \w+/, `sha256: ${hash}`),
  );
}

/** A passage as its row on the page shows it. */
interface Row {
  readonly anchor: string;
  readonly label: string;
  readonly original: string;
  readonly line: string;
  readonly past: readonly string[];
}

/** The rows of all pages of the law, in the order of the text. */
async function rowsOnPages(): Promise<Row[]> {
  const rows: Row[] = [];
  for (let path: string | null = '/sources/law/'; path !== null; ) {
    await page.goto(`${site.url}${path}`);
    rows.push(...(await rowsOnPage()));
    const next = page.locator('[rel="next"]').first();
    path = (await next.count()) > 0 ? await next.getAttribute('href') : null;
  }
  return rows;
}

async function rowsOnPage(): Promise<Row[]> {
  return page.locator('.reading [data-row]').evaluateAll((all) =>
    all.map((row) => ({
      anchor: row.getAttribute('data-row') ?? '',
      label: row.querySelector('.label a')?.textContent ?? '',
      original: row.querySelector('.original')?.textContent ?? '',
      line: [...(row.querySelector('.para')?.childNodes ?? [])]
        .map((node) => (node instanceof Element && node.matches('.n') ? '' : node.textContent))
        .join(''),
      past: [...row.querySelectorAll('.past')].map((line) => line.textContent ?? ''),
    })),
  );
}

/** What the references to each passage are made of, by anchor, as the scripts beside them say. */
function citedPassages(): Map<string, { name?: string; told?: string }> {
  const entries = globSync('cite/law/*.js', { cwd: join(root, 'dist') }).flatMap((script) => {
    const self: { citedParts?: typeof globalThis.citedParts } = {};
    new Function('self', dist(script))(self);
    return Object.values(self.citedParts ?? {}).flatMap(({ groups }) => [
      ...unpackGroups(groups).values(),
    ]);
  });
  return new Map(entries.flat().map((entry) => [entry.anchor, entry]));
}

/** Checks that each passage has its name wherever the site says it. */
async function check(lines: readonly Named[]): Promise<Row[]> {
  const rows = await rowsOnPages();
  const shown = (row: Pick<Row, 'line' | 'label' | 'original'>) =>
    [row.line, row.label, row.original].join(' | ');
  expect(rows.map(shown)).toEqual(lines.map(shown));
  const [cited, tei] = [citedPassages(), dist('downloads/law/tei.xml')];
  const wrong = rows.filter(({ anchor, label }) => {
    const { name } = cited.get(anchor) ?? {};
    const isChapter = label.startsWith('ch.');
    return name !== label || !(isChapter || tei.includes(`xml:id="${anchor}" n="${label}"`));
  });
  expect(wrong).toEqual([]);
  const akn = dist('downloads/law/akn.xml');
  const articles = lines.filter(({ key }) => /^[an]\d+\/1$/.test(key));
  expect([...akn.matchAll(/<article [^>]*>\s*<num>([^<]*)<\/num>/g)].map(([, num]) => num)).toEqual(
    articles.map(({ original }) => original.replace(/第.款$/, '')),
  );
  return rows;
}

/** The first hits of a search, as the page shows them. */
async function hits(query: string): Promise<(string | undefined)[]> {
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
  );
  return page
    .locator('#results a[data-result]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/\?[^#]*/, '')));
}

test('version 1: every passage has its name', async () => {
  run('build.ts');
  site = await serve(root);
  await check(FIRST);
}, 180_000);

describe('version 2', () => {
  let rows: readonly Row[];
  const retired = () => [...anchorOf].filter(([key]) => !SECOND.some((named) => named.key === key));

  test('every passage has its new name, and keeps its address', async () => {
    const edition = join(root, 'sources/edition.yaml');
    writeFileSync(edition, readFileSync(edition, 'utf8').replace('1.0.0', '2.0.0'));
    write(SECOND);
    run('anchors.ts', '--yes');
    // A reference to an article that was taken out is the editor's to mend.
    const gone = `#${anchorOf.get('a60/1')}`;
    const refused = runScript('build.ts', root);
    expect(refused.stderr).toContain(`an anchor that was retired: “${gone}” of law`);
    const comment = readFileSync(file('comment', 'en.mdx'), 'utf8');
    writeFileSync(
      file('comment', 'en.mdx'),
      comment.replace(`${gone})`, `#${anchorOf.get('a250/1')})`),
    );
    run('build.ts');
    rows = await check(SECOND);
    const wrong = SECOND.filter(
      ({ key }, i) => anchorOf.has(key) && anchorOf.get(key) !== rows[i]?.anchor,
    );
    expect(wrong).toEqual([]);
    expect(new Set(rows.map(({ anchor }) => anchor)).size).toBe(rows.length);
  }, 180_000);

  test('a passage says what it was called, and nothing of words that did not change', () => {
    const before = new Map(FIRST.map(({ key, label }) => [key, label]));
    const past = SECOND.map(({ key, label }) => {
      const was = before.get(key);
      return was && was !== label ? [`Before version 2.0.0 of this edition it was ${was}.`] : [];
    });
    expect(rows.map((row) => row.past)).toEqual(past);
  });

  test('every old address answers on the page and among the references, retired ones too', async () => {
    const pages = globSync('sources/law/**/index.html', { cwd: join(root, 'dist') });
    const [html, cited] = [pages.map(dist).join(''), citedPassages()];
    const lost = [...anchorOf.values()].filter(
      (anchor) => !html.includes(` id="${anchor}"`) || !cited.has(anchor),
    );
    expect(lost).toEqual([]);
    expect(retired().length).toBeGreaterThan(OUT.size);
    for (const [key, anchor] of retired()) {
      const { label = '' } = FIRST.find((named) => named.key === key) ?? {};
      expect(cited.get(anchor)?.told?.replaceAll(/<[^>]*>/g, '')).toBe(
        `${label.replace('a', 'A')} (#${anchor}) was taken out in version 2.0.0 of this edition.`,
      );
    }
    const [gone, moved] = [anchorOf.get('a200/1'), anchorOf.get('a250/1')];
    await page.goto(`${site.url}/cite/law/#${moved}`);
    await page.locator('.asked, :target').getByText('Before version 2.0.0').first().waitFor();
    await page.goto(`${site.url}/cite/law/#${gone}`);
    await page.getByText(`(#${gone}) was taken out in version 2.0.0`).first().waitFor();
    await page.goto(`${site.url}/sources/law/#${gone}`);
    await page.locator(`[id="${gone}"]`).getByText('was taken out').waitFor();
  });

  test('references from another source lead on, by the new numbers', async () => {
    const now = (n: number) => SECOND.find(({ key }) => key === `a${n}/1`);
    for (const n of NOTED.filter((each) => !OUT.has(each))) {
      const anchor = anchorOf.get(`a${n}/1`);
      await page.goto(`${site.url}/sources/law/#${anchor}`);
      const row = page.locator(`[data-row="${anchor}"]`);
      expect(await row.locator('.label a').innerText()).toBe(now(n)?.label);
      expect(await row.locator('a[href*="comment/#"]').count()).toBeGreaterThan(0);
      expect(await row.locator(`mark[data-note="on-${n}"]`).count()).toBe(1);
    }
  });

  test('a search finds an article by both its names', async () => {
    const article = SECOND.find(({ key }) => key === 'a249/1') as Named;
    const address = `/sources/law/#${anchorOf.get('a249/1')}`;
    for (const query of [article.label, article.original, 'art. 249', '第二百四十九条'])
      expect((await hits(query)).map((hit) => hit?.replace(/ch\d+\//, ''))).toContain(address);
  });
});
