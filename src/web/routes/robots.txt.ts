import type { APIRoute } from 'astro';
import { FEED } from '../../publish/addresses.ts';
import { permanent } from '../library.ts';

/**
 * Everything may be read by anybody; a feed is a map too, of what has changed. Under a base path it is the host's own robots.txt that counts.
 */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${permanent('sitemap-index.xml')}\nSitemap: ${permanent(FEED)}\n`,
  );
