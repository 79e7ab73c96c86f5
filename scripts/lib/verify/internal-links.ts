import { posix } from 'node:path';
import { unpackGroups } from '../../../src/publish/citation/packed-groups.ts';
import { readPart } from '../../../src/publish/citation/parts.ts';
import type { Page } from '../page.ts';
import { type PublishedFile, placeOf, readPublished, type Site } from '../site.ts';
import { addressesIn, siteAddressOf } from './addresses-in.ts';
import type { Check } from './context.ts';

/** Relations of a `<link>` that name something and fetch nothing; one in another language is `hreflang`. */
const NAMES = /^(canonical|hreflang|schema\.\w+)$/;

/** A page of references, and a script beside it that has what it shows. */
const REFERENCES = /^(cite\/[^/]+)\/index\.html$/;
const PART = /^(cite\/[^/]+)\/\d+\.js$/;

/** Attributes that name ids of the same page, and that have an address. */
const NAMING = ['popovertarget', 'aria-labelledby', 'for'];
const LEADING = ['href', 'src', 'action'];

/** Where a link leads within the site: a file, and an id on it or nothing. */
interface LinkTarget {
  readonly path: string;
  readonly fragment: string;
}

/** Ids on one page that another's links lead to, as one text, which takes little memory. */
interface Pending {
  readonly from: string;
  readonly fragments: string;
}

/**
 * Every internal link, fragment and reference to an id has its target; nothing is fetched from
 * elsewhere.
 */
export const internalLinks: Check = {
  name: 'every internal link and fragment resolves, and no page fetches from elsewhere',
  begin({ site }) {
    const problems: string[] = [];
    // Of each page its ids, as one text too; of each page that links lead to what is still to be
    // looked up.
    const ids = new Map<string, string>();
    const pending = new Map<string, Pending[]>();
    // Anchors that a page of references shows by its scripts, one a line.
    const shown = new Map<string, string>();
    const address = siteAddressOf(site);
    /** Looks at a file that programs read: its addresses lead to what is there, as those of pages do. */
    const lookIn = ({ path, words }: Pick<PublishedFile, 'path' | 'words'>): void => {
      for (const { value, line, to } of addressesIn(path, words ?? '', address)) {
        const target = resolveAddress(to, site);
        if (!target)
          problems.push(
            `${path}:${line}:1: ${value} leads to no file of the site. Mend what writes it.`,
          );
        else if (target.fragment && target.path.endsWith('.html')) {
          const before = pending.get(target.path) ?? [];
          const last = before.at(-1);
          if (last?.from === path)
            before.splice(-1, 1, {
              from: path,
              fragments: `${last.fragments}\n${target.fragment}`,
            });
          else before.push({ from: path, fragments: target.fragment });
          pending.set(target.path, before);
        }
      }
    };
    const look = (page: Page): void => {
      const add = (element: number, what: string) =>
        problems.push(`${placeOf(site, page.path, element)}: ${what}`);
      const elsewhere = new Map<string, Set<string>>();
      ids.set(page.path, [...page.byId.keys()].join('\n'));
      for (const { tagName, element, id } of namedIds(page)) {
        if (!page.byId.has(id))
          add(
            element,
            `<${tagName}> names #${id}, which is not on the page. Mend the component that writes it.`,
          );
      }
      for (const { tagName, element, rel, name, value, target } of linksOf(page, site)) {
        if (target === 'external') {
          if (tagName !== 'a' && !listed(rel).some((relation) => NAMES.test(relation)))
            add(
              element,
              `<${tagName} ${name}> fetches ${value} from elsewhere. Serve it from the site.`,
            );
        } else if (!target)
          add(element, `${name}="${value}" leads to no file of the site. Mend the link.`);
        else if (target.fragment && target.path === page.path && !REFERENCES.test(page.path)) {
          if (!page.byId.has(target.fragment)) add(element, leadsNowhere(name, value, target));
        } else if (target.fragment) {
          const fragments = elsewhere.get(target.path) ?? new Set();
          elsewhere.set(target.path, fragments.add(target.fragment));
        }
      }
      for (const [path, fragments] of elsewhere) {
        const before = pending.get(path) ?? [];
        before.push({ from: page.path, fragments: [...fragments].join('\n') });
        pending.set(path, before);
      }
    };
    /** Links of a page to ids that are not on another, found again for their places. */
    const broken = (from: string, path: string, known: ReadonlySet<string>): string[] => {
      const { page, words } = readPublished(site, from);
      if (!page)
        return addressesIn(from, words ?? '', address).flatMap(({ value, line, to }) => {
          const target = resolveAddress(to, site);
          return target?.path === path && target.fragment && !known.has(target.fragment)
            ? [`${from}:${line}:1: ${value} leads to no id on ${path}. Mend what writes it.`]
            : [];
        });
      return [...linksOf(page, site)].flatMap(({ element, name, value, target }) =>
        target &&
        target !== 'external' &&
        target.path === path &&
        target.fragment &&
        !known.has(target.fragment)
          ? [`${placeOf(site, from, element)}: ${leadsNowhere(name, value, target)}`]
          : [],
      );
    };
    return {
      file: ({ page, path, words }) => {
        if (page) look(page);
        else lookIn({ path, words });
        const [, references = ''] = PART.exec(path) ?? [];
        if (!references) return;
        shown.set(references, [shown.get(references), ...anchorsIn(words ?? '')].join('\n'));
      },
      problems: () => [
        ...problems,
        ...[...pending].flatMap(([path, links]) => {
          const known = new Set(
            [ids.get(path), shown.get(path.replace(REFERENCES, '$1'))].join('\n').split('\n'),
          );
          return links.flatMap(({ from, fragments }) =>
            fragments.split('\n').every((fragment) => known.has(fragment))
              ? []
              : broken(from, path, known),
          );
        }),
      ],
    };
  },
};

