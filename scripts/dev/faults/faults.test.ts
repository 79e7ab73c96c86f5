import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODE_ROOT } from '../../lib/settings.ts';
import { seeded } from '../bench/made-up.ts';
import { onFullDisk } from './full-disk.ts';
import { rounds } from './rounds.ts';
import { SCENES, type Scene } from './scenes.ts';

// Few rounds; `npm run faults` has a hundred, and those of the build.
const WRITERS = SCENES.filter(({ writes }) => writes === 'sources');

test.each(WRITERS)(
  '$name, ended at any moment, leaves whole sources, and the next run completes it',
  async (scene) => {
    expect((await rounds(scene, 2, seeded(2026))).rounds).toBe(2);
  },
);

const anchors = SCENES.find(({ name }) => name === 'anchors') as Scene;
test('on a full disk the file is named and nothing is lost', async ({ skip, task }) => {
  const told = await onFullDisk(anchors, 0);
  if (told === null) {
    Object.assign(task.meta, { notChecked: 'none can be mounted here (it takes Linux and root)' });
    skip();
  }
  expect(told).toMatch(
    /sources\/decision\/anchors\.json:1:1: cannot be written: no room is left on the disk/,
  );
});

test('a site that was put aside when a run was ended is put back by the next', () => {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(root, '.dist-before'));
  writeFileSync(join(root, '.dist-before/index.html'), 'as before');
  const program = `await (await import(${JSON.stringify(join(CODE_ROOT, 'scripts/lib/publish.ts'))})).restoreSite()`;
  const restore = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, EDITION_ROOT: root },
    });
  expect(String(restore())).toContain('is put back as it was');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('as before');
  expect(existsSync(join(root, '.dist-before'))).toBe(false);
  expect(String(restore())).toBe('');
  rmSync(root, { recursive: true });
});
