import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../model/text/fingerprint.ts';
import { pdfDocuments } from '../publish/pdf/document.ts';
import { PDF_FOLDER, PRINTED, type PrintedFiles } from '../publish/pdf/printed.ts';
import { loadEdition } from '../read/loader.ts';
import { printedFiles } from './printed.ts';

const site = 'https://a.example/';
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'printed-'));
  cpSync(fileURLToPath(new URL('../fixtures/edition', import.meta.url)), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** What a build publishes when all was printed but what is `altered` of it. */
async function published(altered: (files: PrintedFiles) => void, at = site) {
  const edition = await loadEdition({ root });
  const files: PrintedFiles = {};
  for (const { file, content } of pdfDocuments(edition, site)) {
    const path = join(root, PDF_FOLDER, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
    files[file] = { document: sha256(content), how: '', pdf: sha256(file) };
  }
  altered(files);
  writeFileSync(join(root, PDF_FOLDER, PRINTED), JSON.stringify(files));
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const found = printedFiles({ edition, sources: join(root, 'sources'), site: at, local: false });
  const said = warn.mock.calls.flat().join('\n');
  warn.mockRestore();
  return { files: [...found.keys()].sort(), said };
}

test('a build publishes what was printed of the words that it publishes', async () => {
  const { files, said } = await published(() => {});
  expect(files).toHaveLength(3);
  expect(files).toEqual(expect.arrayContaining(['decision/decision.pdf', 'report/report.pdf']));
  expect(said).toBe('');
});

test('what was printed of other words, or has other bytes, is named and left out', async () => {
  const { files, said } = await published((all) => {
    for (const file of ['decision/decision.pdf', 'report/report.pdf'])
      Object.assign(all[file] ?? {}, file.startsWith('d') ? { document: '' } : { pdf: '' });
  });
  expect(files).toHaveLength(1);
  expect(said).toMatch(/pdf\/decision\/decision\.pdf, pdf\/report\/report\.pdf.*npm run pdf/);
});

test('links of a PDF lead to the site: for another address nothing is published', async () => {
  expect((await published(() => {}, 'https://b.example/')).files).toEqual([]);
});

test('a build says nothing where nothing was printed', async () => {
  rmSync(join(root, PDF_FOLDER), { recursive: true, force: true });
  const edition = await loadEdition({ root });
  const given = { edition, sources: join(root, 'sources'), site, local: false };
  expect(printedFiles(given).size).toBe(0);
});
