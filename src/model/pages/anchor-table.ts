import type { Anchor } from '../anchor.ts';

/**
 * Which page of a source each of its anchors stands on, as a browser loads it: by the anchor that
 * names the page, which is empty for the first, the anchors on it with spaces between.
 *
 * `art1~57` stands for `art1` to `art57`. An anchor that stands where the longest listed one does
 * that it begins with is left out: `art5-i2`, and of sentences all, `art5-s1`.
 */
export type AnchorTable = Readonly<Record<Anchor, string>>;

/** Writes the table of a source's pages, each given by its name and the anchors on it. */
export function anchorTable(
  pages: readonly (readonly [part: Anchor, anchors: readonly Anchor[]])[],
): AnchorTable {
  const places = new Map(
    pages.flatMap(([part, anchors]) => anchors.map((anchor) => [anchor, part] as const)),
  );
  const listed = Map.groupBy(
    [...places].filter(([anchor, part]) => {
      const above = aboveOf(anchor, (each) => places.has(each));
      return above === null || places.get(above) !== part;
    }),
    ([, part]) => part,
  );
  return Object.fromEntries(
    [...listed].map(([part, own]) => [part, runsOf(own.map(([anchor]) => anchor))]),
  );
}

/**
 * Reads a table: gives the anchor that names the page of an anchor, null for an anchor that the
 * table does not know.
 */
export function readAnchorTable(table: AnchorTable): (anchor: Anchor) => Anchor | null {
  const places = new Map(
    Object.entries(table).flatMap(([part, runs]) =>
      anchorsIn(runs).map((each) => [each, part] as const),
    ),
  );
  return (anchor) =>
    places.get(anchor) ?? places.get(aboveOf(anchor, (each) => places.has(each)) ?? '') ?? null;
}

/** The longest beginning of an anchor, of whole steps, that is known; null for none. */
function aboveOf(anchor: Anchor, isKnown: (anchor: Anchor) => boolean): Anchor | null {
  for (let end = anchor.lastIndexOf('-'); end > 0; end = anchor.lastIndexOf('-', end - 1)) {
    const above = anchor.slice(0, end);
    if (isKnown(above)) return above;
  }
  return null;
}

const NUMBERED = /^(.*?)(0|[1-9]\d{0,8})$/;

/** Anchors with those that count on from each other as one. */
function runsOf(anchors: readonly Anchor[]): string {
  const numbers = new Map<string, number[]>();
  const named: string[] = [];
  for (const anchor of anchors) {
    const [, head = '', digits] = NUMBERED.exec(anchor) ?? [];
    if (digits === undefined) named.push(anchor);
    else {
      const own = numbers.get(head) ?? [];
      own.push(Number(digits));
      numbers.set(head, own);
    }
  }
  for (const [head, own] of numbers) {
    own.sort((a, b) => a - b);
    for (let from = 0, i = 0; i < own.length; i++) {
      if (own[i + 1] === (own[i] as number) + 1) continue;
      named.push(`${head}${own[from]}${i > from ? `~${own[i]}` : ''}`);
      from = i + 1;
    }
  }
  return named.join(' ');
}

function anchorsIn(runs: string): Anchor[] {
  return runs.split(' ').flatMap((run) => {
    const [first = '', to] = run.split('~');
    const [, head = '', from] = NUMBERED.exec(first) ?? [];
    if (to === undefined || from === undefined) return [first];
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, i) => head + (Number(from) + i),
    );
  });
}
