import type { Target } from './edition.ts';

const INSIDE = /^(?:\.\.\/([a-z][a-z0-9-]*)\/)?#([A-Za-z][A-Za-z0-9-]*)$/;

/**
 * Reads a link to a passage of the edition: `../source-id/#anchor`, or `#anchor` in the source
 * `own`.
 *
 * Null when it is not in that form; whether the passage exists is asked when all is read.
 */
export function parseLink(link: string, own: string): Target | null {
  const match = INSIDE.exec(link);
  return match && { source: match[1] ?? own, anchor: match[2] as string };
}
