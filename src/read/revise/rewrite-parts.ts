import type { VFile } from 'vfile';
import type { Anchor } from '../../model/anchor.ts';

/**
 * The Markdown of a summary whose sentences lead where their originals are now: `[words](#c1-s3)`
 * becomes `[words](#c1-s7)`. Nothing else of it is changed.
 */
export function relinkSummary(summary: VFile, heirs: ReadonlyMap<Anchor, Anchor>): string {
  let text = String(summary);
  const sentences = (summary.data.parts ?? []).flatMap((part) => part.sentences);
  for (const { anchor, place } of sentences.toReversed()) {
    const heir = heirs.get(anchor);
    const [start, end] = [place?.start.offset, place?.end.offset];
    if (heir === undefined || start === undefined || end === undefined) continue;
    const link = text.slice(start, end);
    const at = link.lastIndexOf(`(#${anchor}`);
    text = `${text.slice(0, start)}${link.slice(0, at)}(#${heir}${link.slice(at + anchor.length + 2)}${text.slice(end)}`;
  }
  return text;
}

/** The Markdown of digests with an empty part for each paragraph that is new, at its place. */
export function withNewParts(page: VFile, anchors: readonly Anchor[]): string {
  const parts = page.data.parts ?? [];
  const source = String(page).trimEnd();
  const fresh = new Map<number, string[]>();
  let at = 0;
  for (const anchor of anchors) {
    const i = parts.findIndex((part) => part.anchor === anchor);
    if (i >= 0) at = parts[i + 1]?.place?.start.offset ?? source.length;
    else fresh.set(at, [...(fresh.get(at) ?? []), `## ${anchor}`]);
  }
  const places = [...new Set([0, ...fresh.keys(), source.length])].sort((a, b) => a - b);
  const pieces = places.flatMap((place, k) => [
    ...(fresh.get(place) ?? []),
    source.slice(place, places[k + 1]).trim(),
  ]);
  return `${pieces.filter(Boolean).join('\n\n')}\n`;
}
