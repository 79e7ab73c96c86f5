import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { facsimilesOf } from '../../../../model/facsimile.ts';
import { figureName } from '../../../../model/figure.ts';
import { takeFolder } from '../../../../model/handoff.ts';
import { edition } from '../../../library.ts';

interface Props {
  /** The folder of the source in which it lies, and its name there. */
  folder: string;
  file: string;
}

/**
 * A file of each figure, or image of a page, whose rights let it be published: of one folder, and
 * of one kind of picture.
 */
export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const { sources } = await edition();
  const ending = routePattern.slice(routePattern.lastIndexOf('.'));
  const folder = routePattern.split('/').at(-2) ?? '';
  return sources.flatMap((source) => {
    const pictures =
      folder === 'facsimiles'
        ? facsimilesOf(source)
        : source.paragraphs.flatMap(({ figures }) => figures);
    const files = pictures.flatMap(({ file, picture }) =>
      picture && file?.endsWith(ending) ? [file] : [],
    );
    // Two pages can be on one image.
    return [...new Set(files)].map((file) => ({
      params: { id: source.id, name: file.slice(0, -ending.length) },
      props: { folder, file },
    }));
  });
}

/** The picture, as its file has it. */
export const GET: APIRoute<Props> = async ({ params: { id = '' }, props: { folder, file } }) => {
  const bytes = await readFile(join(takeFolder(), id, folder, file));
  const type = figureName(file)?.type ?? '';
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } });
};
