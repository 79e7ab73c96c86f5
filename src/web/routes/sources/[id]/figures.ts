import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { PICTURE_TYPES } from '../../../../model/figure.ts';
import { takeFolder } from '../../../../model/handoff.ts';
import { edition } from '../../../library.ts';

interface Props {
  file: string;
}

/** A file of each figure whose rights let it be published. */
export async function getStaticPaths() {
  const { sources } = await edition();
  return sources.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap(({ figures }) =>
      figures.flatMap(({ file, picture }) => {
        const [name, ending] = file.split('.');
        return picture ? [{ params: { id, name, ending }, props: { file } }] : [];
      }),
    ),
  );
}

/** The picture of a figure, as its file has it. */
export const GET: APIRoute<Props> = async ({ params: { id, ending }, props: { file } }) => {
  const bytes = await readFile(join(takeFolder(), id ?? '', 'figures', file));
  const type = PICTURE_TYPES[ending as keyof typeof PICTURE_TYPES];
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } });
};
