import type { APIRoute, GetStaticPaths } from 'astro';
import type { Source } from '../../../../model/edition.ts';
import { partsFor } from '../../../../publish/citation/parts.ts';
import { citationsOf } from '../../../citations.ts';
import { sourcePaths } from '../../../library.ts';

export const getStaticPaths = (async (route) =>
  (await sourcePaths(route)).flatMap(({ params: { id }, props }) =>
    Array.from({ length: partsFor(props.source) }, (_, part) => ({
      params: { id, part: String(part) },
      props,
    })),
  )) satisfies GetStaticPaths;

/** What the references to some of a source's passages are made of, as a classic script. */
export const GET: APIRoute = async ({ params, props }) => {
  const { scripts } = await citationsOf(props.source as Source);
  return new Response(scripts()[Number(params.part)], {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
