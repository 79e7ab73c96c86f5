import { execFileSync } from 'node:child_process';

/** A program that reads the text of a PDF, none of whose code is ours or PDF.js’s. */
export interface PdfProgram {
  readonly name: string;
  /** The text of each page. */
  pages(file: string): string[];
}

const PDFIUM = `import sys, pypdfium2
sys.stdout.reconfigure(encoding='utf-8', errors='replace')
print('\\f'.join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(sys.argv[1])))`;

const RIGHT_TO_LEFT = /^(?!\p{Nd})[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The programs against whose words ours are held; the first is the one that is asked alone, too. */
export const PDF_PROGRAMS: readonly [PdfProgram, ...PdfProgram[]] = [
  {
    name: 'pdftotext',
    pages: (file) => run('pdftotext', ['-enc', 'UTF-8', file, '-']),
  },
  { name: 'MuPDF', pages: muPdf },
  { name: 'PDFium', pages: (file) => run('python3', ['-c', PDFIUM, file]) },
];

const BOX = /<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*)<\/word>/g;

/**
 * What pdftotext gives twice, because it is drawn a second time, a hair beside the first, to look bold:
 * words that lie within another word’s place and are part of it.
 */
export function drawnTwice(file: string): string[] {
  const pages = run('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-']).join('').split('</page>');
  return pages.flatMap((page) => {
    const kept: { box: number[]; text: string }[] = [];
    return [...page.matchAll(BOX)].flatMap(([, ...found]) => {
      const [x0, y0, x1, y1] = found.slice(0, 4).map(Number) as [number, number, number, number];
      const text = found[4] ?? '';
      const isWithin = kept.some(
        ({ box: [left = 0, top = 0, right = 0, bottom = 0], text: other }) => {
          const width = Math.min(x1, right) - Math.max(x0, left);
          const height = Math.min(y1, bottom) - Math.max(y0, top);
          return width > 0.8 * (x1 - x0) && height > 0.9 * (y1 - y0) && other.includes(text);
        },
      );
      if (isWithin) return [text];
      kept.push({ box: [x0, y0, x1, y1], text });
      return [];
    });
  });
}

/**
 * Its letters stand from left to right, those of a ligature, which have no width, as they are read;
 * white space that is not drawn is seen from their places.
 */
function muPdf(file: string): string[] {
  const [xml = ''] = run('mutool', ['draw', '-q', '-F', 'stext', file]);
  return xml.split('</page>').map((page) =>
    page
      .split('</line>')
      .map((line) => inReadingOrder(unitsOf(line)))
      .join('\n'),
  );
}

const CHARACTER = /<char quad="(\S+) (\S+) (\S+) \S+ \S+ (\S+) [^"]*"[^>]* c="([^"]*)"/g;

function unitsOf(line: string): string[] {
  const units: string[] = [];
  let [start, end] = [Number.NaN, Number.NaN];
  for (const [, x0, y0, x1, y1, character = ''] of line.matchAll(CHARACTER)) {
    const text = character.replace(/&#x([0-9a-f]+);/gi, (_, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    const [from, to, far] = [Number(x0), Number(x1), 0.15 * (Number(y1) - Number(y0))];
    const isPart = from === to && from === end && RIGHT_TO_LEFT.test(units.at(-1) ?? '');
    if (isPart && !/^\p{M}/u.test(text)) {
      units[units.length - 1] += text;
      continue;
    }
    if (RIGHT_TO_LEFT.test(text) && (from - end > far || from < start - far)) units.push(' ');
    units.push(text);
    [start, end] = [from, to];
  }
  return units;
}

/** Words from right to left turned about, each where it is: their order among others is not judged. */
function inReadingOrder(units: readonly string[]): string {
  const words: string[][] = [];
  let isOpen = false;
  for (const unit of units) {
    const isMark = /^\p{M}/u.test(unit);
    if ((RIGHT_TO_LEFT.test(unit) || isMark) && isOpen) words.at(-1)?.push(unit);
    else words.push([unit]);
    isOpen = RIGHT_TO_LEFT.test(unit) || (isMark && isOpen);
  }
  return words.map((word) => word.reverse().join('')).join('');
}

function run(program: string, options: readonly string[]): string[] {
  return execFileSync(program, options, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).split('\f');
}
