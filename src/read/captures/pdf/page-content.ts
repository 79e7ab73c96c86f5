import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Face, Glyph, PageContent } from './glyph.ts';
import { mistakenSpaces } from './mistaken-spaces.ts';
import type { Pdfjs } from './pdfjs.ts';
import { type Matrix, moved, multiply, type Pen, penOf, textMatrix } from './pen.ts';

/** A glyph as the library gives it, or a number that moves the pen. */
type Shown =
  | number
  | {
      readonly unicode: string;
      readonly originalCharCode: number;
      readonly width: number;
      readonly isSpace: boolean;
      readonly vmetric?: readonly [number, number, number];
    };

/** A font as the library gives it. */
interface LibraryFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly isType3Font?: boolean;
  readonly bbox?: readonly number[];
  readonly defaultVMetrics?: readonly [number, number, number];
}

interface Font {
  readonly face: Face;
  /** From units of a glyph's width to the size of the font. */
  readonly scale: number;
  /** Height of its letters, in sizes: a font that draws itself may have any. */
  readonly em: number;
  readonly vmetric: readonly [number, number, number] | undefined;
}

/** Layers of a document: whether what belongs to one is shown. */
export interface Layers {
  isVisible(group: unknown): boolean;
}

/** Share of a page that a picture covers where it is taken for a scan. */
const SCAN = 0.5;

/** Reads the glyphs of one page, each with its place, in the order in which the page draws them. */
export async function readPage(
  page: PDFPageProxy,
  number: number,
  { pdfjs, layers }: { pdfjs: Pdfjs; layers: Layers },
): Promise<PageContent> {
  const { OPS } = pdfjs;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const fields = new Set(
    (await page.getAnnotations()).flatMap(({ id, subtype }) => (subtype === 'Widget' ? [id] : [])),
  );
  const fonts = new Map<string, Font>();
  const fontOf = (name: string): Font => {
    const known = fonts.get(name);
    if (known) return known;
    const font = asFont(
      (page.commonObjs.has(name) ? page.commonObjs.get(name) : {}) as LibraryFont,
    );
    fonts.set(name, font);
    return font;
  };
  const glyphs: Glyph[] = [];
  let unseen = 0;
  let remarks = 0;
  let pictured = 0;
  const base = transform as unknown as Matrix;
  let pen = penOf(base);
  let isRemark = false;
  const stack: Pen[] = [];
  const marks: { mark: number | null; isArtifact: boolean; isHidden: boolean }[] = [];
  let [mark, isArtifact, isHidden]: [number | null, boolean, boolean] = [null, false, false];
  const innermost = () => {
    mark = marks.findLast((each) => each.mark !== null)?.mark ?? null;
    isArtifact = marks.some((each) => each.isArtifact);
    isHidden = marks.some((each) => each.isHidden);
  };
  const save = () => stack.push({ ...pen });
  const restore = () => {
    pen = stack.pop() ?? pen;
  };
  const moveTo = (x: number, y: number) => {
    pen.line = moved(pen.line, x, y);
    pen.text = pen.line;
  };

  const show = (shown: readonly Shown[]) => {
    const { face, scale, em, vmetric: standard } = pen.font ? fontOf(pen.font) : NO_FONT;
    for (const each of shown) {
      if (typeof each === 'number') {
        const by = (-each * pen.size) / 1000;
        pen.text = moved(pen.text, ...along(face.vertical, by * (face.vertical ? 1 : pen.stretch)));
        continue;
      }
      const space = pen.letterSpace + (each.isSpace ? pen.wordSpace : 0);
      const vmetric = each.vmetric ?? standard;
      const advance = face.vertical
        ? -Math.abs((vmetric?.[0] ?? -1000) * scale * pen.size)
        : each.width * scale * pen.size * pen.stretch;
      const at = textMatrix(pen);
      const to = face.vertical
        ? moved(at, 0, advance / pen.size)
        : moved(at, each.width * scale, 0);
      const text = charactersOf(each.unicode);
      const glyph = placed(at, to, em, { text, face, mark, isArtifact });
      if (glyph && isRemark) remarks += text.length;
      else if (glyph && (isHidden || isBeyond(at, to, width, height))) unseen += text.length;
      else if (glyph) glyphs.push(glyph);
      const by = advance + (face.vertical ? space : space * pen.stretch);
      pen.text = moved(pen.text, ...along(face.vertical, by));
    }
  };

  for (const [i, fn] of fnArray.entries()) {
    const args = argsArray[i] as never[] | null;
    const numbers = args as unknown as number[];
    const [a = 0, b = 0] = (numbers ?? []) as [number, number];
    switch (fn) {
      case OPS.save:
      case OPS.beginGroup:
        save();
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.beginAnnotation:
        save();
        {
          const [id, , place, own] = args as unknown as [string, unknown, Matrix, Matrix];
          pen = penOf(multiply(multiply(base, place), own));
          isRemark = !fields.has(id);
        }
        break;
      case OPS.endAnnotation:
        restore();
        isRemark = false;
        break;
      case OPS.transform:
        pen.page = multiply(pen.page, numbers as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (args?.[0]) pen.page = multiply(pen.page, args[0] as Matrix);
        break;
      case OPS.setGState:
        for (const [key, value] of (args?.[0] ?? []) as [string, unknown][])
          if (key === 'Font') [pen.font, pen.size] = value as [string, number];
        break;
      case OPS.beginText:
        pen.text = pen.line = [1, 0, 0, 1, 0, 0];
        break;
      case OPS.setCharSpacing:
        pen.letterSpace = a;
        break;
      case OPS.setWordSpacing:
        pen.wordSpace = a;
        break;
      case OPS.setHScale:
        pen.stretch = a / 100;
        break;
      case OPS.setLeading:
        pen.leading = -a;
        break;
      case OPS.setTextRise:
        pen.rise = a;
        break;
      case OPS.setFont:
        [pen.font, pen.size] = args as unknown as [string, number];
        break;
      case OPS.setLeadingMoveText:
        pen.leading = b;
        moveTo(a, b);
        break;
      case OPS.moveText:
        moveTo(a, b);
        break;
      case OPS.nextLine:
        moveTo(0, pen.leading);
        break;
      case OPS.setTextMatrix:
        pen.text = pen.line = Array.from(
          (args?.length === 1 ? args[0] : args) as unknown as Matrix,
        ) as unknown as Matrix;
        break;
      case OPS.showText:
        show(args?.[0] ?? []);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const [tag, property] = args as unknown as [string, unknown];
        marks.push({
          mark: typeof property === 'number' ? property : null,
          isArtifact: tag === 'Artifact',
          isHidden: tag === 'OC' && property !== null && !layers.isVisible(property),
        });
        innermost();
        break;
      }
      case OPS.endMarkedContent:
        marks.pop();
        innermost();
        break;
      case OPS.paintImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
        pictured += Math.abs(pen.page[0] * pen.page[3] - pen.page[1] * pen.page[2]);
        break;
    }
  }
  const spaces = mistakenSpaces(glyphs);
  return {
    page: number,
    width,
    height,
    glyphs: glyphs.map((glyph) => (spaces.has(glyph) ? { ...glyph, text: '' } : glyph)),
    mistaken: spaces.size,
    isPicture: pictured > SCAN * width * height,
    unseen,
    remarks,
  };
}

