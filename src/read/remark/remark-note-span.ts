import type { FootnoteReference, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { eachNode } from '../syntax/each-node.ts';
import { report } from '../syntax/report.ts';
import { textPoints } from '../syntax/text-points.ts';

/** An opened bracket and what has come since. */
interface Frame {
  readonly start: Point | undefined;
  readonly end: Point | undefined;
  readonly children: PhrasingContent[];
}

/**
 * Makes a span of words and the note on them, `[words][^id]`, spans within spans too.
 *
 * GFM reads these as text in brackets followed by a footnote reference. A reference without words
 * in brackets before it, and brackets without a reference after them, are mistakes; `[@…]` is left
 * to the citations.
 */
export function remarkNoteSpan() {
  return (tree: Root, file: VFile): void => {
    // There are no notes in it, and its brackets are its own.
    if (file.data.role === 'companion') return;
    const source = String(file);
    eachNode<RootContent>(tree, (node) => {
      if ('children' in node && node.children.some(isToBeNested)) {
        node.children = nest(node as Parents, source, file) as typeof node.children;
      }
    });
  };
}

function isToBeNested(child: RootContent): boolean {
  return child.type === 'footnoteReference' || (child.type === 'text' && /[[\]]/.test(child.value));
}

/** Nests one node's phrasing children by their brackets. */
function nest(parent: Parents, source: string, file: VFile): PhrasingContent[] {
  const frames: Frame[] = [{ start: undefined, end: undefined, children: [] }];
  const top = () => frames.at(-1) as Frame;
  const children = parent.children as PhrasingContent[];
  const taken = new Set<FootnoteReference>();

  /** Puts the innermost bracket back as text. */
  const unfold = (close: string, told = false): void => {
    const frame = frames.pop() as Frame;
    const inside = [
      text('[', frame.start, frame.end),
      ...frame.children,
      ...(close ? [text(close)] : []),
    ];
    top().children.push(...inside);
    if (!told) stray(frame, file);
  };

  children.forEach((child, index) => {
    if (child.type === 'footnoteReference') {
      if (!taken.has(child)) {
        top().children.push(child);
        report(
          file,
          child.position,
          `Note without a span: [^${child.label}] follows no words in brackets`,
          `Put the words that the note is on in square brackets right before it: [words][^${child.label}]`,
        );
      }
      return;
    }
    if (!isToBeNested(child) || child.type !== 'text') {
      top().children.push(child);
      return;
    }
    let from = 0;
    const { brackets, pointAt } = textPoints(child, source);
    const keep = (to: number): void => {
      if (to > from)
        top().children.push(text(child.value.slice(from, to), pointAt(from), pointAt(to)));
      from = to + 1;
    };
    for (const at of brackets) {
      if (child.value[at] === '[') {
        keep(at);
        frames.push({ start: pointAt(at), end: pointAt(at + 1), children: [] });
        continue;
      }
      const next = at === child.value.length - 1 ? children[index + 1] : undefined;
      keep(at);
      if (frames.length === 1) {
        top().children.push(text(']'));
        report(
          file,
          pointAt(at),
          'A closing bracket without an opening one',
          'Open it before the words, or write \\] where the text itself has a bracket',
        );
      } else if (next?.type === 'footnoteReference') {
        taken.add(next);
        const { start, children: words } = frames.pop() as Frame;
        const end = next.position?.end;
        top().children.push({
          type: 'noteSpan',
          note: next.identifier,
          children: merge(words),
          ...(start && end && { position: { start, end } }),
        });
      } else {
        // A reference without a definition is told where it stands, once.
        unfold(']', child.value.startsWith('[^', at + 1));
      }
    }
    keep(child.value.length);
  });
  while (frames.length > 1) unfold('');
  return merge(top().children);
}

/** Reports brackets that are neither a span nor a citation. */
function stray(frame: Frame, file: VFile): void {
  const opening = frame.children[0]?.type === 'text' ? frame.children[0].value : '';
  if (opening.startsWith('@')) return;
  if (opening.startsWith('^')) {
    report(
      file,
      frame.start,
      `Span without a note: [${opening}] has no definition in this file`,
      `Add a line “[${opening}]: **Kind.** …”, or take the reference out`,
    );
  } else {
    report(
      file,
      frame.start,
      'Span without a note: words in brackets that no [^note] follows',
      'Write [words][^note-id], or \\[words\\] where the text itself has brackets',
    );
  }
}

function text(value: string, start?: Point, end?: Point): Text {
  return { type: 'text', value, ...(start && end && { position: { start, end } }) };
}

/** Joins neighbouring text nodes. */
function merge(children: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      last.value += child.value;
      if (last.position && child.position)
        last.position = { start: last.position.start, end: child.position.end };
    } else merged.push(child);
  }
  return merged;
}
