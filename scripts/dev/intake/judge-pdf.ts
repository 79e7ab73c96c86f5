import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../src/model/capture/reading.ts';
import { Sandbox } from '../../../src/read/captures/sandbox.ts';
import { compareWords } from './compare-words.ts';
import { pdfWords } from './pdf-words.ts';

// Reads each PDF of a folder and holds its words against those that pdftotext reads: one row each.
// node scripts/dev/intake/judge-pdf.ts FOLDER [PART OF THE NAME] [--words]

const [folder = '.', part = ''] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const showsWords = process.argv.includes('--words');
const sandbox = new Sandbox();

for (const file of readdirSync(folder).sort()) {
  if (!/\.pdf$/i.test(file) || !file.includes(part)) continue;
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const start = performance.now();
  const cells = await sandbox
    .read({ reader: 'pdf', bytes, options: {}, lang: 'en' })
    .then((reading) => judged(reading, join(folder, file)))
    .catch((error: Error) => ['refused', error.message.slice(0, 150)]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log([file, `${Math.ceil(bytes.length / 1000)} KB`, `${seconds} s`, ...cells].join(' | '));
}
sandbox.close();

function judged({ lines }: Reading, file: string): string[] {
  const mine = pdfWords(lines.map(({ text }) => text).join('\n'));
  const pages = run(['-enc', 'UTF-8', file, '-']).split('\f');
  const theirs = pdfWords(pages.join('\n'));
  const { words, pairs, only } = compareWords(mine, theirs);
  const repeated = repeatedEdges(pages);
  const kept = lines.filter(({ leftOut, text }) => !leftOut && text !== '');
  const furniture = kept.filter(({ text }) => repeated.has(folded(text)));
  const count = (some: readonly { text: string }[]) =>
    some.reduce((sum, { text }) => sum + pdfWords(text).length, 0);
  return [
    `${mine.length} words`,
    percent(words),
    percent(pairs),
    `furniture ${percent(count(furniture) / Math.max(1, count(kept)))}`,
    ...(showsWords ? only.map((each) => each.slice(0, 40).join(' ')) : []),
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

function run(options: readonly string[]): string {
  return execFileSync('pdftotext', options, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}
