import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

/** How a {@link staticHost} serves. */
interface Options {
  /** Whether what `_headers` says is sent, as hosts that know the file do. */
  readonly headers: boolean;
  /** What becomes of a page on its way. */
  readonly alter?: (html: string, path: string) => string;
  /** Told of each path that is asked for; says whether the network fails then. */
  readonly fails?: (path: string) => boolean;
}

/** Serves a folder on a free port, as a static host does. */
export async function staticHost(
  folder: string,
  { headers, alter = (html) => html, fails }: Options,
) {
  // Read each time: another site may be published meanwhile.
  const rules = () => (headers ? readHeaders(readFileSync(join(folder, '_headers'), 'utf8')) : []);
  const server: Server = createServer(({ url = '/', socket }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    if (fails?.(path)) return void socket.destroy();
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    for (const { pattern, name, value } of rules())
      if (matches(pattern, path)) response.setHeader(name, value);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'Content-Type': TYPES['.html'] });
      const page = join(folder, '404.html');
      return response.end(existsSync(page) ? readFileSync(page) : '');
    }
    const bytes = readFileSync(file);
    if (!response.hasHeader('Content-Type'))
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    return response.end(extname(file) === '.html' ? alter(bytes.toString('utf8'), path) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Whether a path is one of a pattern: `*` stands for anything at its end, `:id` for a part between slashes. */
export const matches = (pattern: string, path: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.?+^$()[\]{}|\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replace(/\*$/, '.*')}$`,
  ).test(path);

/**
 * Reads the syntax that Cloudflare Pages and Netlify share: a path, and below it, indented, its
 * headers.
 */
export function readHeaders(text: string): { pattern: string; name: string; value: string }[] {
  let pattern = '';
  return text.split('\n').flatMap((line) => {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name && value) return [{ pattern, name, value }];
    if (line.trim()) pattern = line;
    return [];
  });
}
