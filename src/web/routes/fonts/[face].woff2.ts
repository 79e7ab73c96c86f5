import type { APIRoute, GetStaticPaths } from 'astro';
import { songFaces } from '../../song-faces.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { faces } = await songFaces();
  return faces.map(({ name }) => ({ params: { face: name } }));
};

/**
 * A file of the Chinese face. Its name has the hash of its bytes, so that it may be kept for ever.
 */
export const GET: APIRoute = async ({ params }) => {
  const { faces } = await songFaces();
  const face = faces.find(({ name }) => name === params.face);
  if (!face) return new Response(null, { status: 404 });
  return new Response(Buffer.from(face.bytes), { headers: { 'Content-Type': 'font/woff2' } });
};
