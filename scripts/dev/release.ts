import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, readArguments, run, UsageError } from '../lib/arguments.ts';
import { CODE_ROOT } from '../lib/settings.ts';
import { writeWhole } from '../lib/write-whole.ts';

const USAGE = `Usage: node scripts/dev/release.ts VERSION
Puts what CHANGELOG.md has under “Unreleased” under a version of today, and the version into package.json.`;
const UNRELEASED = '## [Unreleased]\n';

await run(async () => {
  const { positionals } = readArguments({}, USAGE);
  const [version = ''] = positionals;
  if (positionals.length !== 1 || !/^\d+\.\d+\.\d+$/.test(version)) throw new UsageError(USAGE);
  const [log, manifest] = ['CHANGELOG.md', 'package.json'].map((name) => join(CODE_ROOT, name)) as [
    string,
    string,
  ];
  const [said, packed] = await Promise.all([readFile(log, 'utf8'), readFile(manifest, 'utf8')]);
  const [before = '', after = ''] = said.split(UNRELEASED);
  if (said.includes(`## [${version}]`))
    throw new Refusal(`CHANGELOG.md has ${version} already. Give the next version.`);
  if (!/^- /.test(after.split(/^## /m)[0]?.replace(/^(?!- ).*\n/gm, '') ?? ''))
    throw new Refusal('CHANGELOG.md has nothing under “Unreleased”. Write there what changed.');
  const today = new Date().toISOString().slice(0, 10);
  await writeWhole(log, `${before}${UNRELEASED}\n## [${version}] - ${today}\n${after}`);
  await writeWhole(manifest, packed.replace(/("version": ")[^"]+/, `$1${version}`));
  console.log(
    `Read the difference, then: npm install && git commit -am "Release ${version}" && git tag v${version}`,
  );
  return 0;
});
