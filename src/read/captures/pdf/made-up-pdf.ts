/** One page of a made-up PDF. */
export interface MadeUpPage {
  /** What it draws, in the operators of PDF; fonts are `/F1`, `/F2` (bold), and those given. */
  readonly draws: string;
  /** Of the page; A4 where it is left out. */
  readonly box?: string;
  /** More entries of its dictionary. */
  readonly more?: string;
}

/** What a made-up PDF holds beside its pages. */
export interface MadeUp {
  /** Objects by their numbers from 100, as they stand in the file, without `obj` and `endobj`. */
  readonly objects?: Readonly<Record<number, string>>;
  /** Entries of the fonts that pages may name: `/F3 100 0 R`. */
  readonly fonts?: string;
  readonly catalog?: string;
  readonly trailer?: string;
}

/** Writes a PDF of made-up pages, all of it to be read as text. */
export function madeUpPdf(pages: readonly MadeUpPage[], more: MadeUp = {}): Uint8Array {
  const first = 10;
  const objects = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    ],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'],
    ...pages.flatMap(
      ({ draws, box = '0 0 595 842', more: entries = '' }, i): [number, string][] => [
        [
          first + 2 * i,
          `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R ${more.fonts ?? ''} >> >> ${entries} >>`,
        ],
        [first + 2 * i + 1, streamOf(draws)],
      ],
    ),
    ...Object.entries(more.objects ?? {}).map(([number, text]): [number, string] => [
      Number(number),
      text,
    ]),
  ]);
  let file = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, text] of objects) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** A stream of PDF that holds a text. */
export function streamOf(text: string, entries = ''): string {
  return `<< /Length ${text.length} ${entries} >>\nstream\n${text}\nendstream`;
}

/** Draws lines one below the other, from a place down. */
export function linesAt(
  [x, y]: readonly [number, number],
  lines: readonly string[],
  { font = 'F1', size = 10, leading = 12 }: { font?: string; size?: number; leading?: number } = {},
): string {
  return `BT /${font} ${size} Tf ${leading} TL ${x} ${y} Td\n${lines
    .map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`)
    .join('\n')}\nET\n`;
}

/** A font that says which characters its codes are, for scripts that the built-in fonts lack. */
export function fontOf(characters: string, from = 0x41): string {
  const map = [...characters]
    .map(
      (character, i) =>
        `<${(from + i).toString(16)}> <${(character.codePointAt(0) as number).toString(16).padStart(4, '0')}>`,
    )
    .join('\n');
  return streamOf(
    `/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <00> <ff> endcodespacerange\n${[...characters].length} beginbfchar\n${map}\nendbfchar\nendcmap end`,
  );
}
