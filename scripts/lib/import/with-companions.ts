import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import type { Reading } from '../../../src/model/capture/reading.ts';
import { publishesText } from '../../../src/model/rights.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import type { Request } from '../../../src/read/captures/limits.ts';
import { pairsReader } from '../../../src/read/captures/pairs/pairs-reader.ts';
import { isLanguageTag } from '../../../src/schemas/words.ts';
import { Refusal } from '../arguments.ts';
import { readBilaraName } from './bilara-name.ts';
import { companionSide } from './companion-side.ts';
import type { ImportOptions, PairFile } from './options.ts';
import type { ImportPlan, PlannedCompanion } from './plan.ts';

/** A side of aligned texts that is to stand beside the text. */
interface Side {
  readonly lang: string;
  readonly part: string | undefined;
  readonly by: string | null;
  readonly bytes: Uint8Array;
  readonly from: PlannedCompanion['from'];
}

/**
 * A plan with the other sides of aligned texts as translations beside the source: those of the same
 * file whose language is known, and those of files that `--pair` names.
 */
export async function withCompanions(
  plan: ImportPlan,
  options: ImportOptions,
  read: (request: Request) => Promise<Reading>,
): Promise<ImportPlan> {
  if (options.witness) return plan;
  const told: string[] = [];
  const sides = [...ownSides(plan, told)];
  for (const pair of options.pairs) sides.push(await sideOf(pair));
  if (sides.length === 0) return { ...plan, told: [...plan.told, ...told] };
  const rights = {
    status: options.pairRights ?? options.rights,
    evidence: options.pairEvidence ?? options.evidence,
  };
  if (!publishesText(options.rights) || !publishesText(rights.status)) {
    told.push(
      'What stands beside it is not written, since it may not be published (--rights, --pair-rights).',
    );
    return { ...plan, told: [...plan.told, ...told] };
  }
  const companions: PlannedCompanion[] = [];
  for (const { lang, part, by, bytes, from } of sides) {
    const reading = await read({
      reader: pairsReader.id,
      bytes,
      options: { ...plan.readerOptions, ...(from && { sheet: undefined }), part: part ?? lang },
      lang,
    }).catch((error: unknown) => {
      if (error instanceof CaptureError && from) error.file = from.name;
      throw error;
    });
    const name = nameFor(lang, by, companions);
    const file = `translation.${name}.mdx`;
    const side = companionSide(plan, reading.lines, { lang, textLang: options.lang, file });
    told.push(...side.told);
    if (side.value === null) continue;
    companions.push({
      id: `translation-${name.replaceAll('.', '-')}`,
      file,
      lang,
      value: side.value,
      rights,
      from,
    });
  }
  if (companions.length > 0 && options.pairRights === null)
    told.push(
      'A translation has rights of its own: those of the text are taken for it. Give --pair-rights and --pair-evidence where they are others.',
    );
  return { ...plan, told: [...plan.told, ...told], companions };
}

/** The other sides of the capture itself whose language is known. */
function ownSides({ beside, bytes }: ImportPlan, told: string[]): Side[] {
  return beside.flatMap(({ part, language }) => {
    const lang = language && withScript(language);
    if (lang && isLanguageTag(lang)) return [{ lang, part, by: null, bytes, from: null }];
    told.push(
      `Its side “${part}” stays in the capture: no language is known by that name. Name it in the file’s first row to have it as a translation.`,
    );
    return [];
  });
}

async function sideOf({ lang: given, file }: PairFile): Promise<Side> {
  const bytes = await readFile(file).catch(() => {
    throw new Refusal(`${file}: no such file. --pair names one with a side of aligned texts.`);
  });
  const name = readBilaraName(basename(file));
  if (name && name.kind !== 'translation' && name.kind !== 'root')
    throw new Refusal(
      `${file}: is none of its translations but a file of kind “${name.kind}”. Leave it out; what a comment says can be a note.`,
    );
  return {
    lang: given ?? name?.lang ?? 'en',
    part: undefined,
    by: name?.by ?? null,
    bytes,
    from: { name: basename(file), bytes: bytes.length, sha256: sha256(bytes) },
  };
}

/** A tag with its script, where a language has several without it. */
function withScript(lang: string): string {
  if (!/^zh(?:-(?!Han[st])|$)/.test(lang)) return lang;
  return `zh-${new Intl.Locale(lang).maximize().script}`;
}

/** The part of a file’s name that tells it from the others: `de`, `en.sujato`, `en.2`. */
function nameFor(lang: string, by: string | null, others: readonly PlannedCompanion[]): string {
  const base = by ? `${lang}.${by}` : lang;
  const isFree = (name: string) => others.every(({ file }) => file !== `translation.${name}.mdx`);
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : by ? `${base}-${n}` : `${base}.${n}`;
    if (isFree(name)) return name;
  }
}
