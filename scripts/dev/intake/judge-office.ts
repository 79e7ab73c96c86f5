import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import type { Reading } from '../../../src/model/capture/reading.ts';
import { readerFor, readWith } from '../../../src/read/captures/readers.ts';
import { guessLanguage } from '../../lib/import/guess-language.ts';
import { compareInOrder } from './compare-in-order.ts';
import { wordsOf } from './office-words.ts';
import { signsInPackage } from './signs-in-package.ts';
import { without } from './without.ts';
import { wordsInPackage } from './words-in-package.ts';

/**
 * `node scripts/dev/intake/judge-office.ts FOLDER TEXTS [--second=TEXTS] [--package=FOLDER]
 * [--printed=TEXTS] [--signs=FOLDER] [--table] [--verbose] [PART-OF-NAME]`: reads every file of a
 * folder and judges its words, in order, by those that another program wrote of it
 * (`TEXTS/NAME.txt`, or without the file’s own ending). Where the two differ, the XML of the file
 * itself is asked (`--package`: an RTF file as ODT), a second program’s text, and what the first
 * prints as a PDF: a word is right that one of them has more often than what is agreed on. Of signs
 * of fonts of pictures the programs leave codes, so the package dingbat-to-unicode is asked, in the
 * folder that `--signs` names. Each word that the XML holds, that one of the programs shows, and
 * that the reader has not counts as wrong as well.
 */
const [folder = '.', references = '.', ...rest] = process.argv.slice(2);
const isVerbose = rest.includes('--verbose');
const isTable = rest.includes('--table');
const part = rest.find((each) => !each.startsWith('--')) ?? '';
const option = (name: string) =>
  rest.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const [second, packages, printed] = [option('second'), option('package'), option('printed')];
const table = option('signs');
const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
/** Figures and letters that stand raised. */
const MARK = /[\u2070-\u207f\u00b9\u00b2\u00b3\u1d43-\u1dbb\u02b0-\u02e3]+/u;
const totals = { files: 0, equal: 0, right: 0, refused: 0, words: 0, same: 0, wrong: 0, hidden: 0 };

for (const name of readdirSync(folder)
  .filter((each) => each.includes(part))
  .sort()) {
  const stem = name.replace(/\.[^.]*$/, '');
  const reference = [name, stem]
    .map((each) => join(references, `${each}.txt`))
    .find((each) => existsSync(each));
  if (!reference) continue;
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  totals.files++;
  try {
    judge(name, bytes, await readWith(readerFor(bytes, name).id, bytes, {}, 'und'), reference);
  } catch (error) {
    totals.refused++;
    console.log(
      `refused  ${name}: ${error instanceof CaptureError ? error.message : String(error)}`,
    );
  }
}
console.log(
  `${totals.files} files, ${totals.refused} refused: ${totals.equal} as the first reading, ${totals.right} by all; ${totals.words} words, ${percent(totals.same / totals.words)} as the first has them, ${percent(1 - totals.wrong / totals.words)} right by all (${totals.wrong} wrong); ${totals.hidden} words that the file hides`,
);

function judge(name: string, bytes: Uint8Array, reading: Reading, reference: string): void {
  const stem = name.replace(/\.[^.]*$/, '');
  const body = reading.lines.filter(
    ({ leftOut }) => !/^page-(?:header|footer)$/.test(leftOut?.rule ?? ''),
  );
  // The mark before a note repeats that in the text, where it is judged, and no part of the word that
  // it touches.
  const labelOf = (at = '') => /^(?:foot|end)note (.+)/.exec(at)?.[1];
  const labels = new Set(body.map(({ at }) => labelOf(at)));
  const text = body
    .map(({ at, text: line }) => {
      const label = labelOf(at);
      if (label === undefined) return line;
      return /^\D/.test(label) && line.startsWith(`${label} `)
        ? line.slice(label.length)
        : line.replace(MARK, '');
    })
    .join('\n')
    .replace(new RegExp(`${MARK.source}(?=\\p{L})`, 'gu'), (mark) =>
      /\D/.test(mark.normalize('NFKC')) && labels.has(mark.normalize('NFKC')) ? `${mark} ` : mark,
    );
  const ours = wordsOf(text);
  const theirs = wordsOf(readFileSync(reference, 'utf8'));
  const { same, hunks } = compareInOrder(ours, theirs);
  const other = second === undefined ? '' : join(second, `${name}.txt`);
  const pandoc = existsSync(other) ? wordsOf(readFileSync(other, 'utf8')) : [];
  const odt = packages && /\.rtf$/i.test(name) && join(packages, `${stem}.odt`);
  const { shown, hidden } = wordsInPackage(odt ? new Uint8Array(readFileSync(odt)) : bytes);
  // In ours raised figures may touch a word that the XML has alone, or has together with them.
  const parted = wordsOf(text.replace(new RegExp(MARK, 'gu'), ' $& '));
  const missing = without(without(shown, parted), without(ours, parted));
  const unmatched = hunks.flatMap(({ only }) => only.split(' ').filter(Boolean));
  const common = without(ours, unmatched);
  const inXml = without(unmatched, without(shown, common));
  const run = ` ${pandoc.join(' ')} `;
  const paper = printed === undefined ? '' : join(printed, `${stem}.txt`);
  const asRuns = hunks.flatMap(({ only }) => (run.includes(` ${only} `) ? only.split(' ') : []));
  const unseen = without(inXml, without(pandoc, common).concat(asRuns));
  const onPaper = existsSync(paper) ? wordsOf(readFileSync(paper, 'utf8')) : [];
  const unprinted = without(unseen, without(unseen, without(inXml, without(onPaper, common))));
  const extra = without(unprinted, table ? signsInPackage(bytes, table) : []);
  const seen = [theirs, pandoc, onPaper].flatMap((words) => without(words, parted));
  const lost = without(missing, without(missing, seen));
  const wrong = lost.length + extra.length;
  const most = Math.max(ours.length, 1);
  totals.words += ours.length;
  totals.same += Math.min(same, ours.length);
  totals.wrong += wrong;
  totals.hidden += hidden.length;
  if (hunks.length === 0) totals.equal++;
  if (wrong === 0) totals.right++;
  const [first, all] = [Math.min(1, same / most), 1 - Math.min(1, wrong / most)];
  if (isTable) {
    if (ours.length < 700 && wrong === 0) return;
    const left = wordsOf(
      reading.lines.flatMap((line) => (line.leftOut ? [line.text] : [])).join('\n'),
    );
    const lang = guessLanguage(text, [])?.lang ?? '–';
    const place = name.split('__');
    console.log(
      `| ${name.split('.').at(-1)} | ${place[0]}: ${place.at(-1)} | ${lang} | ${Math.ceil(bytes.length / 1024)} KB | ${ours.length} | ${percent(first)} | ${percent(all)} | ${percent(left.length / most)} |`,
    );
  } else if (wrong > 0 || rest.includes('--all')) {
    console.log(`${percent(first)} ${percent(all)} ${ours.length} words  ${name}`);
    if (!isVerbose) return;
    console.log(
      `    lost: ${lost.join(' ').slice(0, 300)}\n    extra: ${extra.join(' ').slice(0, 300)}`,
    );
    for (const { at, only, other: seen } of hunks.slice(0, 12))
      console.log(
        `      ${at} …${ours.slice(Math.max(0, at - 4), at).join(' ')} | ours: ${only.slice(0, 100)} | theirs: ${seen.slice(0, 100)}`,
      );
  }
}
