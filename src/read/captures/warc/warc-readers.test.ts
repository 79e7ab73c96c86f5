import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWith } from '../readers.ts';

/** A record as ISO 28500 has it. */
function record(type: string, address: string, block: string, more = ''): Buffer {
  const length = Buffer.byteLength(block);
  return Buffer.from(
    `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2031-03-09T08:00:00Z\r\n${more}Content-Length: ${length}\r\n\r\n${block}\r\n\r\n`,
  );
}
const answer = (body: string, status = '200 OK', more = '') =>
  `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\n${more}\r\n${body}`;
const FERRY = 'https://harbour.example/ferry';
const LAMP = 'https://harbour.example/lamp';
const records = [
  record('warcinfo', '', 'software: made up'),
  record('request', FERRY, 'GET /ferry HTTP/1.1\r\n\r\n'),
  record(
    'response',
    FERRY,
    answer('5\r\nFerry\r\n6\r\n fares\r\n0\r\n\r\n', '200 OK', 'Transfer-Encoding: chunked\r\n'),
  ),
  record('response', 'https://harbour.example/old', answer('Gone', '404 Not Found')),
  record('response', LAMP, answer('The lamp is lit.')),
];
const lines = async (bytes: Uint8Array, options = {}) =>
  (await readWith('warc', bytes, options, 'en')).lines.map(({ text }) => text);

describe('an archive of the web', () => {
  test.each([
    ['as it is', Buffer.concat(records)],
    ['packed record by record', Buffer.concat(records.map((each) => gzipSync(each)))],
  ])('%s gives the page with an address, its chunks joined', async (_, bytes) => {
    expect(await lines(bytes, { address: FERRY })).toEqual(['Ferry fares']);
    expect(await lines(bytes, { address: LAMP })).toEqual(['The lamp is lit.']);
  });

  test('says whence and when, and which reader read what it holds', async () => {
    const { found, options } = await readWith(
      'warc',
      Buffer.concat(records),
      { address: LAMP },
      'en',
    );
    expect(found.map(({ value }) => value)).toEqual([LAMP, 'saved on 2031-03-09T08:00:00Z']);
    expect(options).toEqual({ address: LAMP, inside: 'text 1' });
  });

  test('that holds several asks which, with the options that say it', async () => {
    await expect(lines(Buffer.concat(records))).rejects.toMatchObject({
      message: 'The archive has 2 texts',
      mend: `Name one: --address ${FERRY}, --address ${LAMP}`,
    });
    await expect(lines(Buffer.concat(records), { address: 'https://x.example/' })).rejects.toThrow(
      'The archive has no text at https://x.example/',
    );
  });

  test('that is damaged or made to be so is refused', async () => {
    const cut = Buffer.concat(records).subarray(0, -40);
    await expect(lines(cut)).rejects.toThrow(/is cut off/);
    await expect(lines(Buffer.from('WARC/1.1\r\nContent-Length: x\r\n\r\n'))).rejects.toThrow(
      /no record begins at byte 0/,
    );
    const bomb = gzipSync(Buffer.alloc(500_000_000), { level: 1 });
    await expect(lines(bomb)).rejects.toThrow(/damaged/);
  });
});
