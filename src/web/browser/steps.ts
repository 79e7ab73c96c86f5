// “[” and “]” go to the article before and after, in a text without articles to the paragraph.
const rows = [...document.querySelectorAll<HTMLElement>('.row[data-row]:not(.top)')];
const opening = rows.filter((row) => row.matches('.opens'));
let above = '';
/** Where keys lead: rows that open an article, or what stands below no row before it. */
const stops =
  opening.length > 0
    ? opening
    : rows.filter(({ dataset: { row = '' } }) => {
        const isBelow = above !== '' && row.startsWith(`${above}-`);
        if (!isBelow) above = row;
        return !isBelow;
      });

/** Where a key led last, and how far the page was scrolled by it. */
let [now, put] = [-1, 0];

/** The line at which the page puts a passage. */
const line = () => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);

addEventListener('keydown', ({ key, target, isTrusted, ctrlKey, metaKey, altKey }) => {
  if (isTrusted || (key !== '[' && key !== ']') || ctrlKey || metaKey || altKey) return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]'))
    return;
  const tops = stops.map((row) => row.getBoundingClientRect().top - line());
  // At the foot of the page no passage comes to the line: the key goes on from where it led.
  const isThere = now >= 0 && Math.abs(scrollY - put) < 2;
  const to =
    key === ']'
      ? isThere
        ? now + 1
        : tops.findIndex((top) => top > 2)
      : isThere
        ? now - 1
        : tops.findLastIndex((top) => top < -2);
  const anchor = stops[to]?.dataset.row;
  if (anchor === undefined) return;
  location.replace(`#${anchor}`);
  [now, put] = [to, scrollY];
});

// Its names are its own, as it is a module.
export {};
