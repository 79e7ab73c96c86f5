/** Where a page or style sheet of the offline archive lies, and what lies beside it. */
export interface ArchivePage {
  /** Its own path from the archive's root, with forward slashes: `decision/index.html`. */
  readonly path: string;
  /** Path of the site in its host, with a slash at both ends. */
  readonly base: string;
  /** The site's own address, base and all, with a slash at its end. */
  readonly site: string;
  /** Whether a file of this path is in the archive. */
  readonly has: (path: string) => boolean;
}

/**
 * An address as it leads from one file of the archive to another: relative, to `index.html` by
 * name, with its query and fragment.
 *
 * An address that holds its target itself, or leads elsewhere, stays; what is on the site and not
 * in the archive gets its permanent address.
 */
export function relativeLink(value: string, place: ArchivePage): string {
  const cut = value.search(/[?#]/);
  const path = cut < 0 ? value : value.slice(0, cut);
  if (path === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return value;
  const rest = value.slice(path.length);
  const within = fromRoot(path, place);
  if (within === null) return new URL(value, place.site).href;
  const file = /(?:^|\/)$/.test(within) ? `${within}index.html` : within;
  return place.has(unescaped(file))
    ? `${upFrom(place)}${file}${rest}`
    : `${place.site}${within}${rest}`;
}

/** The same for a folder whose files a script asks for; it keeps the slash at its end. */
export function relativeFolder(value: string, place: ArchivePage): string {
  const within = fromRoot(value, place);
  return within === null ? value : `${upFrom(place)}${within}`;
}

/** The same for every `url()` of a style sheet. */
export function relativeUrls(css: string, place: ArchivePage): string {
  return css.replace(
    /(\burl\(\s*(["']?))([^"')\s]+)(?=\2\s*\))/g,
    (_, open: string, _quote, value: string) => {
      return open + relativeLink(value, place);
    },
  );
}

/** The way from a file up to the archive's root: `../` for each folder. */
export function upFrom({ path }: Pick<ArchivePage, 'path'>): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A path from the site's root, the root itself as nothing; null for one outside of the site. */
function fromRoot(path: string, { path: own, base }: ArchivePage): string | null {
  if (`${path}/` === base) return '';
  if (path.startsWith('/')) return path.startsWith(base) ? path.slice(base.length) : null;
  const steps = own.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..' && steps.pop() === undefined) return null;
    if (step !== '..' && step !== '.') steps.push(step);
  }
  return steps.join('/') + (/(?:^|\/)\.{1,2}$/.test(path) && steps.length > 0 ? '/' : '');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
