/** Path of a site in its host, with a slash at both ends. */
export function basePathOf(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

/**
 * The site's own address, path and all, with a slash at its end. `site` is its host's; undefined
 * throws a TypeError.
 */
export function siteAddress({
  base,
  site,
}: {
  readonly base: string;
  readonly site?: string | undefined;
}): string {
  return new URL(basePathOf(base), site).href;
}

/** Address of a site on one's own machine, at `PORT` where that is given. */
export function localSite(port: string | undefined): string {
  return `http://localhost:${Number(port) || 4321}`;
}
