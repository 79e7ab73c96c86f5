import type { APIRoute } from 'astro';
import { ui } from '../library.ts';

/** What the script says that keeps the edition on a reader's device. */
export const GET: APIRoute = async () => {
  const { locale, keep } = (await ui()).words;
  return Response.json({ locale, keep });
};
