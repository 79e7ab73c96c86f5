import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { readWith } from '../../../src/read/captures/readers.ts';
import { compareWords } from './compare-words.ts';
import { without } from './without.ts';
import { wordsOf } from './words-of.ts';

// node scripts/dev/intake/judge-expected.ts FOLDER: for each page of a collection that says what its
// main text is (FOLDER/NAME/source.html, expected.html), how much of that is kept, and how much of
// what is kept is none of it. Pages with more than 1 % of such are listed, with the lines.

const [folder = '.'] = process.argv.slice(2);
const totals = { kept: 0, extra: 0, expected: 0, lost: 0, above: 0, pages: 0 };
for (const name of (await readdir(folder)).sort()) {
  const bytes = new Uint8Array(await readFile(join(folder, name, 'source.html')));
  const own = textOf(await readFile(join(folder, name, 'expected.html'), 'utf8'));
  const expected = wordsOf(own.words);
  const { lines } = await readWith('html', bytes, {}, 'en');
  const kept = lines.filter(({ leftOut, isTitle, text }) => !leftOut && !isTitle && text !== '');
  const words = kept.flatMap(({ text }) => wordsOf(text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, ' $& ')));
  const extra = without(words, [...expected, ...wordsOf(own.numbers)]).length;
  const lost = without(expected, words).length;
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
    const line = wordsOf(text);
    const pairs = compareWords(line, expected).pairs;
    const strange = line.filter((word) => !known.has(word)).length;
    if (strange > 0 || (line.length < 12 && pairs === 0))
      console.log(`    ${strange} of ${line.length}: ${text.slice(0, 120)}`);
  }
}
console.log(
  `${totals.pages} pages: ${percent(totals.extra / totals.kept)} of ${totals.kept} words kept are not expected, ${percent(1 - totals.lost / totals.expected)} of ${totals.expected} expected are kept; ${totals.above} pages with more than 1 %`,
);

/**
 * The words of a page; in a formula, white space is not seen. Before the items of numbered lists stand
 * the numbers that a browser gives them, which may be in a text and may be missing.
 */
function textOf(html: string): { words: string; numbers: string } {
  let words = '';
  let numbers = '';
  let formulas = 0;
  const lists: number[] = [];
  const parser = new Parser({
    ontext: (text) => {
      words += formulas > 0 ? text.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '') : text;
    },
    onopentag: (name, { start, value }) => {
      if (name === 'math') formulas++;
      if (name === 'ol' || name === 'ul')
        lists.push(name === 'ol' ? Number(start ?? 1) : Number.NaN);
      if (name === 'li' && lists.length > 0) {
        const number = Number(value ?? lists.at(-1));
        if (!Number.isNaN(number)) numbers += `${number} `;
        lists[lists.length - 1] = number + 1;
      }
      if (
        !formulas &&
        !/^(?:a|abbr|b|code|em|i|span|strong|sub|sup|font|u|mark|cite|q|time)$/.test(name)
      )
        words += ' ';
    },
    onclosetag: (name) => {
      if (name === 'math') formulas--;
      if (name === 'ol' || name === 'ul') lists.pop();
      if (/^(?:p|div|li|td|th|h\d|figcaption|blockquote|pre|section)$/.test(name)) words += ' ';
    },
  });
  parser.end(html);
  return { words, numbers };
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}
