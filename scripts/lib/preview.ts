import { preview } from 'astro';
import { UsageError } from './arguments.ts';
import { astroOptions, basePath } from './settings.ts';

/**
 * Serves the built site on this machine only; `port` 0 takes any free one. Returns its address and
 * how to stop it.
 */
export async function servePreview({
  port,
}: {
  port: number;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await preview({
    ...(await astroOptions()),
    server: { port, host: '127.0.0.1' },
  });
  return { url: `http://localhost:${server.port}`, stop: () => server.stop() };
}

/** `PORT`, else 4321. Throws a {@link UsageError} where it is no port. */
export function portAsked(): number {
  const port = Number(process.env.PORT ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`PORT is “${process.env.PORT}”, which is no port number.`);
  return port;
}

/**
 * Serves the built site at `PORT` (4321) until the command is stopped; never returns.
 */
export async function serveUntilStopped(): Promise<never> {
  const { url } = await servePreview({ port: portAsked() });
  console.log(`Serving at ${url}${basePath()}  (stop with Ctrl-C)`);
  return new Promise<never>(() => {});
}
