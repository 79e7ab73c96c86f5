import { describe, expect, test } from 'vitest';
import { CaptureError } from '../../model/capture/decode.ts';
import { Sandbox } from './sandbox.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the sandbox', () => {
  test('gives what the reader read', async () => {
    const sandbox = new Sandbox();
    try {
      const { lines } = await sandbox.read({
        reader: 'text',
        bytes: bytes('Ropes.\nKnots.'),
        options: {},
        lang: 'en',
      });
      expect(lines.map(({ text }) => text)).toEqual(['Ropes.', 'Knots.']);
    } finally {
      sandbox.close();
    }
  });

  test('tells what a file has wrong with its place, and reads the next', async () => {
    const sandbox = new Sandbox();
    try {
      const bad = sandbox.read({
        reader: 'text',
        bytes: bytes('a\nb\u0001'),
        options: {},
        lang: 'en',
      });
      await expect(bad).rejects.toThrow(CaptureError);
      await expect(bad).rejects.toMatchObject({ line: 2, column: 2 });
      const { lines } = await sandbox.read({
        reader: 'text',
        bytes: bytes('Ropes.'),
        options: {},
        lang: 'en',
      });
      expect(lines).toHaveLength(1);
    } finally {
      sandbox.close();
    }
  });

  test('knows no reader that is not in the table', async () => {
    const sandbox = new Sandbox();
    try {
      await expect(
        sandbox.read({ reader: 'none', bytes: bytes('a'), options: {}, lang: 'en' }),
      ).rejects.toThrow(/No reader is called “none”/);
    } finally {
      sandbox.close();
    }
  });
});
