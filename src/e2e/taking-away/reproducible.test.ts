import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseSums } from '../../publish/fixity/sums.ts';
import { buildPublished, PROJECT } from '../project.ts';

// The project's own site, and the site that a copy of it builds elsewhere: another folder, clock,
// language, mask and file times.
const copy = mkdtempSync(join(tmpdir(), 'another copy, of a longer name-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const sumsOf = (root: string) => {
  const sums =
    parseSums(readFileSync(join(root, 'dist/downloads/manifest-sha256.txt'), 'utf8')) ?? [];
  return new Map(sums.map(({ file, sha256 }) => [file, sha256]));
};

test('a build in another place gives the same files, byte for byte', () => {
  buildPublished();
  for (const name of [
    'src',
    'public',
    'sources',
    'scripts',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(PROJECT, name), join(copy, name), {
      recursive: true,
      filter: (path) => basename(path) !== 'local',
    });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', 'umask 077; exec "$0" scripts/build.ts', process.execPath],
    {
      cwd: copy,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        VITEST: '',
        BASE_URL: undefined,
        // A store of its own, which is not the project's behind the link.
        EDITION_ROOT: copy,
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      },
      encoding: 'utf8',
    },
  );
  expect({ status, told: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, told: '' });
  const [here, there] = [sumsOf(PROJECT), sumsOf(copy)];
  expect(here.size).toBeGreaterThan(100);
  const different = [...new Set([...here.keys(), ...there.keys()])].filter(
    (file) => here.get(file) !== there.get(file),
  );
  expect(different, 'dist/ has to be of the sources as they are now: npm run build').toEqual([]);
}, 180_000);
