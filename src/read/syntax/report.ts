import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Problem } from '../../model/problem.ts';

/**
 * Records a mistake in a source file, with its mend, and goes on: every mistake of a run is
 * reported.
 *
 * `place` is a node's position or a point; without one the file's beginning stands for it.
 */
export function report(
  file: VFile,
  place: Position | Point | undefined,
  what: string,
  mend: string,
): void {
  const message = file.message(what, { ...(place && { place }), source: 'annotated-sources' });
  message.note = mend;
}

/** A problem at a place of a file, or at its beginning where there is none. */
export function problemAt(
  file: string,
  place: Position | undefined,
  what: string,
  mend: string,
): Problem {
  const { line = 1, column = 1 } = place?.start ?? {};
  return { file, line, column, what, mend };
}

/** What a file's plugins and parser found wrong, as problems. */
export function problemsOf(file: VFile): Problem[] {
  return file.messages.map((message) => ({
    file: file.path,
    line: message.line ?? 1,
    column: message.column ?? 1,
    what: message.reason.replace(/\.$/, ''),
    mend: message.note ?? 'Mend the Markdown at this place',
  }));
}
