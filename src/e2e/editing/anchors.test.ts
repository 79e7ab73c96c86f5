import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { makeEdition, PROJECT, runScript, serve } from '../project.ts';

// A made-up decision whose text goes through every kind of edit, version by version, read by a
// reader who follows old links.
let root: string;
let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
const file = (name: string) => join(root, 'sources/decision', name);

beforeAll(async () => {
  root = makeEdition();
  browser = await openBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
  rmSync(join(root, 'sources'), { recursive: true });
  cpSync(
    join(PROJECT, 'src/fixtures/edition/sources/edition.yaml'),
    join(root, 'sources/edition.yaml'),
  );
  cpSync(
    join(PROJECT, 'src/fixtures/edition/sources/references.json'),
    join(root, 'sources/references.json'),
  );
  const capture = join(root, 'decision.txt');
  writeFileSync(capture, TEXT.map(plainly).join('\n'));
  const asked = [
    '--id',
    'decision',
    '--lang',
    'zh-Hans',
    '--kind',
    'legislation',
    '--rights',
    'licensed',
    '--evidence',
    'Made up',
  ];
  expect(runScript('import.ts', root, [capture, ...asked])).toMatchObject({
    status: 0,
    stderr: '',
  });
  set(TEXT);
  expect(anchors('--yes').status).toBe(0);
  build();
  site = await serve(root);
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

const TEXT = [
  '# 港务局关于修船的[决定][^form]',
  '2030年1月2日港务局第一次会议通过',
  '为了修理船只，作出如下决定：',
  '一、港务局支持“修船计划”。各船主应当配合。船厂应当按期交付船只。',
  '二、要求邻港停止阻挠。',
  '三、各级港务机关要提供[帮助][^help]，每月公布一次修理船只的数目。',
  '四、码头工人应当获得合理报酬，工资按月发放。',
  '本决定自公布之日起施行。',
];
const NOTES: Record<string, string> = {
  form: '**Text.** The word 决定 means “decision” [@harbour-act].',
  help: '**Context.** Help is not money.',
};

/** A block without its notes' spans. */
const plainly = (block: string) =>
  block.replace(/^# /, '').replace(/\[([^\]]*)\]\[\^[a-z]+\]/g, '$1');

/** Writes a text as an importer and an editor would: capture, text, page with its notes, record. */
function set(blocks: readonly string[]): void {
  const plain = blocks.map(plainly);
  const used = Object.keys(NOTES).filter((id) => blocks.join().includes(`[^${id}]`));
  const capture = `${plain.join('\n')}\n`;
  writeFileSync(file('capture.txt'), capture);
  writeFileSync(file('zh.txt'), `${plain.join('\n\n')}\n`);
  writeFileSync(
    file('zh.mdx'),
    `${[...blocks, ...used.map((id) => `[^${id}]: ${NOTES[id]}`)].join('\n\n')}\n`,
  );
  const record = readFileSync(file('source.yaml'), 'utf8');
  const hash = createHash('sha256').update(capture).digest('hex');
  writeFileSync(
    file('source.yaml'),
    record.replace(
      /^captures:[\s\S]*$/m,
      `captures:\n  - { file: decision.txt, bytes: ${Buffer.byteLength(capture)}, sha256: ${hash}, paragraphs: lines }\n`,
    ),
  );
}

const anchors = (...args: string[]) => runScript('anchors.ts', root, args);
function build(): void {
  const { status, stdout, stderr } = runScript('build.ts', root);
  expect({ status, stderr, broken: stdout.includes('BROKEN') }).toEqual({
    status: 0,
    stderr: '',
    broken: false,
  });
}
function setVersion(version: string): void {
  const path = join(root, 'sources/edition.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^version: .*$/m, `version: ${version}`));
}

/** A new version: the text as changed, refused by the build, reconciled, built, and read. */
async function publish(version: string, blocks: readonly string[]): Promise<string> {
  set(blocks);
  setVersion(version);
  const refused = runScript('build.ts', root);
  expect(refused.status).toBe(1);
  const { status, stdout, stderr } = anchors('--yes');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const rows = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim());
  // The build shows the same table.
  expect(rows(refused.stderr).slice(1)).toEqual(rows(stdout));
  build();
  await page.goto(`${site.url}/decision/`);
  return stdout;
}

/** What a reader sees who follows an old link. */
async function followed(anchor: string): Promise<string> {
  const found = page.locator(`[id="${anchor}"]`);
  expect(await found.count()).toBe(1);
  return (await found.innerText()).replace(/\s+/g, ' ').trim();
}

/** The anchors of the text as it stands. */
const current = () =>
  page.locator('.para[data-anchor]').evaluateAll((all) => all.map((each) => each.id));

describe('old links through six kinds of edit', () => {
  const text = [...TEXT];

  test('insert: what follows keeps its id, and the new paragraph has one of its own', async () => {
    text.splice(5, 0, '港务局可以委托专家检查码头的设备。');
    await publish('0.2.0', text);
    expect(await current()).toEqual([
      'title',
      'adoption',
      'preamble',
      'c1',
      'c2',
      'c2-1',
      'c3',
      'c4',
      'effect',
    ]);
    expect(await followed('c3')).toContain('三、各级港务机关');
  });

  test('reword: the id stays, the note stays on its words, and the ledger has the old fingerprint', async () => {
    const before = JSON.parse(readFileSync(file('anchors.json'), 'utf8')).paragraphs[6];
    text[6] = text[6]?.replace('每月公布一次', '每季度公布一次') as string;
    expect(await publish('0.3.0', text)).toMatch(/c3 +reworded, keeps its id +\d\d %/);
    expect(await followed('c3')).toContain('每季度公布一次');
    const after = JSON.parse(readFileSync(file('anchors.json'), 'utf8')).paragraphs[6];
    expect(after).toMatchObject({
      anchor: 'c3',
      since: '0.1.0',
      revisions: [{ version: '0.3.0', exact: before.exact }],
    });
    expect(await page.locator('#c3 mark[data-note="help"]').innerText()).toBe('帮助');
  });

  test('swap: both keep their ids', async () => {
    [text[4], text[5]] = [text[5] as string, text[4] as string];
    expect(await publish('0.4.0', text)).toMatch(/moved/);
    expect(await current()).toEqual([
      'title',
      'adoption',
      'preamble',
      'c1',
      'c2-1',
      'c2',
      'c3',
      'c4',
      'effect',
    ]);
  });

  test('split: the id is retired in favour of both parts, and its sentences lead to where they are now', async () => {
    text.splice(3, 1, '一、港务局支持“修船计划”。', '各船主应当配合。船厂应当按期交付船只。');
    await publish('0.5.0', text);
    expect(await current()).toEqual([
      'title',
      'adoption',
      'preamble',
      'c1b',
      'c1-1',
      'c2-1',
      'c2',
      'c3',
      'c4',
      'effect',
    ]);
    expect(await followed('c1')).toBe(
      'Cl. 1 (#c1) was split into cl. 1 and cl. 1 para. 2 in version 0.5.0 of this edition.',
    );
    expect(await followed('c1-s3')).toContain(
      'Cl. 1, sentence 3 (#c1-s3) was split into cl. 1 para. 2, sentence 2',
    );
    expect(await page.locator('[id="c1-1-s2"]').innerText()).toBe('船厂应当按期交付船只。');
  });

  test('merge: the one whose number the text keeps goes on, the other leads to it', async () => {
    const [third, fourth] = [text[7] as string, text[8] as string];
    text.splice(7, 2, third + fourth.replace('四、', ''));
    await publish('0.6.0', text);
    expect(await current()).toEqual([
      'title',
      'adoption',
      'preamble',
      'c1b',
      'c1-1',
      'c2-1',
      'c2',
      'c3',
      'effect',
    ]);
    expect(await followed('c4')).toBe(
      'Cl. 4 (#c4) was merged into cl. 3 in version 0.6.0 of this edition.',
    );
    expect(await followed('c4-s1')).toContain('was merged into cl. 3, sentence 2');
  });

  test('delete: what it said and its notes are told of where they stood, and no later text takes the id', async () => {
    text.splice(7, 1);
    // The numbers 三 and 四 come to stand before other words.
    text.splice(7, 0, '三、渔民可以在夏季使用北岸的仓库。');
    await publish('0.7.0', text);
    expect(await current()).toEqual([
      'title',
      'adoption',
      'preamble',
      'c1b',
      'c1-1',
      'c2-1',
      'c2',
      'c3b',
      'effect',
    ]);
    expect(await followed('c3')).toBe(
      'Cl. 3 (#c3) was taken out in version 0.7.0 of this edition.',
    );
    expect(await followed('c4')).toContain('was merged into cl. 3 in version 0.6.0');
    expect(await followed('note-help')).toContain(
      'A note on 帮助 (#note-help) was taken out in version 0.7.0',
    );
    expect(await page.locator('[data-row="c2"] [id="c3"].retired').count()).toBe(1);
  });

  test('the page of them all is whole: nothing for axe to find, light and dark, and no sideways scrolling', async () => {
    const reader = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await reader.goto(`${site.url}/decision/#c4`);
    // What the strip covers while one reads further down is no target there.
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    expect(await violationsInBoth(reader)).toEqual([]);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await reader.close();
  });
});

describe('npm run anchors', () => {
  test('without a terminal and without --yes shows the plan, and writes nothing', () => {
    const before = readFileSync(file('anchors.json'), 'utf8');
    const page = readFileSync(file('zh.mdx'), 'utf8');
    writeFileSync(
      file('zh.mdx'),
      page.replace('[^form]:', '[^shape]:').replace('][^form]', '][^shape]'),
    );
    expect(anchors()).toMatchObject({ status: 2, stdout: expect.stringContaining('TO DECIDE') });
    expect(anchors('--yes')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not guessed'),
    });
    expect(anchors('--check')).toMatchObject({ status: 1 });
    expect(readFileSync(file('anchors.json'), 'utf8')).toBe(before);
    const ruled = anchors('--source', 'decision', '--map', 'note-form=note-shape');
    expect(ruled).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/note-form +retired: merged +#note-shape/),
    });
    expect(ruled.stderr).toContain('there is nobody to ask. Give --yes');
    writeFileSync(file('zh.mdx'), page);
    expect(anchors('--check')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Every ledger agrees'),
    });
  });

  test.each([
    ['an option that there is not', ['--force'], /Unknown option/],
    ['a source that there is not', ['--source', 'act'], /There is no source “act”/],
    ['a ruling without a source', ['--map', 'c1=c2'], /--map needs --source/],
    ['a ruling that cannot be read', ['--source', 'decision', '--map', 'c1'], /write it OLD=NEW/],
    [
      'a ruling on an anchor that is not current',
      ['--source', 'decision', '--map', 'c1=c2'],
      /--map names #c1, which the plan/,
    ],
    [
      'a ruling in favour of no anchor',
      ['--source', 'decision', '--map', 'c2=c99'],
      /--map names #c99, which the plan/,
    ],
  ])('refuses %s', (_, args, told) => {
    expect(anchors(...args)).toMatchObject({ status: 2, stderr: expect.stringMatching(told) });
  });
});
