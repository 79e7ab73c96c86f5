import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isBilara, readBilara } from '../../../src/read/captures/pairs/bilara.ts';
import { type BilaraName, readBilaraName } from './bilara-name.ts';

/** How a file of Bilara’s is imported with others of a folder. */
export interface BilaraPart {
  /** Language that its name says. */
  readonly lang: string | null;
  /** Translations that stand beside it. */
  readonly pairs: readonly string[];
  /** Why it is no source of its own; null where it is one. */
  readonly leftOut: string | null;
}

const SAYS: Readonly<Record<Exclude<BilaraName['kind'], 'root' | 'translation'>, string>> = {
  comment: 'comments on segments; what they say can be notes',
  variant: 'variant readings of segments',
  reference: 'references to other editions',
  html: 'the marks of the page',
};

/**
 * Lays the files of Bilara’s in a folder beside one another: translations with the root text that
 * has their segments, by the segments’ ids. Other files are not in the answer.
 */
export async function pairBilara(
  folder: string,
  names: readonly string[],
): Promise<Map<string, BilaraPart>> {
  const files: (BilaraName & { readonly file: string; readonly ids: readonly string[] | null })[] =
    [];
  for (const file of names) {
    const name = readBilaraName(file);
    if (name) files.push({ ...name, file, ids: await idsIn(join(folder, file)) });
  }
  const rootOf = new Map<string, string>();
  for (const { kind, file, ids } of files)
    if (kind === 'root') for (const id of ids ?? []) rootOf.set(id, file);
  const parts = new Map<string, BilaraPart>();
  const pairs = new Map<string, string[]>();
  for (const { kind, lang, file, ids } of files) {
    const counts = new Map<string, number>();
    for (const id of ids ?? []) {
      const root = rootOf.get(id);
      if (root) counts.set(root, (counts.get(root) ?? 0) + 1);
    }
    const [root] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    const isBeside = kind === 'translation' && root !== undefined;
    if (isBeside) pairs.set(root, [...(pairs.get(root) ?? []), file]);
    const leftOut =
      ids?.length === 0
        ? 'it holds no segments'
        : isBeside
          ? `it stands beside ${root}`
          : kind === 'root' || kind === 'translation'
            ? null
            : `it holds ${SAYS[kind]}`;
    parts.set(file, { lang, pairs: [], leftOut });
  }
  for (const [root, beside] of pairs)
    parts.set(root, { ...(parts.get(root) as BilaraPart), pairs: beside });
  return parts;
}

/** Ids of the segments of a file; null where it cannot be read, which its own reading tells. */
async function idsIn(path: string): Promise<readonly string[] | null> {
  const bytes = new Uint8Array(await readFile(path));
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (/^\s*\{\s*\}\s*$/.test(start)) return [];
  try {
    return isBilara(start) ? readBilara(bytes).rows.map(({ at }) => at) : null;
  } catch {
    return null;
  }
}
