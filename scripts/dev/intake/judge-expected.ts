import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { readWith } from '../../../src/read/captures/readers.ts';
import { compareWords } from './compare-words.ts';
import { wordsOf } from './words-of.ts';

// node scripts/dev/intake/judge-expected.ts FOLDER: for each page of a collection that says what its
// main text is (FOLDER/NAME/source.html, expected.html), how much of that is kept, and how much of
// what is kept is none of it. Pages with more than 1 % of such are listed, with the lines.

const [folder = '.'] = process.argv.slice(2);
const totals = { kept: 0, extra: 0, expected: 0, lost: 0, above: 0, pages: 0 };
for (const name of (await readdir(folder)).sort()) {
  const bytes = new Uint8Array(await readFile(join(folder, name, 'source.html')));
  const expected = wordsOf(textOf(await readFile(join(folder, name, 'expected.html'), 'utf8')));
  const { lines } = await readWith('html', bytes, {}, 'en');
  const kept = lines.filter(({ leftOut, isTitle, text }) => !leftOut && !isTitle && text !== '');
  const words = kept.flatMap(({ text }) => wordsOf(text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, ' $& ')));
  const extra = count(words, expected);
  const lost = count(expected, words);
  totals.pages++;
  totals.kept += words.length;
  totals.extra += extra;
  totals.expected += expected.length;
  totals.lost += lost;
  const share = extra / Math.max(1, words.length);
  if (share <= 0.01) continue;
  totals.above++;
  console.log(`${name}: ${percent(share)} of ${words.length} words (${extra}), lost ${lost}`);
  const known = new Set(expected);
  for (const { text } of kept) {
    const own = wordsOf(text);
    const pairs = compareWords(own, expected).pairs;
    const strange = own.filter((word) => !known.has(word)).length;
    if (strange > 0 || (own.length < 12 && pairs === 0))
      console.log(`    ${strange} of ${own.length}: ${text.slice(0, 120)}`);
  }
}
console.log(
  `${totals.pages} pages: ${percent(totals.extra / totals.kept)} of ${totals.kept} words kept are not expected, ${percent(1 - totals.lost / totals.expected)} of ${totals.expected} expected are kept; ${totals.above} pages with more than 1 %`,
);

/** How many of some words others have not, each as often as it is missing there. */
function count(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1);
  return words.filter((each) => {
    const some = left.get(each) ?? 0;
    left.set(each, some - 1);
    return some <= 0;
  }).length;
}

function textOf(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (words) => {
      text += words;
    },
    onopentag: (name) => {
      if (!/^(?:a|abbr|b|code|em|i|span|strong|sub|sup|font|u|mark|cite|q|time)$/.test(name))
        text += ' ';
    },
    onclosetag: (name) => {
      if (/^(?:p|div|li|td|th|h\d|figcaption|blockquote|pre|section)$/.test(name)) text += ' ';
    },
  });
  parser.end(html);
  return text;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}
