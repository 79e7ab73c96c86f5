import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Answer, Asked } from './asked.ts';

/**
 * Asks by HTTP, and wakes whoever waits. Each by a connection of its own: one that is used again may
 * be closed by the other side just then.
 */
const ASKING = `
const { parentPort } = require('node:worker_threads');
const { request } = require('node:http');
const { text } = require('node:stream/consumers');
parentPort.on('message', ({ url, asked, port, woken }) => {
  const tell = (answer) => {
    port.postMessage(answer);
    Atomics.store(woken, 0, 1);
    Atomics.notify(woken, 0);
  };
  const failed = (error) => tell({ status: null, stdout: '', stderr: String(error) });
  request(url, { method: 'POST', agent: false }, (response) =>
    text(response).then((answer) => tell(JSON.parse(answer))).catch(failed),
  ).on('error', failed).end(JSON.stringify(asked));
});
`;
let asker: Worker | undefined;

/** Whether there are processes that were started to run scripts. */
export const isWarm = () => Boolean(process.env.WARM_SCRIPTS);

/** Has a script run by a process that was started for it; waits, as for a new process. */
export function askWarm(asked: Asked): Answer {
  const urls = process.env.WARM_SCRIPTS?.split(' ') ?? [];
  const url = urls[Number(process.env.VITEST_POOL_ID ?? 0) % urls.length];
  asker ??= new Worker(ASKING, { eval: true });
  asker.unref();
  const { port1, port2 } = new MessageChannel();
  const woken = new Int32Array(new SharedArrayBuffer(4));
  asker.postMessage({ url, asked, port: port2, woken }, [port2]);
  Atomics.wait(woken, 0, 0);
  const { message } = receiveMessageOnPort(port1) as { message: Answer };
  port1.close();
  return message;
}
