import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaptureError } from '../../model/capture/decode.ts';
import { LIMITS } from './limits.ts';
import { HOSTILE_FILES } from './made-up-hostile.ts';
import { Sandbox } from './sandbox.ts';

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
  test.each(HOSTILE_FILES)(
    '%s (%s)',
    { timeout: 2 * LIMITS.milliseconds },
    async (_, reader, make, expected) => {
      const bytes = make(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const start = performance.now();
      const outcome = await sandbox.read({ reader, bytes, options: {}, lang: 'en' }).then(
        ({ lines }) => lines.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n'),
        (error: Error) => error,
      );
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(CaptureError);
      const text = outcome instanceof Error ? outcome.message : outcome;
      expect(text.slice(0, 500)).toMatch(new RegExp(expected?.source ?? '', 'm'));
      expect(performance.now() - start).toBeLessThan(LIMITS.milliseconds);
      expect(asked).toBe(0);
    },
  );
});
