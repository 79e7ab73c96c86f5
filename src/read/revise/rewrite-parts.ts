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
  const parts = new Map((page.data.parts ?? []).map((part) => [part.anchor, part]));
  const fresh = new Map<number, string[]>();
  let at = 0;
  for (const anchor of anchors) {
    const part = parts.get(anchor);
    if (part) at = (part.body.at(-1)?.position ?? part.place)?.end.offset ?? at;
    else fresh.set(at, [...(fresh.get(at) ?? []), `## ${anchor}`]);
  }
  let text = String(page).trimEnd();
  for (const [place, heads] of [...fresh].sort(([a], [b]) => b - a)) {
    const [before, after] = [text.slice(0, place), text.slice(place)];
    text = [before, ...heads, before ? after.trimStart() : after].filter(Boolean).join('\n\n');
  }
  return `${text}\n`;
}
