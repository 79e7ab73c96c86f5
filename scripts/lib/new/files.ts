import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { filesOf } from '../../../src/publish/files-of.ts';
import { SNIPPETS, snippetsFile } from '../../../src/read/note-snippets.ts';
import { modeline } from '../../../src/read/write-schemas.ts';
import { interfaceFor } from '../../../src/words/words.ts';
import { Refusal } from '../arguments.ts';
import { CODE_ROOT } from '../settings.ts';
import type { NewEdition } from './ask.ts';
import { engineSpec } from './engine-spec.ts';

/** What is the same in every new edition, and the example; in the package alone. */
const TEMPLATE = join(CODE_ROOT, 'scripts/package/template');
const EXAMPLE = join(CODE_ROOT, 'scripts/package/example');

/** npm packs no file that has a dot at its beginning and says what git ignores. */
const NAMES: Readonly<Record<string, string>> = {
  gitignore: '.gitignore',
  gitattributes: '.gitattributes',
};

/** The commands of an edition, as npm has them; each is `annotated-sources` with its name. */
const SCRIPTS = [
  'start',
  'dev',
  'build',
  'serve',
  'verify',
  'import',
  'check',
  'anchors',
  'local',
  'upgrade',
] as const;

/** The files of a new edition, by their paths in its folder; with made-up sources where asked. */
export async function editionFiles(
  edition: NewEdition,
  hasExample: boolean,
): Promise<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  for (const path of await filesOf(TEMPLATE)) {
    const text = await readFile(join(TEMPLATE, path), 'utf8');
    files[NAMES[path] ?? path] = text.replaceAll('{{title}}', edition.title);
  }
  const engine = await engineSpec();
  if (engine.file) files[engine.file.name] = engine.file.bytes;
  files['package.json'] = json({
    name: 'edition',
    private: true,
    type: 'module',
    scripts: {
      ...Object.fromEntries(SCRIPTS.map((name) => [name, `annotated-sources ${name}`])),
      test: 'annotated-sources build',
    },
    dependencies: { 'annotated-sources': engine.spec },
    // The Node that the engine needs comes with it.
    allowScripts: { node: true, esbuild: true },
  });
  files['sources/references.json'] = '[]\n';
  files[SNIPPETS] = snippetsFile();
  if (hasExample)
    for (const path of await filesOf(EXAMPLE).catch(() => {
      throw new Refusal('The example comes with the package only: npm run pack makes it.');
    }))
      files[`sources/${path}`] = await readFile(join(EXAMPLE, path));
  files['sources/edition.yaml'] = recordOf(edition, hasExample);
  return files;
}

/** `edition.yaml`, with what else may stand in it named. */
function recordOf({ title, languages, publisher, licence }: NewEdition, hasExample: boolean) {
  const [lang] = languages;
  const spoken = [...new Set(languages.map((tag) => interfaceFor(tag)))];
  return `${modeline('edition', 'sources')}\n${stringify({
    title,
    description: title,
    version: '0.1.0',
    date: new Date().toISOString().slice(0, 10),
    lang,
    ...(spoken.length > 1 && { interface: spoken }),
    publisher,
    ...(licence && { licence }),
    ...(hasExample && { principal: 'decision' }),
  })}# What else may stand here: the guide, “Data files”.\n`;
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
