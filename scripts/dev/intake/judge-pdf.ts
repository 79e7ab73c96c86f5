import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../src/model/capture/reading.ts';
import { Sandbox } from '../../../src/read/captures/sandbox.ts';
import { comparePages } from './compare-pages.ts';
import { compareWords } from './compare-words.ts';
import { drawnTwice, PDF_PROGRAMS } from './pdf-programs.ts';
import { pdfWords } from './pdf-words.ts';
import { without } from './without.ts';

// Reads each PDF of a folder and holds its words against those that pdftotext reads, and against
// those that at least one of pdftotext, MuPDF and PDFium reads: one row each. What is drawn twice in
// one place to look bold, and given twice by pdftotext, counts once.
// node scripts/dev/intake/judge-pdf.ts FOLDER [PART OF THE NAME] [--words]

const [folder = '.', part = ''] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const showsWords = process.argv.includes('--words');
const sandbox = new Sandbox();

for (const file of readdirSync(folder).sort()) {
  if (!/\.pdf$/i.test(file) || !file.includes(part)) continue;
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const cells = await sandbox
    .read({ reader: 'pdf', bytes, options: {}, lang: 'en' })
    .then((reading) => judged(reading, join(folder, file)))
    .catch((error: Error) => ['refused', error.message.slice(0, 150)]);
  console.log([file, `${Math.ceil(bytes.length / 1000)} KB`, ...cells].join(' | '));
}
sandbox.close();

/**
 * Where vowel signs were taken for the white space that they are, as the reading tells, they count as
 * white space on all sides, for the other programs give them as the file does.
 */
function wordsBy(told: readonly string[]): (text: string) => string[] {
  return told.some((each) => /^\d+ vowel signs/.test(each))
    ? (text) => pdfWords(text.replace(/\u064b/g, ' '))
    : pdfWords;
}

function judged({ lines, told }: Reading, file: string): string[] {
  const wordsOf = wordsBy(told);
  const mine = wordsOf(lines.map(({ text }) => text).join('\n'));
  const byPage: string[][] = [];
  for (const { text, at } of lines) {
    const page = Number(/\d+/.exec(at ?? '')?.[0]);
    if (page) byPage[page] = [...(byPage[page] ?? []), ...wordsOf(text)];
  }
  const texts = PDF_PROGRAMS.map((program) => program.pages(file));
  const words = texts.map((pages) => pages.map(wordsOf));
  const alone = compareWords(
    mine,
    without(words[0]?.flat() ?? [], wordsOf(drawnTwice(file).join('\n'))),
  );
  const any = comparePages(
    Array.from(byPage, (page) => page ?? []),
    words.map((pages) => [[], ...pages]),
  );
  const repeated = repeatedEdges(texts[0] ?? []);
  const kept = lines.filter(({ leftOut, text }) => !leftOut && text !== '');
  const furniture = kept.filter(({ text }) => repeated.has(folded(text)));
  const count = (some: readonly { text: string }[]) =>
    some.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  return [
    `${mine.length} words`,
    percent(alone.words),
    percent(any.words),
    percent(alone.pairs),
    `furniture ${percent(count(furniture) / Math.max(1, count(kept)))}`,
    ...(showsWords ? [...alone.only, ...any.only].map((each) => each.slice(0, 60).join(' ')) : []),
  ];
}

/** First and last lines of pages, as pdftotext gives them, that several pages have. */
function repeatedEdges(pages: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = page.split('\n').filter((line) => line.trim() !== '');
    for (const line of new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(folded)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([line]) => line));
}

function folded(line: string): string {
  return line
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}
