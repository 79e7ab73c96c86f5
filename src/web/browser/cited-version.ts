// The page of what earlier versions said, asked for a version of a passage: `?version=1.0.0#c1`. Leads
// to what stood there then; where that stands there still, to the passage itself.

const version = new URLSearchParams(location.search).get('version');
const id = decodeURIComponent(location.hash.slice(1));

/** Whether a version comes after another. */
const isAfter = (one: string, other: string) =>
  one.localeCompare(other, 'en', { numeric: true }) > 0;

if (version && id) {
  const standings = document.querySelectorAll<HTMLElement>(`[id="${CSS.escape(id)}"] .standing`);
  // The latest comes first.
  const cited = [...standings].find(({ dataset }) => !isAfter(dataset.version as string, version));
  const now = document.querySelector<HTMLAnchorElement>(`[id="${CSS.escape(id)}"] [data-now]`);
  const page = document.querySelector<HTMLAnchorElement>('h1 a');
  if (cited && cited !== standings[0]) location.replace(`#${cited.id}`);
  else if (cited || standings.length === 0) location.replace(now?.href ?? `${page?.href}#${id}`);
}
