import type { APIRoute, GetStaticPaths } from 'astro';
import { takeEdition } from '../../../model/handoff.ts';
import { type SongFace, takeFaces } from '../../../publish/song/given-faces.ts';

/** The files for all languages of the interface. */
async function allFaces(): Promise<readonly SongFace[]> {
  const made = await Promise.all(takeEdition().record.interfaces.map(takeFaces));
  return made.flatMap(({ faces }) => faces);
}

export const getStaticPaths: GetStaticPaths = async () => {
  const names = new Set((await allFaces()).map(({ name }) => name));
  return [...names].map((face) => ({ params: { face } }));
};

/**
 * A file of the Chinese face. Its name has the hash of its bytes, so that it may be kept for ever.
 */
export const GET: APIRoute = async ({ params }) => {
  const face = (await allFaces()).find(({ name }) => name === params.face);
  if (!face) return new Response(null, { status: 404 });
  return new Response(Buffer.from(face.bytes), { headers: { 'Content-Type': 'font/woff2' } });
};
