import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answered, type DiskReader, programPath } from './reader.ts';

export const firefoxPath = programPath('firefox-esr', 'firefox');

/**
 * What is used of an event (https://www.w3.org/TR/webdriver-bidi/): of log.entryAdded, or of
 * network.beforeRequestSent.
 */
interface Params {
  readonly level?: string;
  readonly text?: string;
  readonly request?: { readonly url: string };
}

/** Opens Firefox, driven by WebDriver BiDi; Playwright’s own wants a later one than Debian has. */
export async function openFirefox(): Promise<DiskReader> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const options = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ];
  const child = spawn(firefoxPath, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  const socket = new WebSocket(`${address}/session`);
  await once(socket, 'open');
  const told: string[] = [];
  const waiting = new Map<
    number,
    (answer: { type: string; result: never; message: string }) => void
  >();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data) as {
      id?: number;
      type: string;
      result: never;
      message: string;
      params: Params;
    };
    if (message.type !== 'event') waiting.get(message.id ?? -1)?.(message);
    else if (message.params.request) {
      const { url } = message.params.request;
      if (!/^(?:file|data|blob):/.test(url)) told.push(`asked for ${url}`);
    } else if (/^(?:error|warn)/.test(message.params.level ?? ''))
      told.push(message.params.text ?? '');
  };
  let last = 0;
  const ask = async <T>(method: string, params: object): Promise<T> => {
    const id = ++last;
    socket.send(JSON.stringify({ id, method, params }));
    const answer = new Promise<Parameters<Parameters<typeof waiting.set>[1]>[0]>((resolve) => {
      waiting.set(id, resolve);
    });
    const { type, result, message } = await answered(answer, `${method} ${JSON.stringify(params)}`);
    if (type === 'error') throw new Error(`${method}: ${message}`);
    return result;
  };
  await ask('session.new', { capabilities: {} });
  await ask('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  const { contexts } = await ask<{ contexts: { context: string }[] }>(
    'browsingContext.getTree',
    {},
  );
  const context = contexts[0]?.context;
  return {
    told,
    goto: (url) => ask('browsingContext.navigate', { context, url, wait: 'complete' }),
    async evaluate(run, given) {
      const expression = `(async () => JSON.stringify([await (${run})(${JSON.stringify(given)})]))()`;
      const params = { expression, target: { context }, awaitPromise: true };
      const answer = await ask<{ result?: { value: string }; exceptionDetails?: { text: string } }>(
        'script.evaluate',
        params,
      );
      if (!answer.result) throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result.value)[0];
    },
    async close() {
      const ended = once(child, 'exit');
      await ask('browser.close', {});
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
