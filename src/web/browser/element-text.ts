/** The words of an element as its reader has them, and where they stand in the page. */
export interface ElementText {
  readonly text: string;
  /**
   * The range of the page from one place in `text` to another: UTF-16 offsets, the second after the
   * first.
   */
  readonly range: (start: number, end: number) => Range;
  /** Where what a range of the page has of `text` begins and ends; null where it has nothing of it. */
  readonly within: (range: Range) => [start: number, end: number] | null;
}

/**
 * Elements that stand in a line with the words around them. Whatever else an element is, it parts
 * words.
 */
const IN_LINE =
  'a, abbr, b, bdi, bdo, cite, code, del, em, i, ins, kbd, mark, q, s, small, span, strong, sub, sup, time, u, wbr';
/** What is no text: a number that leads to a note stands between words, and is none of them. */
const NO_TEXT = 'button, script, style, template';

/** Reads the text of an element across the elements in it. */
export function elementText(root: Element): ElementText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(NO_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const its = blockOf(node);
    if (block && its !== block) text += '\n';
    block = its;
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  /** The node that has the unit at a place, and where in it. */
  const at = (place: number): [Node, number] => {
    const { node, start } = nodes.findLast((each) => each.start <= place) as (typeof nodes)[number];
    return [node, place - start];
  };
  return {
    text,
    range(start, end) {
      const range = new Range();
      range.setStart(...at(start));
      const [node, last] = at(end - 1);
      range.setEnd(node, last + 1);
      return range;
    },
    within(range) {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      const own = nodes.filter(({ node }) => range.intersectsNode(node));
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) return null;
      const length = last.node.nodeValue?.length ?? 0;
      const start = first.start + (first.node === startContainer ? startOffset : 0);
      const end = last.start + (last.node === endContainer ? endOffset : length);
      return start < end ? [start, end] : null;
    },
  };
}

/** The nearest element around a text that begins on a line of its own. */
function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element?.matches(IN_LINE)) element = element.parentElement;
  return element;
}
