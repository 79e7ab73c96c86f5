import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { faultOfNewSourceId } from '../../../src/model/anchor.ts';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { readerFor, readerOf } from '../../../src/read/captures/readers.ts';
import { readCaptureFile, type Sandbox } from '../../../src/read/captures/sandbox.ts';
import { Refusal, UsageError } from '../arguments.ts';
import { EDITION_ROOT } from '../settings.ts';
import type { ImportOptions } from './options.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { withEnglish } from './with-english.ts';

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
      `${file}: sources/${id} is there already and is not overwritten. Give --witness to add this capture to it, or another --id.`,
    );
  }
  if (!there && options.witness)
    throw new Refusal(
      `${file}: there is no source “${id}” that this could be a witness to. Import it without --witness first.`,
    );
  if (!existsSync(file)) throw new UsageError(`${file}: no such file.`);
  if (statSync(file).isDirectory())
    throw new UsageError(
      `${file}: is a folder. Import its files with --answers answers.yaml, which --dry-run writes.`,
    );
  try {
    const bytes = await readFile(file);
    const reader = options.reader === null ? readerFor(bytes, file) : readerOf(options.reader);
    const request = {
      reader: reader.id,
      bytes,
      options: options.readerOptions,
      lang: options.lang,
    };
    const reading = await (sandbox ? sandbox.read(request) : readCaptureFile(request));
    const plan = planImport({ file, bytes, reader, reading }, id, options);
    return await withEnglish(plan, options, (each) =>
      sandbox ? sandbox.read(each) : readCaptureFile(each),
    );
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    throw new Refusal(
      `${error.file ?? file}:${error.line}:${error.column}: ${error.message}. ${error.mend}.`,
    );
  }
}

/** Whether a source was imported from a file: its record has the file's fingerprint. */
async function isFrom(file: string, id: string): Promise<boolean> {
  const [bytes, record] = await Promise.all([
    readFile(file).catch(() => null),
    readFile(join(EDITION_ROOT, 'sources', id, 'source.yaml'), 'utf8').catch(() => ''),
  ]);
  return bytes !== null && record.includes(sha256(bytes));
}
