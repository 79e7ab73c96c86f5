import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSite } from '../site.ts';
import type { VerifyContext } from './context.ts';
import { oneLanguageAPage } from './one-language-a-page.ts';
import { runChecks } from './run-checks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function problems(lang: string, body: string): Promise<string[]> {
  const file = join(folder, 'a/index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<!doctype html><html lang="${lang}"><head><title>T</title></head>\n<body>${body}</body></html>`,
  );
  const record = {
    interfaces: ['en', 'zh-Hans'],
    title: 'Notes of the Harbour',
    publisher: 'Nobody',
    licence: null,
  };
  const context = {
    site: await readSite(folder, '/'),
    edition: { record, about: [] },
  } as unknown as VerifyContext;
  for await (const [, found] of runChecks([oneLanguageAPage], context)) return found;
  return ['nothing was looked at'];
}

test.each([
  ['zh-Hans', '<p>下载</p><p lang="en">Downloads of the whole edition</p>'],
  ['zh-Hans', '<p>发布者：Nobody。《Notes of the Harbour》，SHA-256，TEI P5（XML）</p>'],
  ['zh-Hans', '<a href="#preamble">preamble</a> <code>references</code> downloads/references.bib'],
  ['en', '<p>Downloads, <span lang="zh-Hans">下载</span></p><a aria-label="Note on 决定">n</a>'],
])('a page in %s may say %s', async (lang, body) => {
  expect(await problems(lang, body)).toEqual([]);
});

test.each([
  ['zh-Hans', '<p>下载 <b>Downloads</b></p>', '2:13: “Downloads”'],
  ['zh-Hans', '<button aria-label="Close the note">×</button>', '2:7: “Close the note”'],
  ['en', '<p>Search <i>检索</i></p>', '2:17: “检索”'],
  ['en', '<div lang="zh-Hans"><p>Glossary</p></div>', '2:27: “Glossary”'],
])('a page in %s may not say %s', async (lang, body, told) => {
  const [found = '', ...others] = await problems(lang, body);
  expect(found.startsWith(`a/index.html:${told}`)).toBe(true);
  expect(others).toEqual([]);
});
