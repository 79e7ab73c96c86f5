/** An affine map `[a, b, c, d, e, f]`, as PDF writes it (ISO 32000-2, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];

/** The state in which a page draws text (ISO 32000-2, 8.4 and 9.3). */
export interface Pen {
  /** From the page's own space to points from the top left. */
  page: Matrix;
  text: Matrix;
  line: Matrix;
  font: string | null;
  size: number;
  letterSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
}

/** A pen that has drawn nothing yet. */
export function penOf(page: Matrix): Pen {
  return {
    page,
    text: [1, 0, 0, 1, 0, 0],
    line: [1, 0, 0, 1, 0, 0],
    font: null,
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
}

/** From the space of a glyph of size 1 to the page. */
export function textMatrix({ page, text, size, stretch, rise }: Pen): Matrix {
  return multiply(multiply(page, text), [size * stretch, 0, 0, size, 0, rise]);
}

/** The map that does `second` first, and then `first`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** A map that first goes by some way. */
export function moved(map: Matrix, x: number, y: number): Matrix {
  return multiply(map, [1, 0, 0, 1, x, y]);
}
