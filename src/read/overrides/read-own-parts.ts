import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportFormat, ownFormats } from '../../model/export-format.ts';
import { type KindOfNote, NOTE_KIND, ownNoteKinds } from '../../model/note-kind.ts';
import { ownStyles } from '../../model/own-style.ts';
import { EditionError, type Problem } from '../../model/problem.ts';
import type { Scheme } from '../../model/structure/scheme.ts';
import { ownSchemes } from '../../model/structure/schemes/schemes.ts';
import { PLAIN } from '../../model/structure/structure.ts';
import { exportFormatSchema } from '../../schemas/export-format.ts';
import { nearestName } from '../../schemas/nearest-name.ts';
import { noteKindSchema } from '../../schemas/note-kind.ts';
import { parseData } from '../../schemas/parse.ts';
import { schemeSchema } from '../../schemas/scheme.ts';
import { giveWords, INTERFACE_LANGUAGES, type OwnMessages } from '../../words/words.ts';
import { interfacesIn } from '../interfaces-in.ts';
import { loadModule } from './load-module.ts';
import { readOwnStyles } from './read-own-styles.ts';
import { readOwnWords } from './read-own-words.ts';

/** Folder of what an edition has in place of the engine's parts, and beside them. */
const FOLDER = 'overrides';

/** Names of files that hold code; what stands before is what they are found by. */
const MODULE = /\.(?:ts|mts|js|mjs)$/;

/** Folders of parts: how a file in each is called, by example, and what is its name. */
const PARTS = {
  styles: { example: 'my-journal.csl', name: /^([\w-]+)\.csl$/ },
  'note-kinds': { example: 'weather.yaml', name: /^([a-z]+(?:-[a-z]+)*)\.yaml$/ },
  schemes: { example: 'port-rules.ts', name: new RegExp(`^([a-z\\d-]+)${MODULE.source}`) },
  formats: { example: 'words.csv.ts', name: new RegExp(`^([\\w-]+\\.[\\w.-]+?)${MODULE.source}`) },
} as const;

/** What else may stand in the folder: components and the style sheet are found by pages. */
const KNOWN = [
  'components',
  'style.css',
  ...INTERFACE_LANGUAGES.map((lang) => `words.${lang}.yaml`),
  ...Object.keys(PARTS),
];

/** Names of files that the engine writes into the folders of downloads, or under others' names. */
const TAKEN = /^(?:citation|references)\.|^SHA256SUMS|^manifest-/;

/** Own kinds of notes and formats as they are read: with their words. */
interface Worded {
  readonly words: Readonly<Record<string, OwnMessages[string]>>;
}

/**
 * Reads what an edition has of its own in `overrides/`, all but components and style sheet, and
 * gives it to all who ask: words, styles of citation, kinds of notes, numbering schemes, formats.
 * `interfaces` are the languages that each has to have words in.
 */
