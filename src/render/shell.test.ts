import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testUnless } from '../fixtures/test-unless.ts';
import { sha256 } from '../model/text/fingerprint.ts';
import { formatSums } from '../publish/fixity/sums.ts';
import { CHECK_FOLDER, checkCommand, fingerprintCommand, shellQuote } from './shell.ts';

const missing =
  spawnSync('sh', ['-c', 'sha256sum --version']).status === 0 ? null : 'sha256sum is not installed';
const run = (command: string, cwd = tmpdir()) => {
  const { status, stdout } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  return { status, stdout };
};

test('words are enclosed so that no character of them means anything to a shell', () => {
  expect(shellQuote(`it's $HOME`)).toBe(`'it'\\''s $HOME'`);
});

for (const words of ['本决议自公布之日起施行。', `It’s "$5" \`a\` \\n %s 'b' !`, '𠮷 e\u0301 '])
  testUnless(missing, `the command for a paragraph gives its exact fingerprint: ${words}`, () => {
    expect(run(fingerprintCommand(words))).toEqual({ status: 0, stdout: `${sha256(words)}  -\n` });
  });

testUnless(
  missing,
  'the command for a file finds it as it came, and finds that it was changed',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-'));
    const file = "a file's name.txt";
    const command = checkCommand(sha256('text\n'), file);
    writeFileSync(join(folder, file), 'text\n');
    expect(run(command, folder)).toEqual({ status: 0, stdout: `${file}: OK\n` });
    writeFileSync(join(folder, file), 'Text\n');
    expect(run(command, folder)).toEqual({ status: 1, stdout: `${file}: FAILED\n` });
    rmSync(folder, { recursive: true });
  },
);

testUnless(missing, 'the command for a folder checks what was saved of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const sums = [
    { file: 'capture.txt', sha256: sha256('text\n') },
    { file: 'tei.xml', sha256: sha256('') },
  ];
  writeFileSync(join(folder, 'SHA256SUMS'), formatSums(sums));
  writeFileSync(join(folder, 'capture.txt'), 'text\n');
  expect(run(CHECK_FOLDER, folder)).toEqual({ status: 0, stdout: 'capture.txt: OK\n' });
  rmSync(folder, { recursive: true });
});
