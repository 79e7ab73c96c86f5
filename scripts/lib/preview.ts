import { preview } from 'astro';
import { CODE_ROOT } from './settings.ts';

/** Serves the built site on this machine only; `port` 0 takes any free one. Returns its address and how to stop it. */
export async function servePreview({ port }: { port: number }): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await preview({ root: CODE_ROOT, logLevel: 'error', server: { port, host: '127.0.0.1' } });
  return { url: `http://localhost:${server.port}`, stop: () => server.stop() };
}
