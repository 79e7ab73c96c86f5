import type { ParagraphMode } from '../../../src/model/capture/apply.ts';
import { isUtf8 } from '../../../src/model/capture/decode.ts';
import { readCaptureFile } from '../../../src/read/captures/sandbox.ts';
import { textReader } from '../../../src/read/captures/text/text-reader.ts';
import type { ImportPlan } from '../import/plan.ts';
import { planRead, readFileOf } from '../import/plan-file.ts';
import { type CarriedOptions, carryOptions } from './carry-options.ts';
import type { ReviseOptions } from './options.ts';
import type { SourceNow } from './source-now.ts';

/**
 * Plans the reading of a newer capture: by what its editor says now, else by what the record tells
 * of the one before, where both are of one kind.
 */
export async function planCapture(
  { record, first, capture }: SourceNow,
  options: ReviseOptions,
): Promise<{ plan: ImportPlan; lost: readonly number[] }> {
  const { id, file, titleLine } = options;
  const { id: readBy, options: then } = first.reader ?? { id: textReader.id, options: {} };
  const read = await readFileOf(file, options.reader, ({ bytes, reader }) => {
    const { encoding, ...rest } = reader.id === readBy ? then : {};
    const isEncoded = encoding !== undefined && !isUtf8(bytes);
    return {
      lang: record.lang,
      options: { ...rest, ...(isEncoded && { encoding }), ...options.readerOptions },
    };
  });
  const isOfOneKind = read.reader.id === readBy;
  const noTitleLine = record.titleSupplied && titleLine === undefined;
  const how = { legislation: record.kind === 'legislation', noTitleLine };
  const carried: CarriedOptions =
    isOfOneKind && capture
      ? carryOptions(
          first,
          (
            await readCaptureFile({
              reader: readBy,
              bytes: capture,
              options: then,
              lang: record.lang,
            })
          ).lines,
          read.reading.lines,
          how,
        )
      : {
          strip: new Set(),
          keep: new Set(),
          titleLine: undefined,
          lost: first.stripped
            .filter(({ rule }) => rule === 'by-option')
            .map(({ lines }) => Number(lines)),
        };
  const { paragraphs: mode } = first as { paragraphs?: ParagraphMode };
  const plan = planRead(read, id, {
    ...options,
    files: [file],
    idFor: () => id,
    lang: record.lang,
    kind: record.kind,
    rights: record.rights.status,
    evidence: record.rights.evidence,
    title: options.title ?? (noTitleLine ? record.title : undefined),
    titleLine: titleLine ?? carried.titleLine,
    strip: options.strip.size > 0 ? options.strip : carried.strip,
    keep: options.keep.size > 0 ? options.keep : carried.keep,
    paragraphs: options.paragraphs ?? (isOfOneKind && mode !== 'cuts' ? (mode ?? null) : null),
    numbering: options.numbering ?? record.scheme,
    pairs: [],
    pairRights: null,
    pairEvidence: null,
    take: [],
    report: null,
    witness: false,
  });
  return { plan, lost: carried.lost };
}
