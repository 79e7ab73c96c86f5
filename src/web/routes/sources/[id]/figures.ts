import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { figureName } from '../../../../model/figure.ts';
import { takeFolder } from '../../../../model/handoff.ts';
import { edition } from '../../../library.ts';

interface Props {
  file: string;
}

/** A file of each figure whose rights let it be published, of one kind of picture. */
export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const { sources } = await edition();
  const ending = routePattern.slice(routePattern.lastIndexOf('.'));
  return sources.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap(({ figures }) =>
      figures.flatMap(({ file, picture }) =>
        picture && file.endsWith(ending)
          ? [{ params: { id, name: file.slice(0, -ending.length) }, props: { file } }]
          : [],
      ),
    ),
  );
}

/** The picture of a figure, as its file has it. */
export const GET: APIRoute<Props> = async ({ params: { id = '' }, props: { file } }) => {
  const bytes = await readFile(join(takeFolder(), id, 'figures', file));
  const type = figureName(file)?.type ?? '';
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } });
};
