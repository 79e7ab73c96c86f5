import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODE_ROOT } from './lib/settings.ts';

const read = (file: string) => readFileSync(join(CODE_ROOT, file), 'utf8');

test('every dependency has an exact version and stands in CONTRIBUTING with its reason, and no other does', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const used: Record<string, string> = { ...dependencies, ...devDependencies };
  for (const version of Object.values(used)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const rows = [
    ...(read('CONTRIBUTING.md').split('## Dependencies')[1] ?? '').matchAll(
      /^\| ([^|]+)\| [^|]*\S[^|]*\|$/gm,
    ),
  ];
  const named = rows
    .flatMap(([, names = '']) => names.trim().split(', '))
    .filter((name) => !/^(?:package|-+)$/.test(name))
    .flatMap((name) =>
      name === '@types/*' ? Object.keys(used).filter((each) => each.startsWith('@types/')) : [name],
    );
  expect(named.sort()).toEqual(Object.keys(used).sort());
});
