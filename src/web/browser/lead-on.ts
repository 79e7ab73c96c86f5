import { type AnchorTable, readAnchorTable } from '../../model/pages/anchor-table.ts';

// On a page of a text that stands on several: an address that names a passage of another page leads
// there, with its query and its hash. Addresses of before the text was cut stay good by this, and
// those of before it was cut elsewhere.
declare global {
  var anchorTable: AnchorTable | undefined;
}
const parts = document.querySelector<HTMLElement>('.parts');
/** The source's first page: a part has a link to it. */
const first = parts?.querySelector<HTMLAnchorElement>('[rel="up"]')?.href ?? location.href;

/** Loads the table, once. */
function load(): Promise<AnchorTable> {
  return new Promise((resolve, reject) => {
    if (globalThis.anchorTable) return resolve(globalThis.anchorTable);
    const script = document.createElement('script');
    script.src = parts?.dataset.script ?? '';
    script.onload = () => resolve(globalThis.anchorTable ?? {});
    script.onerror = () => reject(new Error(`${script.src} did not load.`));
    document.head.append(script);
  });
}

async function lead(): Promise<void> {
  const { hash, search } = location;
  const anchor = hash.slice(1);
  if (!anchor || document.getElementById(anchor)) return;
  const part = readAnchorTable(await load())(anchor);
  if (part === null || globalThis.leaves) return;
  // From a disk, a page is named as a file.
  const file = /[^/]*$/.exec(new URL(first).pathname)?.[0] ?? '';
  const page = new URL(`${part && `${part}/`}${file}` || '.', first);
  if (page.pathname !== location.pathname) location.replace(`${page.href}${search}${hash}`);
}

lead();
addEventListener('hashchange', lead);
