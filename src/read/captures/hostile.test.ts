import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaptureError } from '../../model/capture/decode.ts';
import { LIMITS } from './limits.ts';
import { HOSTILE_FILES } from './made-up-hostile.ts';
import { Sandbox } from './sandbox.ts';

const SLOW =
  /fonts that are never|0,000 (?:paragraphs|files|sections)|a million signs|60 MB|EPUB of|WACZ of 200|40 MB/;
const sandbox = new Sandbox();
let server: Server;
let asked = 0;
beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => {
  sandbox.close();
  server.close();
});

describe('a file made to do harm is read as what is in it, or refused in words, within limits', () => {
  // Those that take seconds are tried by `scripts/dev/intake/hostile.ts`, with time and memory.
  test.each(HOSTILE_FILES.filter(([name]) => !SLOW.test(name)))(
    '%s (%s)',
    { timeout: 2 * LIMITS.milliseconds },
    async (_, reader, make, expected) => {
      const bytes = make(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const outcome = await sandbox.read({ reader, bytes, options: {}, lang: 'en' }).then(
        ({ lines }) => lines.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n'),
        (error: Error) => error,
      );
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(CaptureError);
      const text = outcome instanceof Error ? outcome.message : outcome;
      expect(`${text.slice(0, 500)}\n${text.slice(-500)}`).toMatch(
        new RegExp(expected?.source ?? '', 'm'),
      );
      expect(asked).toBe(0);
    },
  );
});
