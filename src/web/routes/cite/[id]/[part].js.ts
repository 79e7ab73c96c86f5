import type { APIRoute, GetStaticPaths } from 'astro';
import { partScripts } from '../../../../publish/citation/source-citations.ts';
import { citationsOf } from '../../../citations.ts';
import { sourcePaths, speakingOn, viewOn } from '../../../library.ts';

export const getStaticPaths = (async (route) => {
  const view = await speakingOn(route, viewOn);
  const all = await Promise.all(
    (await sourcePaths(route)).map(async ({ params: { id }, props: { source } }) =>
      partScripts(source, view, await speakingOn(route, () => citationsOf(source))).map(
        (script, part) => ({
          params: { id, part: String(part) },
          props: { script },
        }),
      ),
    ),
  );
  return all.flat();
}) satisfies GetStaticPaths;

/** What the references to some of a source's passages are made of, as a classic script. */
export const GET: APIRoute = ({ props }) =>
  new Response(props.script as string, { headers: { 'Content-Type': 'text/javascript' } });
