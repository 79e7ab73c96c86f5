import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type DiskReader, listening, programPath } from './reader.ts';

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
export const webKitPath =
  programPath('xvfb-run') && existsSync(MINI_BROWSER) ? programPath('WebKitWebDriver') : '';
// As root it does not start in its sandbox.
const ENV = {
  ...process.env,
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  no_proxy: '127.0.0.1',
};

/**
 * Opens WebKitGTK's MiniBrowser by WebDriver, behind a proxy that lets nothing out and says what
 * was asked for.
 */
export async function openWebKit(): Promise<DiskReader> {
  const told: string[] = [];
  const proxy = createServer((socket) => {
    socket
      .once('data', (data) => told.push(`asked for ${String(data).split('\r')[0]}`))
      .end('HTTP/1.1 502 Offline\r\n\r\n');
  });
  const outside = `http://127.0.0.1:${await listening(proxy)}`;
  const free = createServer();
  const port = await listening(free);
  free.close();
  const driver = start([webKitPath, `--port=${port}`], {
    http_proxy: outside,
    https_proxy: outside,
  });
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body ? JSON.stringify(body) : null,
    });
    const { value } = (await answer.json()) as { value: never };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  while (!(await ask('GET', '/status').then(Boolean, () => false))) await setTimeout(50);
  const options = { binary: MINI_BROWSER, args: ['--automation'] };
  const { sessionId } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const session = `/session/${sessionId}`;
  // What is asked of a page that is being left is never answered.
  await ask('POST', `${session}/timeouts`, { script: 10_000 });
  return {
    told,
    goto: (url) => ask('POST', `${session}/url`, { url }),
    async evaluate(run, given) {
      const script = `const [given, done] = arguments;
        (async () => [await (${run})(given)])().then(done, (error) => done(String(error)));`;
      const send = (): Promise<unknown> =>
        ask('POST', `${session}/execute/async`, { script, args: [given] });
      // Told to run as a page has just come, it may still be in the one before it, which goes.
      const answer = await send().catch((error: Error) => {
        if (error.message.includes('before the unload event')) return send();
        throw error;
      });
      if (!Array.isArray(answer)) throw new Error(String(answer));
      return answer[0];
    },
    async close() {
      await ask('DELETE', session);
      stop(driver);
      proxy.close();
    },
  };
}

/**
 * Opens files in WebKit, each in a tab, and gives the errors that its console says, up to one with
 * the words `last`.
 */
export async function webKitConsole(urls: readonly string[], last: string): Promise<string[]> {
  const child = start([MINI_BROWSER, '--enable-write-console-messages-to-stdout=true', ...urls]);
  let said = '';
  child.stderr?.on('data', (data) => {
    said += data;
  });
  for (let tries = 0; !said.includes(last) && tries < 900; tries++) await setTimeout(50);
  stop(child);
  return said.split('\n').filter((line) => /CONSOLE.* ERROR/.test(line));
}

/**
 * Starts a program on a screen that nobody sees, in a group of its own, so that what it starts ends
 * with it.
 */
function start(command: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn('xvfb-run', ['-a', ...command], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...ENV, ...env },
  });
}

function stop({ pid }: ChildProcess): void {
  if (pid) process.kill(-pid);
}
