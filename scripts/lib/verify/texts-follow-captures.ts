import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptName } from '../../../src/model/capture/kept.ts';
import type { Capture, Source } from '../../../src/model/edition.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { reread } from '../../../src/read/captures/reread.ts';
import { Sandbox } from '../../../src/read/captures/sandbox.ts';
import { paragraphsOf } from '../../../src/read/checks/check-text.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import { earlierFile } from '../../../src/read/versions/earlier-texts.ts';
import type { Check, SourcesContext } from './context.ts';

/** A text, and the capture that it was read off. */
interface Pair {
  /** From the project's folder. */
  readonly textFile: string;
  readonly captureFile: string;
  readonly capture: Capture;
  readonly lang: string;
}

/**
 * Every text that is published follows from its capture by its record alone, earlier texts too: its
 * reader is asked again. Where that reader has changed since, the text is held to its own checksum,
 * and this is said.
 */
export const textsFollowCaptures = {
  name: 'every text follows from its capture by its record',
  async run({ root, edition }: SourcesContext): Promise<string[]> {
    const problems: string[] = [];
    const sandbox = new Sandbox();
    try {
      for (const pair of edition.sources.flatMap(pairsOf)) {
        const fault = await faultOf(root, pair, sandbox);
        if (fault) problems.push(fault);
      }
    } finally {
      sandbox.close();
    }
    return problems;
  },
} satisfies Check;

function pairsOf({ id, record, publishesText }: Source): Pair[] {
  const [first] = record.captures;
  if (!publishesText || !first) return [];
  const stem = fileStem(record.lang);
  const pair = (text: string, capture: Capture, version?: string): Pair => ({
    textFile: `sources/${id}/${text}`,
    captureFile: `sources/${id}/${keptName(capture, version)}`,
    capture,
    lang: record.lang,
  });
  return [
    pair(`${stem}.txt`, first),
    ...record.versions.flatMap(({ id: version, capture }) =>
      capture ? [pair(earlierFile(stem, version), capture, version)] : [],
    ),
  ];
}

async function faultOf(
  root: string,
  { textFile, captureFile, capture, lang }: Pair,
  sandbox: Sandbox,
): Promise<string | null> {
  if (!existsSync(join(root, captureFile)))
    return `${captureFile}:1:1: there is no such file. Bring back the capture that source.yaml tells of.`;
  const text = readFileSync(join(root, textFile), 'utf8');
  const read = await reread(capture, readFileSync(join(root, captureFile)), lang, sandbox);
  if ('fault' in read) return `${captureFile}:1:1: ${read.fault}`;
  if ('changed' in read) {
    if (sha256(text) !== read.sha256)
      return `${textFile}:1:1: its SHA-256 is not the one in source.yaml, and ${read.changed}. Bring the text back as it was.`;
    console.log(`note: ${textFile} is held to its checksum alone: ${read.changed}.`);
    return null;
  }
  const paragraphs = paragraphsOf(text);
  const { length } = read.paragraphs;
  const at = Array.from({ length: Math.max(length, paragraphs.length) }).findIndex(
    (_, i) => read.paragraphs[i] !== paragraphs[i],
  );
  return at < 0
    ? null
    : `${textFile}:${2 * at + 1}:1: this paragraph does not follow from ${captureFile.split('/').at(-1)} by the lines recorded in source.yaml. Bring the two files back as they were.`;
}
