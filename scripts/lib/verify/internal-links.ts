import { posix } from 'node:path';
import type { Page, Site } from '../site.ts';
import type { Check } from './context.ts';

/** Relations of a `<link>` that name something and fetch nothing. */
const NAMES = /^(canonical|schema\.\w+)$/;

/** Every internal link, fragment and reference to an id has its target; nothing is fetched from elsewhere. */
export const internalLinks: Check = {
  name: 'every internal link and fragment resolves, and no page fetches from elsewhere',
  begin({ site }) {
    const problems: string[] = [];
    // Of each page its ids as one text, which takes little memory; of each link to another page what is still to be looked up.
    const ids = new Map<string, string>();
    const pending = new Map<string, { fragment: string; problem: string }[]>();
    const look = (page: Page): void => {
      ids.set(page.path, [...page.byId.keys()].join('\n'));
      for (const { tagName, properties, position } of page.elements) {
        const add = (what: string) =>
          problems.push(`${page.path}:${position?.start.line ?? 1}:${position?.start.column ?? 1}: ${what}`);
        const named = [
          properties.popoverTarget,
          ...[properties.ariaLabelledBy ?? []].flat(),
          ...[properties.htmlFor ?? []].flat(),
        ];
        for (const id of named) {
          if (id && !page.byId.has(String(id)))
            add(`<${tagName}> names #${id}, which is not on the page. Mend the component that writes it.`);
        }
        for (const name of ['href', 'src', 'action'] as const) {
          const value = properties[name];
          // A data: address holds its bytes itself.
          if (typeof value !== 'string' || value.startsWith('data:')) continue;
          const found = resolveLink(value, page, site);
          if (found === 'external') {
            if (tagName !== 'a' && ![properties.rel].flat().some((rel) => NAMES.test(String(rel))))
              add(`<${tagName} ${name}> fetches ${value} from elsewhere. Serve it from the site.`);
            continue;
          }
          const problem = `${name}="${value}" leads to no id on ${found?.path}. Mend the link.`;
          if (!found) add(`${name}="${value}" leads to no file of the site. Mend the link.`);
          else if (found.fragment && found.path === page.path) {
            if (!page.byId.has(found.fragment)) add(problem);
          } else if (found.fragment) {
            const place = `${page.path}:${position?.start.line ?? 1}:${position?.start.column ?? 1}`;
            const before = pending.get(found.path) ?? [];
            before.push({ fragment: found.fragment, problem: `${place}: ${problem}` });
            pending.set(found.path, before);
          }
        }
      }
    };
    return {
      file: ({ page }) => page && look(page),
      problems: () => [
        ...problems,
        ...[...pending].flatMap(([path, links]) => {
          const known = new Set(ids.get(path)?.split('\n'));
          return links.filter(({ fragment }) => !known.has(fragment)).map(({ problem }) => problem);
        }),
      ],
    };
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
