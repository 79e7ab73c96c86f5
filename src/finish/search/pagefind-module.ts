import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { takeKeeper } from '../../model/kept-work.ts';
import { LANGUAGE } from './pagefind-lists.ts';

/** What of Pagefind a browser loads, whatever it searches. */
export interface PagefindModule {
  /** Files by their names. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** What `pagefind-entry.json` says of an index of nothing. */
  readonly entry: { readonly version: string };
}

const SCRIPT = 'pagefind.js';
const FILES = [SCRIPT, 'wasm.unknown.pagefind'];

/** What Pagefind's browser module asks before it cuts what is looked up into words of its own. */
const CUTS = '["zh","ja","th"].includes(';

/** Takes what a browser loads out of Pagefind, which has it within its program alone. */
export async function pagefindModule(): Promise<PagefindModule> {
  const keeper = takeKeeper();
  const name = keeper && `pagefind-${keeper.digest('module')}`;
  const kept = name && (keeper.take(name) as PagefindModule | undefined);
  if (kept) return kept;
  const made = await askPagefind();
  if (name) keeper.keep(name, made);
  return made;
}

async function askPagefind(): Promise<PagefindModule> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    const written = await index?.writeFiles({ outputPath: folder });
    const wrong = [...errors, ...(written?.errors ?? [])];
    if (!index || wrong.length > 0)
      throw new Error(`Pagefind did not write its module: ${wrong.join('; ')}`);
    const read = (file: string) => readFile(join(folder, file));
    const files = await Promise.all(
      FILES.map(async (file) => {
        const bytes = await read(file);
        return [file, file === SCRIPT ? leaveQueriesWhole(bytes) : bytes] as const;
      }),
    );
    const entry = JSON.parse((await read('pagefind-entry.json')).toString());
    return { files: Object.fromEntries(files), entry };
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Lets Pagefind look up what it is asked as it is, on pages in any language: it is asked for tokens,
 * which on pages in Chinese it would cut into characters.
 */
function leaveQueriesWhole(script: Buffer): Buffer {
  const text = script.toString();
  if (!text.includes(CUTS))
    throw new Error('Pagefind cuts queries on pages in Chinese otherwise than this code knows.');
  return Buffer.from(text.replace(CUTS, '[].includes('));
}
