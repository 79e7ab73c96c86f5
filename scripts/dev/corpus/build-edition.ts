import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { CODE_ROOT } from '../../lib/settings.ts';
import type { Imported } from './import-text.ts';

/** Writes laws as an edition under a folder and builds its site there; what the build printed, and its code. */
export function buildEdition(
  root: string,
  laws: readonly Imported[],
): { code: number | null; printed: string } {
  const [first] = laws;
  if (!first) throw new Error('No law to build.');
  const edition = {
    title: 'Laws of the world',
    description: 'Public laws, built to try the engine.',
    version: '1.0.0',
    date: '2030-01-02',
    publisher: 'Nobody',
    principal: first.plan.id,
  };
  write(join(root, 'sources', 'edition.yaml'), stringify(edition));
  write(join(root, 'sources', 'references.json'), '[]\n');
  for (const { plan, files } of laws)
    for (const [name, content] of Object.entries(files))
      write(join(root, 'sources', plan.id, name), content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(CODE_ROOT, 'scripts', 'build.ts')],
    {
      cwd: CODE_ROOT,
      env: { ...process.env, EDITION_ROOT: root },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  return { code: status, printed: `${stdout}${stderr}` };
}

/** Files of a name in a built site. */
export function builtFiles(root: string, name: string): string[] {
  return readdirSync(join(root, 'dist'), { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && file.name.endsWith(name))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
