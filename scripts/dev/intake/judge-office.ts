import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import { readerFor, readWith } from '../../../src/read/captures/readers.ts';
import { guessLanguage } from '../../lib/import/guess-language.ts';
import { compareInOrder } from './compare-in-order.ts';
import { wordsOf } from './office-words.ts';

/**
 * `node scripts/dev/intake/judge-office.ts FOLDER REFERENCES [--verbose] [PART-OF-NAME]`: reads every file of a
 * folder and compares its words, in order, with those that another program saw in it
 * (`REFERENCES/NAME.txt`, or without the file’s own ending).
 */
const [folder = '.', references = '.', ...rest] = process.argv.slice(2);
const isVerbose = rest.includes('--verbose');
const part = rest.find((each) => !each.startsWith('--')) ?? '';
/** LibreOffice writes no notes and no text boxes as text: `--body` leaves them out of ours too. */
const isBody = rest.includes('--body');
/** Another program's texts, asked where the first two differ: it reads text boxes and knows deletions. */
const second = rest.find((each) => each.startsWith('--second='))?.slice(9);
const totals = { files: 0, equal: 0, told: 0, refused: 0, words: 0, same: 0 };

for (const name of readdirSync(folder)
  .filter((each) => each.includes(part))
  .sort()) {
  const reference = [`${name}.txt`, `${name.replace(/\.[^.]*$/, '')}.txt`]
    .map((each) => join(references, each))
    .find((each) => existsSync(each));
  if (!reference) continue;
  totals.files++;
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  try {
    const start = performance.now();
    const reading = await readWith(readerFor(bytes, name).id, bytes, {}, 'und');
    const time = Math.round(performance.now() - start);
    const isRunning = (rule: string | undefined) => /^page-(?:header|footer)$/.test(rule ?? '');
    const body = reading.lines.filter(({ leftOut }) => !isRunning(leftOut?.rule));
    const ours = wordsOf(
      body
        .filter(({ at = '' }) => !isBody || !/^(?:foot|end)note|text box$/.test(at))
        .map(({ text }) => text)
        .join('\n'),
    );
    const theirs = wordsOf(readFileSync(reference, 'utf8'));
    const other = second === undefined ? '' : join(second, `${name}.txt`);
    const third = existsSync(other) ? ` ${wordsOf(readFileSync(other, 'utf8')).join(' ')} ` : null;
    const { same: common, hunks: all } = compareInOrder(ours, theirs);
    const hunks = all.filter(
      ({ only, other }) =>
        third === null ||
        !(
          (other === '' && third.includes(` ${only} `)) ||
          (only === '' && !third.includes(` ${other} `))
        ),
    );
    // What we leave out and tell, the other program shows; what it leaves out we tell too.
    const told = reading.told.join(' ');
    const isTold = hunks.every(
      ({ only, other }) =>
        (only === '' && /deletion|hidden/.test(told)) ||
        (other === '' && /formula|embedded/.test(told)),
    );
    if (hunks.length > 0 && isTold) totals.told++;
    const same = hunks.length === 0 ? Math.max(ours.length, theirs.length) : common;
    totals.words += Math.max(ours.length, theirs.length);
    totals.same += same;
    const most = Math.max(ours.length, theirs.length);
    const share = most === 0 ? 100 : (100 * same) / most;
    if (hunks.length === 0) totals.equal++;
    if (!rest.includes('--table') && ((hunks.length > 0 && !isTold) || rest.includes('--all')))
      console.log(
        `${share.toFixed(2).padStart(6)} %  ${String(most).padStart(6)} words  ${time} ms  ${name}`,
      );
    if (rest.includes('--table') && most > 0) {
      const left = wordsOf(
        reading.lines.flatMap((line) => (line.leftOut ? [line.text] : [])).join('\n'),
      );
      const lang = guessLanguage(body.map(({ text }) => text).join('\n'), [])?.lang ?? '–';
      const place = name.split('__');
      console.log(
        `| ${name.split('.').at(-1)} | ${place[0]}: ${place.at(-1)} | ${lang} | ${Math.ceil(bytes.length / 1024)} KB | ${most} | ${hunks.length === 0 || isTold ? '100' : share.toFixed(2)} | ${((100 * left.length) / (left.length + most)).toFixed(1)} | ${isTold && hunks.length > 0 ? 'but for what is told' : ''} |`,
      );
    }
    if (isVerbose && !isTold)
      for (const { at, only, other } of hunks.slice(0, 12))
        console.log(
          `          ${at} …${ours.slice(Math.max(0, at - 4), at).join(' ')} | ours: ${only.slice(0, 100)} | theirs: ${other.slice(0, 100)}`,
        );
  } catch (error) {
    totals.refused++;
    console.log(
      `refused  ${name}: ${error instanceof CaptureError ? error.message : (error as Error).stack}`,
    );
  }
}
console.log(
  `${totals.files} files: ${totals.equal} equal, ${totals.told} equal but for what is told, ${totals.refused} refused; ${totals.words} words, ${((100 * totals.same) / Math.max(1, totals.words)).toFixed(3)} % the same in order`,
);
