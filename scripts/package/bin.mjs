#!/usr/bin/env node
// The command on whatever Node the machine has: the one that the engine needs comes with the
// package, and is taken where the machine's is older.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.EDITION_ROOT ??= process.cwd();
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
const command = fileURLToPath(new URL('./scripts/command.js', import.meta.url));

/** Node as the package brings it; null where its install was not let run. */
function broughtNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(
    dirname(createRequire(import.meta.url).resolve('node/package.json')),
    'bin',
    name,
  );
  return existsSync(path) ? path : null;
}

const major = Number(process.versions.node.split('.')[0]);
const node = major < 24 ? broughtNode() : null;
if (node)
  process.exitCode =
    spawnSync(node, [command, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
else await import(command);
