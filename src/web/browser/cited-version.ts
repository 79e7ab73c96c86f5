// The page of what earlier versions said, asked for a version of a passage: `?version=1.0.0#c1`. Leads
// to what stood there then; where that stands there still, to the passage itself.

/** Whether a version comes after another. */
const isAfter = (one: string, other: string) =>
  one.localeCompare(other, 'en', { numeric: true }) > 0;

function lead(): void {
  const version = new URLSearchParams(location.search).get('version');
  const id = location.hash.slice(1);
  // `c1@1.0.0` is there already.
  if (!version || !id || /@|%40/.test(id)) return;
  const own = `[id="${CSS.escape(id)}"]`;
  const standings = document.querySelectorAll<HTMLElement>(`${own} .standing`);
  // The latest comes first.
  const cited = [...standings].find(({ dataset }) => !isAfter(dataset.version as string, version));
  const now = document.querySelector<HTMLAnchorElement>(`${own} [data-now]`);
  const page = document.querySelector<HTMLAnchorElement>('h1 a');
  if (cited && cited !== standings[0]) location.replace(`#${cited.id}`);
  else if (cited || standings.length === 0) location.replace(now?.href ?? `${page?.href}#${id}`);
}

addEventListener('hashchange', lead);
lead();
