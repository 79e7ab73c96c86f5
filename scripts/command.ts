import { engineVersion } from './lib/settings.ts';

/** What `annotated-sources` does, by its first word: modules that act when they are loaded. */
const COMMANDS: Readonly<Record<string, { does: string; run: () => Promise<unknown> }>> = {
  new: { does: 'make a folder for an edition of your own', run: () => import('./new.ts') },
  start: { does: 'build the site and serve it', run: () => import('./start.ts') },
  dev: { does: 'show every edit as you save it', run: () => import('./dev.ts') },
  import: { does: 'make a source of a file, or of a folder', run: () => import('./import.ts') },
  check: { does: 'check the sources, without building', run: () => import('./check-sources.ts') },
  anchors: { does: 'see and settle what becomes of anchors', run: () => import('./anchors.ts') },
  build: { does: 'build the site in dist/, and prove it', run: () => import('./build.ts') },
  verify: { does: 'prove what was built once more', run: () => import('./verify.ts') },
  serve: { does: 'serve what was built', run: () => import('./serve.ts') },
  local: { does: 'read your own copies with the notes', run: () => import('./local.ts') },
  upgrade: { does: 'bring the edition to a newer engine', run: () => import('./upgrade.ts') },
};

const USAGE = `Usage: annotated-sources COMMAND …   (in the folder that holds sources/; COMMAND --help says more)
${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${name.padEnd(8)} ${does}`)
  .join('\n')}`;

const [name = '--help'] = process.argv.splice(2, 1);
const command = COMMANDS[name];
const major = Number(process.versions.node.split('.')[0]);
if (name === '--help' || name === '-h') console.log(USAGE);
else if (name === '--version') console.log(engineVersion());
else if (!command) {
  console.error(`${USAGE}\n\nThere is no command ${name}. Name one of the list above.`);
  process.exitCode = 2;
} else if (major < 22 && name !== 'new') {
  console.error(
    `Node ${process.versions.node} is too old, and the one that comes with the package was not installed. Run npm install, and let the package node run its install script; or install Node 24.`,
  );
  process.exitCode = 1;
} else await command.run();
