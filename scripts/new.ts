import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Refusal, readArguments, run, UsageError } from './lib/arguments.ts';
import { askForEdition } from './lib/new/ask.ts';
import { editionFiles } from './lib/new/files.ts';
import { npmInstall } from './lib/npm.ts';
import { writeFolders } from './lib/write-whole.ts';

const USAGE = `Usage: annotated-sources new FOLDER
  --title "…"        title of the edition
  --languages TAGS   languages of its readers, by commas, that of its notes first: en,zh-Hans
  --publisher "…"    who answers for it
  --licence "…"      of its notes: CC BY 4.0, CC BY-SA 4.0, CC0 1.0, or a name and an address (Etalab 2.0 https://…)
  --example          with made-up sources that show what an edition can have
  --no-install       do not run npm install
  --yes              ask nothing
Makes FOLDER, which must not be there yet: sources/, package.json, README.md, and what publishes it from GitHub or GitLab.`;

/** `annotated-sources new`: a folder for an edition of one's own. */
await run(async () => {
  const { values, positionals } = readArguments(
    {
      title: { type: 'string' },
      languages: { type: 'string' },
      publisher: { type: 'string' },
      licence: { type: 'string' },
      example: { type: 'boolean', default: false },
      'no-install': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
    USAGE,
  );
  const [name] = positionals;
  if (!name || positionals.length > 1) throw new UsageError(USAGE);
  const path = resolve(name);
  if (existsSync(path))
    throw new Refusal(`${name} is there already. Name a folder that is not; nothing was written.`);
  const edition = await askForEdition(values, basename(path));
  await writeFolders([{ path, files: await editionFiles(edition, values.example) }], () => {});
  console.log(`Made ${name}/.`);
  if (values['no-install']) {
    console.log(`\n  cd ${name}\n  npm install\n  npm start`);
    return 0;
  }
  if (npmInstall(path) !== 0) {
    console.error(`npm install failed (see above). Run it again in ${name}/, then npm start.`);
    return 1;
  }
  console.log(`\n  cd ${name}\n  npm start`);
  return 0;
});