/** The anchors of a script with references; none of one that cannot be read. */
function anchorsIn(script: string): string[] {
  try {
    const groups = [...unpackGroups(readPart(script).groups).values()];
    return groups.flatMap((group) => group.map(({ anchor }) => anchor));
  } catch {
    return [];
  }
}

const leadsNowhere = (name: string, value: string, { path }: LinkTarget) =>
  `${name}="${value}" leads to no id on ${path}. Mend the link.`;

/** The words of an attribute that lists some. */
const listed = (value?: string): string[] => value?.split(/\s+/).filter(Boolean) ?? [];

/** Every id that an element of a page names, with the place of that element among them all. */
function* namedIds({ elements }: Page) {
  for (const [element, { tagName, attributes }] of elements.entries()) {
    for (const name of NAMING)
      for (const id of listed(attributes[name])) yield { tagName, element, id };
  }
}

/** Every address in a page, and where it leads. */
function* linksOf(page: Page, site: Site) {
  for (const [element, { tagName, attributes }] of page.elements.entries()) {
    for (const name of LEADING) {
      const value = attributes[name];
      // A data: address holds its bytes itself.
      if (value === undefined || value.startsWith('data:')) continue;
      yield {
        tagName,
        element,
        rel: attributes.hreflang ? 'hreflang' : attributes.rel,
        name,
        value,
        target: resolveLink(value, page, site),
      };
    }
  }
}

/** The file and fragment that an address leads to; null for a file that is not there. */
function resolveLink(value: string, page: Page, site: Site): LinkTarget | 'external' | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) return 'external';
  const [address = '', fragment = ''] = value.split('#');
  const bare = decodeURI(address.split('?')[0] ?? '');
  const path =
    bare === ''
      ? page.path
      : bare.startsWith('/')
        ? bare.slice(site.base.length)
        : posix.join(posix.dirname(page.path), bare);
  if (bare.startsWith('/') && !`${bare}/`.startsWith(site.base)) return null;
  return resolveAddress(`${path}#${fragment}`, site);
}

/** The same of an address from the site's root. */
function resolveAddress(address: string, site: Site): LinkTarget | null {
  const [bare = '', fragment = ''] = address.split('#');
  const path =
    bare === '' || bare === '.' || bare.endsWith('/') ? posix.join(bare, 'index.html') : bare;
  return site.files.has(path) ? { path, fragment: decodeURIComponent(fragment) } : null;
}
