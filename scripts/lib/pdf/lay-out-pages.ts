/**
 * Lays a document out in pages, in a browser: what stands in its body is moved into sheets, broken
 * between lines, and each note (`aside.note`) to the foot of the sheet on which its number is; what
 * has no room there goes on at the foot of the next. Browsers print no notes at the foot by
 * themselves. Gives the number of pages.
 *
 * It is run in the page as it is written here, and so has all that it needs within it.
 *
 * `foot` is what every sheet says at its foot.
 */
export function layOutPages(foot: string): number {
  /** What begins no page's last lines. */
  const HEADING = 'h1, h2, h3, h4, h5, h6, .label, .of';
  /** Fewest lines of a paragraph, or of a note, that stand on a page. */
  const FEWEST = 2;

  /** What is laid out at one time: an element, in what it stands, and the notes that it calls. */
  interface Block {
    readonly element: Element;
    readonly work: string;
    readonly passage: string;
    readonly begins: boolean;
  }
  /** A place at which a line begins, a row of a table or a picture, and how far down it goes. */
  interface Line {
    readonly at: readonly [Node, number];
    readonly left: number;
    readonly top: number;
    bottom: number;
  }
  const noteOf = new Map<Element, Element>();
  for (const note of document.querySelectorAll('aside.note')) {
    noteOf.set(note.previousElementSibling as Element, note);
    note.remove();
  }
  const notesIn = (within: Element) =>
    [...within.querySelectorAll('.noteref')].flatMap((call) => noteOf.get(call) ?? []);

  /** What bears the id of an element that is taken apart. */
  const markOf = ({ id }: Element) => Object.assign(document.createElement('span'), { id });

  /** Takes sections apart, whose classes their parts get. */
  const blocksIn = (within: Element, work: string, passage: string): Block[] =>
    [...within.children].flatMap((element): Block[] => {
      const own =
        element.getAttribute('aria-label') ?? element.getAttribute('data-label') ?? passage;
      if (element.matches('section, header, nav')) {
        for (const child of element.children) child.classList.add(...element.classList);
        if (element.id) element.firstElementChild?.prepend(markOf(element));
        return blocksIn(element, work, own);
      }
      return [{ element, work, passage: own, begins: false }];
    });
  const queue = [...document.querySelectorAll('body > .chapter')].flatMap((chapter) => {
    const work = chapter.getAttribute('data-title') ?? '';
    const blocks = blocksIn(chapter, work, '');
    blocks[0]?.element.prepend(markOf(chapter));
    return blocks.map((block, i) => ({ ...block, begins: i === 0 }));
  });
  document.body.replaceChildren();

  const placeOf = (node: Node): [Node, number] => [
    node.parentNode as Node,
    [...(node.parentNode as Node).childNodes].indexOf(node as ChildNode),
  ];

  /** The lines of an element down to a depth, rows of tables and pictures for one each. */
  const linesOf = (element: Element, depth: number): Line[] => {
    const lines: Line[] = [];
    const begin = (at: readonly [Node, number], { left, top, bottom }: DOMRect) =>
      lines.push({ at, left, top, bottom });
    const whole = 'tr, svg, img';
    const walker = document.createTreeWalker(
      element,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) =>
        node.parentElement !== element && node.parentElement?.closest(whole)
          ? NodeFilter.FILTER_REJECT
          : node instanceof Text || (node as Element).matches(whole)
            ? NodeFilter.FILTER_ACCEPT
            : NodeFilter.FILTER_SKIP,
    );
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) {
        begin(placeOf(node), (node as Element).getBoundingClientRect());
        continue;
      }
      range.selectNodeContents(node);
      const step = range.getClientRects().length > 1 ? 1 : node.length;
      for (let i = 0; i < node.length; i += step) {
        range.setStart(node, i);
        range.setEnd(node, i + step);
        const rect = [...range.getClientRects()].find(({ width }) => width > 0);
        if (!rect) continue;
        const line = lines.at(-1);
        if (!line || rect.top > (line.top + line.bottom) / 2 || rect.bottom <= line.top)
          begin([node, i], rect);
        else line.bottom = Math.max(line.bottom, rect.bottom);
        if (rect.top > depth) return lines;
      }
    }
    return lines;
  };

  /** The notes that are called in an element before a place; all where there is none. */
  const calledBefore = (element: Element, at: readonly [Node, number] | null) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    if (at) range.setEnd(...at);
    return [...element.querySelectorAll('.noteref')].flatMap((call) =>
      range.comparePoint(call, 0) === 0 ? (noteOf.get(call) ?? []) : [],
    );
  };

  /** Cuts what begins at a place off what it stands in, and gives that. */
  const cutAt = (at: readonly [Node, number], from: Element): Element[] => {
    let [node, offset] = at;
    // Nothing of an element is left behind whose first line goes.
    while (offset === 0 && node.parentNode && node.parentNode !== from)
      [node, offset] = placeOf(node);
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEndAfter(from);
    const rest = [...range.extractContents().children];
    for (const each of rest) {
      // What was cut in two is there twice.
      for (const twice of [each, ...each.querySelectorAll('*')]) {
        if (twice.id && document.getElementById(twice.id)) {
          twice.removeAttribute('id');
          twice.removeAttribute('data-n');
          twice.classList.add('continued');
        } else if (twice.firstChild) break;
      }
      for (const table of [each, ...each.querySelectorAll('table')]) {
        const head = table.matches('table:not(:has(thead))') && from.querySelector('table > thead');
        if (head) table.prepend(head.cloneNode(true));
      }
    }
    from.classList.add('broken');
    return rest.filter((each) => each.textContent !== '' || each.querySelector('svg, img'));
  };

  const make = (name: string, className: string, within: Element) => {
    const made = document.createElement(name);
    made.className = className;
    within.append(made);
    return made;
  };
  let carried: Element[] = [];
  const heads: { head: Element; folio: Element }[] = [];
  let work = '';
  while (queue.length > 0 || carried.length > 0) {
    const sheet = make('div', 'sheet', document.body);
    const head = make('p', 'running', sheet);
    const body = make('div', 'type', sheet);
    const column = make('div', 'column', body);
    const notes = make('div', 'footnotes', body);
    const folio = make('p', 'folio', sheet);
    for (const each of [head, folio]) each.ariaHidden = 'true';
    const { top, height: room } = body.getBoundingClientRect();
    const heightOf = (element: Element) => element.getBoundingClientRect().height;
    const isOver = () => heightOf(column) + heightOf(notes) > room;
    const placed: { block: Block; own: readonly Element[] }[] = [];
    notes.append(...carried);
    carried = [];
    while (queue[0] && !isOver()) {
      const block = queue[0];
      const { element } = block;
      if (block.begins && (placed.length > 0 || notes.childElementCount > 0)) break;
      const all = notesIn(element);
      column.append(element);
      notes.append(...all);
      if (!isOver()) {
        placed.push({ block, own: all });
        queue.shift();
        continue;
      }
      for (const note of all) note.remove();
      // As many of its lines as have room with the notes that they call: the last of these may go
      // on at the foot of the next page.
      const lines = element.matches(HEADING) ? [] : linesOf(element, top + room);
      const own: Element[] = [];
      let kept = 0;
      let isFull = false;
      for (let k = 1; k <= lines.length && !isFull; k++) {
        const called = calledBefore(element, lines[k]?.at ?? null).filter(
          (note) => !own.includes(note),
        );
        const down = (lines[k - 1]?.bottom ?? top) - top;
        const above = (lines[k - 2]?.bottom ?? lines[0]?.top ?? top) - top;
        const left = room - above - heightOf(notes);
        const begun = FEWEST * Number.parseFloat(getComputedStyle(notes).lineHeight);
        // Of several that one line calls all but the last have to end there, if a third of the page
        // would not be left empty for it.
        notes.append(...called.slice(0, -1));
        const rest = room - down - heightOf(notes) - begun;
        notes.append(...called.slice(-1));
        isFull = down + heightOf(notes) > room;
        const hasRoom = left > room / 3 && room - down > 2 * begun;
        if (isFull && (called.length === 0 || (rest < 0 && !hasRoom))) {
          for (const note of called) note.remove();
          break;
        }
        kept = k;
        own.push(...called);
      }
      const isAlone = placed.length === 0;
      const isWhole = kept > 0 && kept === lines.length;
      if (!isWhole && lines.length - kept < FEWEST && kept > FEWEST) kept = lines.length - FEWEST;
      if (isWhole || (kept === 0 && isAlone && notes.childElementCount === 0)) {
        // What cannot be broken, and has a page to itself, stands there as it is.
        if (!isWhole) notes.append(...all);
        placed.push({ block, own: all });
        queue.shift();
      } else if (kept === 0 || (kept < FEWEST && !isFull && !isAlone)) {
        for (const note of own) note.remove();
        element.remove();
      } else {
        const at = lines[kept]?.at;
        const rest = at ? cutAt(at, element) : [];
        const still = new Set(notesIn(element));
        for (const note of own) if (!still.has(note)) note.remove();
        placed.push({ block, own });
        queue.splice(0, 1, ...rest.map((each) => ({ ...block, element: each, begins: false })));
      }
      break;
    }
    // Nothing follows a heading on its page: it goes with what it heads.
    for (
      let last = placed.at(-1);
      last?.block.element.matches(HEADING) &&
      placed.length > 1 &&
      queue.length > 0 &&
      !queue[0]?.begins;
      last = placed.at(-1)
    ) {
      placed.pop();
      for (const note of last.own) note.remove();
      last.block.element.remove();
      queue.unshift(last.block);
    }
    if (isOver()) {
      notes.style.height = `${room - heightOf(column)}px`;
      const { right, bottom } = notes.getBoundingClientRect();
      const all = [...notes.children];
      for (const [i, note] of all.entries()) {
        const lines = linesOf(note, Number.POSITIVE_INFINITY);
        const first = lines.findIndex((line) => line.left >= right || line.bottom > bottom + 2);
        const at = lines[first]?.at;
        if (!at) continue;
        const after = all.slice(first === 0 ? i : i + 1);
        carried = first === 0 ? after : [...cutAt(at, note), ...after];
        for (const each of after) each.remove();
        break;
      }
    }
    if (placed.length === 0 && notes.childElementCount === 0)
      throw new Error('A page stays empty.');
    const [{ block: first } = { block: null }] = placed;
    const passages = [...new Set(placed.map(({ block }) => block.passage).filter(Boolean))];
    work = first?.work ?? work;
    make('span', '', head).textContent = work;
    make('span', '', head).textContent = [passages[0], passages.at(-1)]
      .filter((each, i, both) => each && (i === 0 || each !== both[0]))
      .join(' – ');
    heads.push({ head, folio });
  }
  for (const [i, { folio }] of heads.entries()) {
    make('span', '', folio).textContent = foot;
    make('span', '', folio).textContent = `${i + 1} / ${heads.length}`;
  }
  const sheets = [...document.querySelectorAll('.sheet')];
  for (const each of document.querySelectorAll('[data-page-of]')) {
    const target = document.getElementById(each.getAttribute('data-page-of') ?? '');
    const page = sheets.findIndex((sheet) => sheet.contains(target));
    each.textContent = page < 0 ? '' : String(page + 1);
  }
  return heads.length;
}
