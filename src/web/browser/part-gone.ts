// Where there is no page: the address of a part of a long text, which begins elsewhere by now or is
// no page of its own any more, leads to the source, and so to the passage that opened the part.
const { pathname, search, hash } = location;
const principal = document.querySelector<HTMLElement>('[data-principal]')?.dataset.principal;
const part = new RegExp(
  `^(.*/(?:sources/[a-z0-9-]+/|${principal ?? '$'}))([a-zA-Z][a-zA-Z0-9-]*)/?$`,
);
const [, source, anchor] = part.exec(pathname.replace(/index\.html$/, '')) ?? [];
if (source) location.replace(`${source}${search}${hash || `#${anchor}`}`);
