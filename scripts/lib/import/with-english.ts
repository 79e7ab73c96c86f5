import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import type { Reading } from '../../../src/model/capture/reading.ts';
import { publishesText } from '../../../src/model/rights.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import type { Request } from '../../../src/read/captures/limits.ts';
import { pairsReader } from '../../../src/read/captures/pairs/pairs-reader.ts';
import { Refusal } from '../arguments.ts';
import { englishSide } from './english-side.ts';
import type { ImportOptions } from './options.ts';
import type { ImportPlan } from './plan.ts';

/**
 * A plan with the English side of aligned texts as the source’s summary: of the same file, or of one
 * that `--pair` names. Other languages stay in the capture, and this is told.
 */
export async function withEnglish(
  plan: ImportPlan,
  options: ImportOptions,
  read: (request: Request) => Promise<Reading>,
): Promise<ImportPlan> {
  if (options.witness || (plan.reader.id !== pairsReader.id && options.pair === null)) return plan;
  const part = plan.readerOptions.part;
  if (options.pair === null && part === undefined) return plan;
  const told = (...more: string[]) => ({ ...plan, told: [...plan.told, ...more] });
  if (/^en(?:-|$)/.test(options.lang))
    return told('A companion to an English text is not read yet; it stays in the capture.');
  const bytes = options.pair === null ? plan.bytes : await fileOf(options.pair);
  const english = await read({
    reader: pairsReader.id,
    bytes,
    options: { part: 'en' },
    lang: 'en',
  }).catch((error: unknown) => {
    if (!(error instanceof CaptureError) || options.pair !== null) throw error;
    return null;
  });
  if (!english || (options.pair === null && english.options.part === part))
    return told(
      'No other side of it is English; companions in other languages are not read yet, and stay in the capture.',
    );
  if (!publishesText(options.rights))
    return told('Its English side is not written, since the text may not be published.');
  const side = englishSide(plan, english.lines, options.lang);
  return {
    ...told(...side.told),
    summary: side.summary,
    ...(options.pair !== null && {
      pair: { name: basename(options.pair), bytes: bytes.length, sha256: sha256(bytes) },
    }),
  };
}

async function fileOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Refusal(`${file}: no such file. --pair names the one with the English.`);
  }
}
