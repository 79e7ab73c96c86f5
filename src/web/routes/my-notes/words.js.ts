import type { APIRoute } from 'astro';
import { ui } from '../../library.ts';

/** What the scripts of own notes say, as a classic script, which a page on a disk may load, too. */
export const GET: APIRoute = async () => {
  const { words } = await ui();
  const { locale, ownNotes } = words;
  const script = `globalThis.ownNotesSaid=${JSON.stringify({ locale, said: ownNotes.said })}\n`;
  return new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
};
