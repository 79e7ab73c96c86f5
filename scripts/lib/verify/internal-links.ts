import { posix } from 'node:path';
import { unpackGroups } from '../../../src/publish/citation/packed-groups.ts';
import { readPart } from '../../../src/publish/citation/parts.ts';
import type { Page } from '../page.ts';
import { type PublishedFile, placeOf, readPublished, type Site } from '../site.ts';
import { addressesIn, type Found, siteAddressOf } from './addresses-in.ts';
import type { Check, Facts } from './context.ts';

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
    const lookIn = (file: PublishedFile): void => {
      const { path } = file;
      for (const found of addressesIn(file, address)) {
        const target = resolveAddress(found.to);
        if (!site.files.has(target.path))
          problems.push(addressLeadsTo('no file of the site', path, found));
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
    const facts: Facts<true, PageLinks> = {
      reads: (path) => (path.endsWith('.html') ? true : undefined),
      look: ({ page }) => linksOn(page as Page, site.base),
      found(path, { ids: own, isWrong, leads }) {
        ids.set(path, own);
        if (isWrong || leads.some(([to]) => !site.files.has(to)))
          problems.push(...mistakesOn(readPublished(site, path).page as Page, site));
        for (const [to, fragments] of leads) {
          if (!fragments || !site.files.has(to)) continue;
          const before = pending.get(to) ?? [];
          before.push({ from: path, fragments });
          pending.set(to, before);
        }
      },
    };
    /** Links of a page to ids that are not on another, found again for their places. */
    const broken = (from: string, path: string, known: ReadonlySet<string>): string[] => {
      const file = readPublished(site, from);
      const { page } = file;
      if (!page)
        return addressesIn(file, address).flatMap((found) => {
          const target = resolveAddress(found.to);
          return target.path === path && target.fragment && !known.has(target.fragment)
            ? [addressLeadsTo(`no id on ${path}`, from, found)]
            : [];
        });
      return linksOf(page, site.base).flatMap(({ element, name, value, target }) =>
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
      facts,
      file: (file) => {
        lookIn(file);
        const [, references = ''] = PART.exec(file.path) ?? [];
        if (!references) return;
        shown.set(references, [shown.get(references), ...anchorsIn(file.words ?? '')].join('\n'));
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

/** What of a page links are held to. */
interface PageLinks {
  /** Its ids, one a line. */
  readonly ids: string;
  /** Whether something is wrong that the page alone tells. */
  readonly isWrong: boolean;
  /** The files that it leads to, each with the ids on it, one a line. */
  readonly leads: readonly (readonly [path: string, fragments: string])[];
}

function linksOn(page: Page, base: string): PageLinks {
  const leads = new Map<string, Set<string>>();
  let isWrong = namedIds(page).some(({ id }) => !page.byId.has(id));
  for (const link of linksOf(page, base)) {
    const { target } = link;
    if (target === 'external') isWrong ||= fetches(link);
    else if (!target || isLost(target, page)) isWrong = true;
    else {
      const fragments = leads.get(target.path) ?? new Set();
      leads.set(target.path, fragments);
      if (target.fragment && !isWithin(target, page)) fragments.add(target.fragment);
    }
  }
  return {
    ids: [...page.byId.keys()].join('\n'),
    isWrong,
    leads: [...leads].map(([path, fragments]) => [path, [...fragments].join('\n')] as const),
  };
}

/** What is wrong with the links of a page, each at its place, but for ids on other pages. */
function mistakesOn(page: Page, site: Site): string[] {
  const place = (element: number) => placeOf(site, page.path, element);
  return [
    ...namedIds(page)
      .filter(({ id }) => !page.byId.has(id))
      .map(
        ({ tagName, element, id }) =>
          `${place(element)}: <${tagName}> names #${id}, which is not on the page. Mend the component that writes it.`,
      ),
    ...linksOf(page, site.base).flatMap((link) => {
      const { tagName, element, name, value, target } = link;
      if (target === 'external')
        return fetches(link)
          ? [
              `${place(element)}: <${tagName} ${name}> fetches ${value} from elsewhere. Serve it from the site.`,
            ]
          : [];
      if (!target || !site.files.has(target.path))
        return [
          `${place(element)}: ${name}="${value}" leads to no file of the site. Mend the link.`,
        ];
      return isLost(target, page)
        ? [`${place(element)}: ${leadsNowhere(name, value, target)}`]
        : [];
    }),
  ];
}

/** Whether an address is one of the page's own ids: a page of references has more in its scripts. */
const isWithin = ({ path }: LinkTarget, page: Page) =>
  path === page.path && !REFERENCES.test(page.path);
const isLost = (target: LinkTarget, page: Page) =>
  target.fragment !== '' && isWithin(target, page) && !page.byId.has(target.fragment);
const fetches = ({ tagName, rel }: Link) =>
  tagName !== 'a' && !listed(rel).some((relation) => NAMES.test(relation));

const leadsNowhere = (name: string, value: string, { path }: LinkTarget) =>
  `${name}="${value}" leads to no id on ${path}. Mend the link.`;

/** Tells of an address in a file that programs read; only now its line is counted. */
const addressLeadsTo = (what: string, path: string, { value, line }: Found) =>
  `${path}:${line}:1: ${value} leads to ${what}. Mend what writes it.`;

/** The words of an attribute that lists some. */
const listed = (value?: string): string[] => value?.split(/\s+/).filter(Boolean) ?? [];

/** Every id that an element of a page names, with the place of that element among them all. */
function namedIds({ elements }: Page) {
  return elements.flatMap(({ tagName, attributes }, element) =>
    NAMING.flatMap((name) => listed(attributes[name]).map((id) => ({ tagName, element, id }))),
  );
}

/** An address in a page, and where it leads. */
interface Link {
  readonly tagName: string;
  /** Its place among all elements of the page. */
  readonly element: number;
  readonly rel: string | undefined;
  readonly name: string;
  readonly value: string;
  readonly target: LinkTarget | 'external' | null;
}

function linksOf(page: Page, base: string): Link[] {
  return page.elements.flatMap(({ tagName, attributes }, element) =>
    LEADING.flatMap((name): Link[] => {
      const value = attributes[name];
      // A data: address holds its bytes itself.
      if (value === undefined || value.startsWith('data:')) return [];
      const rel = attributes.hreflang ? 'hreflang' : attributes.rel;
      const target = resolveLink(value, page.path, base);
      return [{ tagName, element, rel, name, value, target }];
    }),
  );
}

/**
 * The file and fragment that an address of a page leads to, whether it is there or not; null for
 * what is on the host and not in the site.
 */
function resolveLink(value: string, page: string, base: string): Link['target'] {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) return 'external';
  const [address = '', fragment = ''] = value.split('#');
  const bare = decodeURI(address.split('?')[0] ?? '');
  const path =
    bare === ''
      ? page
      : bare.startsWith('/')
        ? bare.slice(base.length)
        : posix.join(posix.dirname(page), bare);
  if (bare.startsWith('/') && !`${bare}/`.startsWith(base)) return null;
  return resolveAddress(`${path}#${fragment}`);
}

/** The same of an address from the site's root. */
function resolveAddress(address: string): LinkTarget {
  const [bare = '', fragment = ''] = address.split('#');
  const path =
    bare === '' || bare === '.' || bare.endsWith('/') ? posix.join(bare, 'index.html') : bare;
  return { path, fragment: decodeURIComponent(fragment) };
}
