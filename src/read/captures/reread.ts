import { applyRecord } from '../../model/capture/apply.ts';
import { CaptureError } from '../../model/capture/decode.ts';
import type { ReaderUse } from '../../model/capture/reader-use.ts';
import type { Capture } from '../../model/edition.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { readerOf, versionOf } from './readers.ts';
import type { Sandbox } from './sandbox.ts';
import { readText, textReader } from './text/text-reader.ts';

/** What came of reading a capture again as its record says. */
export type Reread =
  /** The paragraphs that it gives. */
  | { readonly paragraphs: readonly string[] }
  /** Its reader has changed since: the text is held to its own checksum. */
  | { readonly changed: string; readonly sha256: string }
  | { readonly fault: string };

/** Reads a capture again by its record alone, with the reader that read it first. `lang` is its text's. */
export async function reread(
  capture: Capture,
  bytes: Uint8Array,
  lang: string,
  sandbox: Sandbox,
): Promise<Reread> {
  if (sha256(bytes) !== capture.sha256 || bytes.length !== capture.bytes)
    return {
      fault:
        'its SHA-256 or size is not the one in source.yaml. Bring the capture back as it came, or take the new one in with npm run import -- --revise.',
    };
  const { reader } = capture;
  try {
    const changed = reader && changedSince(reader);
    if (changed) return { changed, sha256: reader.sha256 };
    const { lines } =
      !reader || reader.id === textReader.id
        ? readText(bytes, reader?.options, lang)
        : await sandbox.read({ reader: reader.id, bytes, options: reader.options, lang });
    return {
      paragraphs: applyRecord(
        lines.map(({ text }) => text),
        capture,
      ),
    };
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    return { fault: `${error.message}. ${error.mend}.` };
  }
}

/** Which of the readers that a text was made by is another version now; null where none is. */
function changedSince({ id, version, options }: ReaderUse): string | null {
  const used = [`${id} ${version}`, ...(options.inside ? [options.inside] : [])];
  const now = used.map((each) => versionOf(readerOf(each.split(' ')[0] ?? '')));
  const at = used.findIndex((each, i) => each !== now[i]);
  return at < 0 ? null : `${used[at]} read it, and is ${now[at]} now`;
}
