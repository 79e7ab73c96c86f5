import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { sha256 } from '../src/model/text/fingerprint.ts';
import { sha256OfFile } from '../src/publish/fixity/sha256-of-file.ts';
import { pdfDocuments } from '../src/publish/pdf/document.ts';
import { PDF_FOLDER, PRINTED, type PrintedFiles, readPrinted } from '../src/publish/pdf/printed.ts';
import { PAPERS, type Paper, pdfStyle } from '../src/publish/pdf/style.ts';
import { songCharacters } from '../src/publish/song/characters.ts';
import { keptCut } from '../src/publish/song/kept.ts';
import { loadEdition } from '../src/read/loader.ts';
import { Refusal, readArguments, run, UsageError } from './lib/arguments.ts';
import { openBrowser } from './lib/browser.ts';
import { layOutPages } from './lib/pdf/lay-out-pages.ts';
import { printDocument } from './lib/pdf/print-documents.ts';
import { EDITION_ROOT, siteFolder } from './lib/settings.ts';
import { writeWhole } from './lib/write-whole.ts';

const USAGE = `Usage: npm run pdf [-- --paper Letter] [--fresh]
  --paper Letter  on US Letter in place of A4
  --fresh         print all again, also what has not changed
Prints the edition as it is built, and each of its sources, into ${PDF_FOLDER}/ (ignored by git). The next
npm run build publishes them among the downloads, as long as the edition still says the same.`;

/** `npm run pdf`: PDFs of the edition and of each source, by the browser that the set-up found. */
await run(async () => {
  const { values } = readArguments(
    { paper: { type: 'string', default: 'A4' }, fresh: { type: 'boolean' } },
    USAGE,
  );
  const paper = values.paper as Paper;
  if (!Object.hasOwn(PAPERS, paper))
    throw new UsageError(`--paper ${paper}: Name one of ${Object.keys(PAPERS).join(', ')}.`);
  const home = join(siteFolder(), 'index.html');
  const [, site = ''] = existsSync(home)
    ? (/<link rel="canonical" href="([^"]+)"/.exec(readFileSync(home, 'utf8')) ?? [])
    : [];
  if (!site)
    throw new Refusal(
      `${home}: nothing is built yet, so the site has no address for links. Run npm run build first.`,
    );
  const edition = await loadEdition({ root: EDITION_ROOT });
  const documents = [...pdfDocuments(edition, site)];
  const fonts = await keptCut('book', songCharacters(documents.map(({ content }) => content)));
  const how = sha256([pdfStyle([], paper), layOutPages].join('\n'));
  const folder = join(EDITION_ROOT, PDF_FOLDER);
  const before = values.fresh ? {} : readPrinted(folder);
  const printed: PrintedFiles = {};
  const pictures = join(EDITION_ROOT, sep);
  const printing = {
    edition,
    fonts,
    paper,
    read: (path: string) => {
      const at = resolve(EDITION_ROOT, path);
      if (!at.startsWith(pictures)) throw new Error(`${path} is no file of the edition.`);
      return readFileSync(at);
    },
  };
  const browser = await openBrowser();
  try {
    for (const document of documents) {
      const { file } = document;
      const path = join(folder, file);
      const made = { document: sha256(document.content), how };
      const kept = before[file];
      if (
        kept?.document === made.document &&
        kept.how === how &&
        existsSync(path) &&
        sha256OfFile(path) === kept.pdf
      ) {
        printed[file] = kept;
        console.log(`${PDF_FOLDER}/${file}: nothing has changed`);
        continue;
      }
      const { bytes, pages } = await printDocument(browser, document, printing);
      await writeWhole(path, bytes);
      printed[file] = { ...made, pdf: sha256(bytes) };
      console.log(`${PDF_FOLDER}/${file}: ${pages} pages, ${bytes.length} bytes`);
    }
  } finally {
    await browser.close();
  }
  for (const file of Object.keys(before))
    if (!printed[file]) await rm(join(folder, file), { force: true });
  await writeWhole(join(folder, PRINTED), `${JSON.stringify(printed, null, 2)}\n`);
  console.log('npm run build publishes them among the downloads.');
  return 0;
});
