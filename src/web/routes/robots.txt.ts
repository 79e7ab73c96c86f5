import type { APIRoute } from 'astro';
import { permanent } from '../library.ts';

/**
 * Everything may be read by anybody. Under a base path it is the host's own robots.txt that counts.
 */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${permanent('sitemap-index.xml')}\n`);