export async function readOwnParts(
  root: string,
  interfaces: readonly string[],
  problems: Problem[],
): Promise<void> {
  const folder = join(root, FOLDER);
  const names = await namesIn(folder);
  for (const name of names.filter((each) => !KNOWN.includes(each))) {
    const near = nearestName(name, KNOWN);
    tell(
      name,
      'Nothing of the engine is called so',
      near ? `Call it ${near}` : `Call it one of ${KNOWN.join(', ')}, or keep it elsewhere`,
      problems,
    );
  }
  const own: Record<string, OwnMessages> = {};
  for (const lang of INTERFACE_LANGUAGES.filter((each) => names.includes(`words.${each}.yaml`))) {
    const text = await readFile(join(folder, `words.${lang}.yaml`), 'utf8');
    const words = readOwnWords(lang, text, problems);
    if (words) own[lang] = words;
  }
  const files = {} as Record<keyof typeof PARTS, Map<string, string>>;
  for (const part of Object.keys(PARTS) as (keyof typeof PARTS)[])
    files[part] = await filesOf(folder, part, problems);

  const styles: Record<string, string> = {};
  for (const [id, file] of files.styles)
    styles[id] = await readFile(join(folder, 'styles', file), 'utf8');
  ownStyles.give(readOwnStyles(styles, problems));

  const kinds: Record<string, KindOfNote> = {};
  for (const [id, name] of files['note-kinds']) {
    const file = `note-kinds/${name}`;
    if (id in NOTE_KIND) {
      tell(file, `${id} is a kind of the engine`, 'Give yours another name', problems);
      continue;
    }
    const text = await readFile(join(folder, file), 'utf8');
    const read = parseData(`${FOLDER}/${file}`, text, noteKindSchema, problems);
    if (!read) continue;
    addWords(own, 'noteKind', id, read, interfaces, file, problems);
    kinds[id] = read;
  }
  ownNoteKinds.give(kinds);

  const schemes: Scheme[] = [];
  for (const [id, name] of files.schemes) {
    const file = `schemes/${name}`;
    if (id === PLAIN)
      tell(file, `${PLAIN} is what texts without numbers are read by`, 'Name it anew', problems);
    const read = await loadModule(
      { path: join(folder, file), file: `${FOLDER}/${file}` },
      schemeSchema,
      problems,
    );
    if (read) schemes.push({ id, ...read });
  }
  ownSchemes.give(schemes);

  const formats: Record<string, ExportFormat> = {};
  for (const [id, name] of files.formats) {
    const file = `formats/${name}`;
    if (TAKEN.test(id))
      tell(file, `${id} is a file that the engine writes`, 'Give yours another name', problems);
    const read = await loadModule(
      { path: join(folder, file), file: `${FOLDER}/${file}` },
      exportFormatSchema,
      problems,
    );
    if (!read) continue;
    addWords(own, 'formats', id, read, interfaces, file, problems);
    formats[id] = read;
  }
  ownFormats.give(formats);
  giveWords(own);
}

/** The same for who reads no edition: throws an {@link EditionError} with every mistake in it. */
export async function giveOwnParts(root: string): Promise<void> {
  const problems: Problem[] = [];
  await readOwnParts(root, interfacesIn(join(root, 'sources')), problems);
  if (problems.length > 0) throw new EditionError(problems);
}

function tell(file: string, what: string, mend: string, problems: Problem[]): void {
  problems.push({ file: `${FOLDER}/${file}`, line: 1, column: 1, what, mend });
}

/** Names in a folder in order, without those that begin with a dot; none where there is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith('.')).sort();
}

/** The files of parts of one sort, by the parts' names. */
async function filesOf(
  folder: string,
  part: keyof typeof PARTS,
  problems: Problem[],
): Promise<Map<string, string>> {
  const { name, example } = PARTS[part];
  const found = new Map<string, string>();
  for (const file of await namesIn(join(folder, part))) {
    const [, id] = name.exec(file) ?? [];
    if (!id)
      tell(
        `${part}/${file}`,
        'It is not called as such a file is',
        `Call it such as ${example}, and keep other files elsewhere`,
        problems,
      );
    else if (found.has(id))
      tell(
        `${part}/${file}`,
        `${found.get(id)} has the same name`,
        'Keep one of the two',
        problems,
      );
    else found.set(id, file);
  }
  return found;
}

/** Puts a part's words among the interface's, in each language. */
function addWords(
  own: Record<string, OwnMessages>,
  group: 'noteKind' | 'formats',
  id: string,
  { words }: Worded,
  interfaces: readonly string[],
  file: string,
  problems: Problem[],
): void {
  for (const lang of interfaces.filter((each) => !(each in words)))
    tell(
      file,
      `“words”: it has none in ${lang}, a language of the interface`,
      `Add ${lang} to its words`,
      problems,
    );
  for (const lang of INTERFACE_LANGUAGES) {
    const said = words[lang] ?? words.en ?? Object.values(words)[0];
    if (said !== undefined)
      own[lang] = { ...own[lang], [group]: { ...(own[lang]?.[group] as OwnMessages), [id]: said } };
  }
}
