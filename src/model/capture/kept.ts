import type { Capture } from '../edition.ts';

/** The name under which a capture is kept beside its text. */
export function keptName({ kept }: Pick<Capture, 'kept'>, version?: string): string {
  return kept ?? (version ? `capture.${version}.txt` : 'capture.txt');
}

/** Endings of files in which a browser would run what stands in them. */
const RUN_BY_BROWSERS = /\.(?:x?html?|mhtml?|xml|svg)$/;

/**
 * The name under which a capture is published. A saved page is never served as a page of the site,
 * whose scripts would run there: its ending says that it is text.
 */
export function publishedName(capture: Pick<Capture, 'kept'>): string {
  const name = keptName(capture);
  return RUN_BY_BROWSERS.test(name) ? `${name}.txt` : name;
}
