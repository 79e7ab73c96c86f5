import type { APIRoute, GetStaticPathsOptions } from 'astro';
import type { Source } from '../../../../model/edition.ts';
import { anchorTable } from '../../../../model/pages/anchor-table.ts';
import { anchorsOn, partsOf } from '../../../../model/pages/parts.ts';
import { sourcePaths } from '../../../library.ts';

/** A table for each source that stands on several pages. */
export async function getStaticPaths(route: GetStaticPathsOptions) {
  return (await sourcePaths(route)).filter(({ props }) => partsOf(props.source).length > 1);
}

/**
 * Hands over which page each anchor of a source stands on (lead-on.ts), as a classic script: a page
 * on a disk may load one, and may not fetch.
 */
export const GET: APIRoute<{ source: Source }> = ({ props: { source } }) => {
  const table = anchorTable(partsOf(source).map((part) => [part.anchor, anchorsOn(part)]));
  return new Response(`self.anchorTable=${JSON.stringify(table)}\n`);
};