const NO_FONT: Font = {
  face: { bold: false, italic: false, vertical: false },
  scale: 0.001,
  em: 1,
  vmetric: undefined,
};

function asFont(font: LibraryFont): Font {
  const name = font.name ?? '';
  return {
    face: {
      bold: Boolean(font.bold || font.black) || /bold|black|heavy|demi|medi(?!um)/i.test(name),
      italic: Boolean(font.italic) || /italic|oblique|ital\b/i.test(name),
      vertical: Boolean(font.vertical),
    },
    scale: font.fontMatrix?.[0] || 0.001,
    em: font.isType3Font ? heightOf(font) : 1,
    vmetric: font.defaultVMetrics,
  };
}

function heightOf({ bbox: [, bottom = 0, , top = 0] = [], fontMatrix = [] }: LibraryFont): number {
  return Math.abs((top - bottom) * (fontMatrix[3] ?? 0)) || 1;
}

/** Where the pen goes by a distance along its line. */
function along(isVertical: boolean, by: number): [number, number] {
  return isVertical ? [0, by] : [by, 0];
}

/** Bullets of fonts of symbols, at the places that those fonts use for want of others. */
const BULLETS = /[\uf06c\uf06e\uf071\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/gu;

/** Shapes of letters that only printing has, as the letters that they are; white space as nothing. */
function charactersOf(unicode: string): string {
  const text = unicode
    .replace(/[\ufb00-\ufb06\ufb13-\ufdff\ufe10-\ufe19\ufe30-\ufe4f\ufe70-\ufefc]/gu, (shape) =>
      shape.normalize('NFKC').trim(),
    )
    .replace(BULLETS, '•');
  return /^[\s\0\u200b]*$/u.test(text) ? '' : text;
}

/** A glyph between two ends of its baseline on the page; null where it has no size. */
function placed(
  at: Matrix,
  to: Matrix,
  em: number,
  known: Pick<Glyph, 'text' | 'face' | 'mark' | 'isArtifact'>,
): Glyph | null {
  const { vertical } = known.face;
  const [a, b, c, d, x, y] = at;
  // A glyph of a line that runs down stands upright, so that its own x axis lies across the line.
  const [dx, dy] = vertical ? [-c, -d] : [a, b];
  const length = Math.hypot(dx, dy);
  const size = vertical ? Math.hypot(a, b) : em * Math.hypot(c, d);
  if (!(length > 0 && size > 0 && size < 1e5 && Math.abs(x) < 1e5 && Math.abs(y) < 1e5))
    return null;
  const turn = ((Math.round(Math.atan2(dy, dx) / (Math.PI / 2)) % 4) + 4) % 4;
  const [u, v] = turned(turn, x, y);
  const [end] = turned(turn, to[4], to[5]);
  return {
    ...known,
    u0: Math.min(u, end),
    u1: Math.max(u, end),
    // The middle of a column of upright characters, as a baseline would lie for it.
    v: vertical ? v + 0.3 * size : v,
    size,
    turn,
  };
}

/** A point of the page in the coordinates of lines that are turned. */
export function turned(turn: number, x: number, y: number): [u: number, v: number] {
  return [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][turn] as [number, number];
}

function isBeyond(at: Matrix, to: Matrix, width: number, height: number): boolean {
  const x = (at[4] + to[4]) / 2;
  const y = (at[5] + to[5]) / 2;
  const size = Math.hypot(at[2], at[3]);
  return x < -1 || y < -1 || x > width + 1 || y > height + size;
}
