import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeEdition, runScript } from '../../../src/e2e/project.ts';

const root = makeEdition();
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('what a build would refuse of the sources is told without building, at its place', () => {
  expect(runScript('check-sources.ts', root)).toMatchObject({ status: 0, stderr: '' });
  const path = join(root, 'sources/references.json');
  const references = JSON.parse(readFileSync(path, 'utf8')) as { id: string; custom?: object }[];
  writeFileSync(
    path,
    JSON.stringify(
      references.map(({ custom, ...each }) =>
        each.id === 'lee-2029' ? each : { ...each, custom },
      ),
    ),
  );
  const { status, stderr } = runScript('check-sources.ts', root);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^sources\/decision\/[a-z.]+:\d+:1: note \[\^[a-z-]+\] cites lee-2029, which was not seen\. Cite what was seen, or say in custom\.seen how much of it was\.$/m,
  );
});
