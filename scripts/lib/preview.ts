import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { UsageError } from './arguments.ts';
import { basePath, isLocal, siteFolder } from './settings.ts';

/**
 * Serves the built site on this machine only, as a static host does: under the path that it was
 * built for, folders with a slash at their end, and its own page for what there is not. `port` 0
 * takes any free one. Returns its address and how to stop it.
 */
export async function servePreview({
  port,
}: {
  port: number;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = siteFolder(isLocal());
  const base = basePath();
  // Read anew for each request: the site may be built again while it is served.
  const send = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const leadTo = (path: string) => response.writeHead(302, { Location: path + search }).end();
    if (!`${pathname}/`.startsWith(base)) return pathname === '/' ? leadTo(base) : notFound();
    if (!pathname.endsWith('/') && existsSync(join(folder, decoded(pathname), 'index.html')))
      return leadTo(`${pathname}/`);
    request.url = pathname.slice(base.length - 1) + search;
    return send(request, response, notFound);

    function decoded(path: string): string {
      try {
        return decodeURIComponent(path.slice(base.length - 1));
      } catch {
        return path;
      }
    }

    function notFound(): void {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      if (existsSync(page)) createReadStream(page).pipe(response);
      else response.end();
    }
  });
  await listen(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Has a server listen on a port of this machine, or on the next one that is free. */
async function listen(server: Server, port: number): Promise<void> {
  for (let next = port; ; next++) {
    server.listen(next, '127.0.0.1');
    try {
      await once(server, 'listening');
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || next >= 65535) throw error;
    }
  }
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
