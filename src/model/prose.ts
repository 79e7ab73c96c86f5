import type { Anchor, Target } from './anchor.ts';
import type { Range } from './text/segment.ts';

/** What a stretch of prose is. */
type Kind =
  /** Structure or emphasis, by the name that HTML has for it: `p`, `em`, `li`. */
  | {
      readonly type: 'element';
      readonly name: string;
      readonly attributes?: Readonly<Record<string, string>>;
    }
  /** Words in another language, by its BCP 47 tag. */
  | { readonly type: 'language'; readonly lang: string }
  /** Words that lead to a passage, or to a web address. */
  | { readonly type: 'link'; readonly to: Target | string }
  /** A whole citation, with its brackets. */
  | { readonly type: 'citation' }
  /** The short form of a work, which leads to its reference. */
  | { readonly type: 'work'; readonly key: string }
  /** Words that a note stands on. */
  | { readonly type: 'note'; readonly note: string }
  /** A sentence that renders one of the original. */
  | { readonly type: 'sentence'; readonly anchor: Anchor }
  /** Sentences that together render one of the original, by its number. */
  | { readonly type: 'pair'; readonly number: number };

/**
 * A mark on a text. Marks nest: each stands inside the nearest one before it that takes in its
 * range. One of no length stands outside of those that end there.
 */
export type Mark = Kind & { readonly range: Range };

/** Words of ours: a text, and marks on it in the order in which they begin, the outer first. */
export interface Prose {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A piece of prose as a tree: its characters, or a mark with what stands in it. */
export type ProseNode = string | { readonly mark: Mark; readonly children: readonly ProseNode[] };

/** Reads marks on a text as the tree that they make. Throws where two cross, or one runs past the end. */
export function proseTree({ text, marks }: Prose): ProseNode[] {
  let next = 0;
  const within = ([from, to]: Range, outermost = false): ProseNode[] => {
    const nodes: ProseNode[] = [];
    let at = from;
    for (let mark = marks[next]; mark && (mark.range[0] < to || outermost); mark = marks[next]) {
      const [start, end] = mark.range;
      if (start < at || end > to)
        throw new Error(`A mark from ${start} to ${end} crosses another.`);
      next++;
      if (start > at) nodes.push(text.slice(at, start));
      nodes.push({ mark, children: within(mark.range) });
      at = end;
    }
    if (at < to) nodes.push(text.slice(at, to));
    return nodes;
  };
  return within([0, text.length], true);
}
