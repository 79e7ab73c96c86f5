import { classOfKind, kindOfNote, type NoteKind, noteKinds } from '../model/note-kind.ts';

/**
 * Rules that draw the line under the words of each kind of note; `select` writes the selector of a
 * kind.
 */
export function kindLines(select: (kind: NoteKind) => string): string {
  return noteKinds()
    .map((kind) => {
      const { line, thickness, soft, colour } = kindOfNote(kind);
      const rules = [
        line !== 'solid' && `text-decoration-style:${line}`,
        thickness && `text-decoration-thickness:${thickness}`,
        soft && 'text-decoration-color:var(--soft)',
        colour && `text-decoration-color:${colour}`,
      ].filter(Boolean);
      return rules.length > 0 ? `${select(kind)}{${rules.join(';')}}` : '';
    })
    .join('');
}

/** Rules for kinds that a reader has switched off: their words, and their notes in the margin. */
export function kindsOff(): string {
  const off = noteKinds().map(
    (kind) =>
      `.source:has(#kind-${kind}:not(:checked)) .row :is(.${classOfKind(kind)},:has(> [data-kind="${kind}"]))`,
  );
  return `${off.join(',')}{text-decoration:none;padding:0;cursor:inherit;+ .n,+ * > .n{display:none}&.slot{height:0;overflow:clip;visibility:hidden}}`;
}
