/** Ways in which words of a reader's own are painted. */
export type Paint = 'own' | 'own-note' | 'own-changed' | 'own-now';
const PAINTS: readonly Paint[] = ['own', 'own-note', 'own-changed', 'own-now'];

/**
 * Paints words: by the CSS Custom Highlight API, which leaves the page's elements and words alone; in
 * a browser without it by boxes that lie over them.
 */
export function painter(): (ranges: { readonly [paint in Paint]: readonly Range[] }) => void {
  if (CSS.highlights)
    return (ranges) => {
      PAINTS.forEach((paint, priority) => {
        CSS.highlights.set(paint, Object.assign(new Highlight(...ranges[paint]), { priority }));
      });
    };
  const layer = Object.assign(document.createElement('div'), {
    id: 'own-layer',
    ariaHidden: 'true',
  });
  document.body.append(layer);
  let shown: Parameters<ReturnType<typeof painter>>[0] | undefined;
  const draw = () => {
    layer.replaceChildren();
    for (const paint of PAINTS)
      for (const range of shown?.[paint] ?? [])
        for (const { left, top, width, height } of range.getClientRects()) {
          const box = Object.assign(document.createElement('i'), { className: paint });
          Object.assign(box.style, {
            left: `${left + scrollX}px`,
            top: `${top + scrollY}px`,
            width: `${width}px`,
            height: `${height}px`,
          });
          layer.append(box);
        }
  };
  new ResizeObserver(draw).observe(document.body);
  // Notes that open and views that change move words.
  for (const each of ['toggle', 'change']) document.addEventListener(each, draw, true);
  return (ranges) => {
    shown = ranges;
    draw();
  };
}
