import { type Anchor, noteAnchor, paragraphOf } from '../anchor.ts';
import type { Edition, Paragraph, Source } from '../edition.ts';
import { tableOf } from '../lookup.ts';
import { remembered } from '../remembered.ts';
import { cut } from './cut.ts';
import { MOST_ON_A_PAGE, sizeOf } from './size-of.ts';

/** A page of a source: the whole of it, or a part of a long one. */
export interface Part {
  /** Relative to the site's root: `sources/<id>/`, of a further part `sources/<id>/ch3/`. */
  readonly path: string;
  /** The anchor of the passage that opens it, by which it is named; empty for the first page. */
  readonly anchor: Anchor;
  /** Its place among the source's pages; 0 for the first. */
  readonly number: number;
  readonly paragraphs: readonly Paragraph[];
  /** The divisions that its first passage stands in, the outermost first; not that passage. */
  readonly within: readonly Paragraph[];
}

/** What of a source its pages are made of. */
type Cuttable = Pick<Source, 'path' | 'paragraphs' | 'notes'>;

const cutSource = remembered((source: Cuttable) => {
  const parts = partsIn(source);
  const byAnchor = new Map<Anchor, Part>();
  for (const part of parts.length > 1 ? parts : [])
    for (const anchor of anchorsOn(part)) byAnchor.set(anchor, part);
  return { parts, byAnchor };
});

function partsIn(source: Cuttable): Part[] {
  const { path, paragraphs } = source;
  const sized = paragraphs.map((paragraph) => ({
    anchor: paragraph.anchor,
    heading: paragraph.heading,
    size: sizeOf(paragraph, source),
  }));
  const begins = [0, ...cut(sized, MOST_ON_A_PAGE)];
  const within: Paragraph[] = [];
  return begins.map((begin, number) => {
    const own = paragraphs.slice(begin, begins[number + 1]);
    const anchor = number > 0 ? (own[0]?.anchor ?? '') : '';
    const outer = within.filter(({ heading }) => (heading ?? 0) < (own[0]?.heading ?? 9));
    for (const paragraph of own) enter(within, paragraph);
    return {
      path: anchor ? `${path}${anchor}/` : path,
      anchor,
      number,
      paragraphs: own,
      within: outer,
    };
  });
}

/** Keeps the divisions that a passage stands in, or opens. */
function enter(within: Paragraph[], paragraph: Paragraph): void {
  const { heading } = paragraph;
  if (heading === null || heading < 2) return;
  while ((within.at(-1)?.heading ?? 0) >= heading) within.pop();
  within.push(paragraph);
}

/**
 * The anchors that stand on a page, but those of sentences and of parts of a summary, which go by
 * their paragraph's.
 */
export function anchorsOn({ paragraphs }: Pick<Part, 'paragraphs'>): Anchor[] {
  return paragraphs.flatMap(({ anchor, notes, retired, figures }) => [
    anchor,
    ...notes.map(noteAnchor),
    ...[...retired, ...figures].map((each) => each.anchor),
  ]);
}

/** The pages of a source in order: one, but of a long text, which is cut. */
export function partsOf(source: Cuttable): readonly Part[] {
  return cutSource(source).parts;
}

/**
 * The page that an anchor stands on: of a passage, a sentence, a part of the summary, a note, also
 * of one that has gone. What is none of these stands on the first page.
 */
export function partOf(source: Cuttable, anchor: Anchor): Part {
  const { parts, byAnchor } = cutSource(source);
  return (byAnchor.get(anchor) ?? byAnchor.get(paragraphOf(anchor)) ?? parts[0]) as Part;
}

/** Path of the page that an anchor stands on, from the site's root. */
export function pageOf(source: Cuttable, anchor: Anchor): string {
  return partOf(source, anchor).path;
}

/** The page after another, or before it; undefined where there is none. */
export function besidePart(source: Cuttable, { number }: Part, step: 1 | -1): Part | undefined {
  return partsOf(source)[number + step];
}

const sourcesByPath = tableOf(
  (list: readonly Source[]) =>
    new Map(list.flatMap((source) => partsOf(source).map(({ path }) => [path, source] as const))),
);

/** The source that has a page at a path from the site's root: `decision/`. */
export function sourceAt({ sources }: Pick<Edition, 'sources'>, path: string): Source | undefined {
  return sourcesByPath(sources).get(path);
}
