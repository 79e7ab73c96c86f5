import { preview } from 'astro';

/** Serves a built folder on this machine only; `port` 0 takes any free one. Returns its address and how to stop it. */
export async function servePreview(options: {
  folder: string;
  port: number;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  process.env.OUT_DIR = options.folder;
  const server = await preview({ root: '.', logLevel: 'error', server: { port: options.port, host: '127.0.0.1' } });
  return { url: `http://localhost:${server.port}`, stop: () => server.stop() };
}
