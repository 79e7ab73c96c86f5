import type { APIRoute } from 'astro';
import { songLicence } from '../../../publish/song/subset.ts';

/** The licence of the Chinese face, which it has to come with. */
export const GET: APIRoute = async () =>
  new Response(await songLicence(), { headers: { 'Content-Type': 'text/plain' } });
