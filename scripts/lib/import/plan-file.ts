import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import { faultOfNewSourceId } from '../../../src/model/anchor.ts';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import type { ReaderOptions } from '../../../src/model/capture/reader-use.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import type { CaptureReader } from '../../../src/read/captures/reader.ts';
import { readerFor, readerOf } from '../../../src/read/captures/readers.ts';
import { readCaptureFile, type Sandbox } from '../../../src/read/captures/sandbox.ts';
import { Refusal, UsageError } from '../arguments.ts';
import { EDITION_ROOT } from '../settings.ts';
import { OpenQuestion } from './open-question.ts';
import type { ImportOptions, Kind } from './options.ts';
import { type CaptureRead, type ImportPlan, planImport } from './plan.ts';
import { withCompanions } from './with-companions.ts';

/**
 * Reads one file and plans its import; refuses a folder that is there already, so that no page is
 * ever overwritten. `sandbox` is that of a run over many files.
 *
 * Null for one of several that is there from this very file: a run that was ended is completed by
 * running it again.
 */
export async function planFile(
  file: string,
  options: ImportOptions,
  { many = options.files.length > 1, sandbox }: { many?: boolean; sandbox?: Sandbox } = {},
): Promise<ImportPlan | null> {
  const name = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const id = options.idFor(name);
  const fault = faultOfNewSourceId(id);
  if (fault && !options.witness)
    throw new UsageError(`${file}: “${id}” ${fault}. Give another --id.`);
  const there = existsSync(join(EDITION_ROOT, 'sources', id));
  if (there && many && !options.witness && (await isFrom(file, id))) {
    if (!sandbox)
      console.error(`sources/${id} is there already from ${file}, and is left as it is.`);
    return null;
  }
  if (there && !options.witness && !options.dryRun) {
    throw new Refusal(
      `${file}: sources/${id} is there already and is not overwritten. Give --revise ${id} in place of --id ${id} to put this capture in the place of its first, --witness to add it as a further one, or another --id.`,
    );
  }
  if (!there && options.witness)
    throw new Refusal(
      `${file}: there is no source “${id}” that this could be a witness to. Import it without --witness first.`,
    );
  const asked = options.witness ? await asRecorded(id, options) : options;
  const how = () => ({ lang: asked.lang, options: asked.readerOptions });
  const read = await readFileOf(file, asked.reader, how, sandbox);
  const plan = planRead(read, id, asked);
  try {
    return await withCompanions(plan, asked, (each) =>
      sandbox ? sandbox.read(each) : readCaptureFile(each),
    );
  } catch (error) {
    throw placed(file, error);
  }
}

/**
 * Reads a file by a reader, by the one that suits it where none is named (null). `how` says, once it
 * is known which, with what options.
 */
export async function readFileOf(
  file: string,
  named: string | null,
  how: (read: { bytes: Uint8Array; reader: CaptureReader }) => {
    lang: string;
    options: ReaderOptions;
  },
  sandbox?: Sandbox,
): Promise<CaptureRead> {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file.`);
  if (statSync(file).isDirectory())
    throw new UsageError(
      `${file}: is a folder. Import its files with --answers answers.yaml, which --dry-run writes.`,
    );
  try {
    const bytes = await readFile(file);
    const reader = named === null ? readerFor(bytes, file) : readerOf(named);
    const request = { reader: reader.id, bytes, ...how({ bytes, reader }) };
    const reading = await (sandbox ? sandbox.read(request) : readCaptureFile(request));
    return { file, bytes, reader, reading };
  } catch (error) {
    throw placed(file, error);
  }
}

/** Plans what is to become of a file that was read; see {@link planImport}. */
export function planRead(read: CaptureRead, id: string, options: ImportOptions): ImportPlan {
  try {
    return planImport(read, id, options);
  } catch (error) {
    throw placed(read.file, error);
  }
}

/** What is wrong with a file, with its name; any other error as it is. */
function placed(file: string, error: unknown): unknown {
  if (!(error instanceof CaptureError)) return error;
  if (error.choices.length > 0) return new OpenQuestion(file, error);
  return new Refusal(
    `${error.file ?? file}:${error.line}:${error.column}: ${error.message}. ${error.mend}.`,
  );
}

/** Options for a witness: what is not asked is as the source's record says. */
async function asRecorded(id: string, options: ImportOptions): Promise<ImportOptions> {
  const yaml = await readFile(join(EDITION_ROOT, 'sources', id, 'source.yaml'), 'utf8');
  const { lang, kind, scheme } = parse(yaml) as { lang: string; kind: Kind; scheme?: string };
  return {
    ...options,
    lang: options.lang || lang,
    kind: options.kind ?? kind,
    numbering: options.numbering ?? scheme ?? null,
  };
}

/** Whether a source was imported from a file: its record has the file's fingerprint. */
async function isFrom(file: string, id: string): Promise<boolean> {
  const [bytes, record] = await Promise.all([
    readFile(file).catch(() => null),
    readFile(join(EDITION_ROOT, 'sources', id, 'source.yaml'), 'utf8').catch(() => ''),
  ]);
  return bytes !== null && record.includes(sha256(bytes));
}
