/** The site's path in its host, from `BASE_PATH`, with a slash at both ends. */
export function basePath(): string {
  return `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');
}
