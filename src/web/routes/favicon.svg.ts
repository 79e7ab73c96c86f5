import type { APIRoute } from 'astro';
import sign from '../../../public/favicon.svg?raw';

/** The sign of the engine, for an edition that has none of its own in `public/`. */
export const GET: APIRoute = () => new Response(sign);
