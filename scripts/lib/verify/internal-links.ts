import { posix } from 'node:path';
import { elementsOf, type Page, type Site } from '../site.ts';
import type { Check } from './context.ts';

/** Relations of a `<link>` that name something and fetch nothing. */
const NAMES = /^(canonical|schema\.\w+)$/;

/** Every internal link, fragment and reference to an id has its target; nothing is fetched from elsewhere. */
export const internalLinks: Check = {
  name: 'every internal link and fragment resolves, and no page fetches from elsewhere',
  async run({ site }) {
    const ids = new Map(site.pages.map((page) => [page.path, new Set(elementsOf(page).map(({ properties }) => properties.id))]));
    const problems: string[] = [];
    for (const page of site.pages) {
      const own = ids.get(page.path);
      for (const { tagName, properties, position } of elementsOf(page)) {
        const place = `${page.path}:${position?.start.line ?? 1}:${position?.start.column ?? 1}`;
        for (const id of [
          properties.popoverTarget,
          ...[properties.ariaLabelledBy ?? []].flat(),
          ...[properties.htmlFor ?? []].flat(),
        ]) {
          if (id && !own?.has(String(id)))
            problems.push(`${place}: <${tagName}> names #${id}, which is not on the page. Mend the component that writes it.`);
        }
        for (const name of ['href', 'src', 'action'] as const) {
          const value = properties[name];
          // A data: address holds its bytes itself.
          if (typeof value !== 'string' || value.startsWith('data:')) continue;
          const found = resolveLink(value, page, site);
          if (found === 'external') {
            if (tagName !== 'a' && ![properties.rel].flat().some((rel) => NAMES.test(String(rel))))
              problems.push(`${place}: <${tagName} ${name}> fetches ${value} from elsewhere. Serve it from the site.`);
            continue;
          }
          if (!found) problems.push(`${place}: ${name}="${value}" leads to no file of the site. Mend the link.`);
          else if (found.fragment && !ids.get(found.path)?.has(found.fragment))
            problems.push(`${place}: ${name}="${value}" leads to no id on ${found.path}. Mend the link.`);
        }
      }
    }
    return problems;
  },
};

/** The file and fragment that an address leads to; null for a file that is not there. */
function resolveLink(value: string, page: Page, site: Site): { path: string; fragment: string } | 'external' | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) return 'external';
  const [address = '', fragment = ''] = value.split('#');
  const bare = decodeURI(address.split('?')[0] ?? '');
  let path =
    bare === '' ? page.path : bare.startsWith('/') ? bare.slice(site.base.length) : posix.join(posix.dirname(page.path), bare);
  if (bare.startsWith('/') && !`${bare}/`.startsWith(site.base)) return null;
  if (path === '' || path === '.' || path.endsWith('/')) path = posix.join(path, 'index.html');
  return site.files.has(path) ? { path, fragment: decodeURIComponent(fragment) } : null;
}
