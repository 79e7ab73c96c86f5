// Where a search led to: marks the words that were found, and opens the note. The text itself is left alone.
const address = new URL(location.href);
const words = address.searchParams.getAll('hl').filter(Boolean);
const note = address.searchParams.get('note');

/** Ranges of the words in an element, across inline markup; buttons to notes are no part of the text. */
function find(root: Element): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button, script, style') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  const point = (at: number) => {
    const found = nodes.findLast(({ start }) => start <= at);
    return found && ([found.node, at - found.start] as const);
  };
  return words.flatMap((word) => {
    const ranges: Range[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const [from, to] = [point(at), point(at + word.length - 1)];
      if (!from || !to) continue;
      const range = new Range();
      range.setStart(...from);
      range.setEnd(to[0], to[1] + 1);
      ranges.push(range);
    }
    return ranges;
  });
}

if (words.length > 0 || note) {
  const anchor = decodeURIComponent(address.hash.slice(1));
  const row = anchor ? document.getElementById(anchor)?.closest('.row, .top') : null;
  const open = note ? document.getElementById(`note-${note}`) : null;
  const roots = open ? [open] : [...(row?.querySelectorAll('.para, .summary, .english') ?? [])];
  const ranges = roots.flatMap(find);
  if (ranges.length > 0 && CSS.highlights) CSS.highlights.set('found', new Highlight(...ranges));
  const number = open && document.querySelector<HTMLElement>(`.n[popovertarget="${open.id}"]`);
  if (!open?.matches(':popover-open')) number?.click();
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !CSS.highlights?.delete('found')) return;
    address.searchParams.delete('hl');
    address.searchParams.delete('note');
    history.replaceState(null, '', address);
  });
}
