/**
 * The path of a page from a site's root, `sources/x/`, by an address that it has there, in an archive
 * or on another host: whatever language of the interface it is in.
 */
export function pageOf(address: string, site: string, languages: readonly string[]): string {
  const plain = address.replace(/[?#].*/, '').replace(/index\.html$/, '');
  const path = URL.canParse(plain) ? new URL(plain).pathname : plain;
  const elsewhere = /\/(sources\/.+)$/.exec(path)?.[1] ?? /[^/]+\/?$/.exec(path)?.[0] ?? '';
  const page = plain.startsWith(site) ? plain.slice(site.length) : elsewhere;
  const [first = ''] = page.split('/');
  const own = languages.includes(first) ? page.slice(first.length + 1) : page;
  return own.replace(/(?<=[^/])$/, '/');
}

/** The source that a page is of, by the beginning of its path: all pages of a long text are. */
export const sourceOfPage = (page: string) => /^(?:sources\/)?[^/]+\//.exec(page)?.[0] ?? page;
