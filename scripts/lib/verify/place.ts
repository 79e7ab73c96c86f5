import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives a problem its place: what begins `sources/x/en.mdx: p5`, `sources/x/en.mdx: note [^id]`,
 * `sources/x/source.yaml: event id` or `sources/names.yaml: name id` begins `file:line:column: …`
 * afterwards, 1:1 when that is not found. `sources/x/translation.en.mdx: c1-s2` is the place of the first
 * words that render the sentence. Other problems are left as they are.
 *
 * `root` is the folder that holds `sources/`.
 */
export async function placed(root: string, problem: string): Promise<string> {
  const match =
    /^(sources\/[^\s:]+\.(?:mdx|yaml)): (?:note \[\^([a-z0-9-]+)\]|(?:event|name) ([a-z0-9-]+)|([A-Za-z][A-Za-z0-9-]*):)/.exec(
      problem,
    );
  if (!match) return problem;
  const [, file = '', note, entry, anchor] = match;
  const text = await readFile(join(root, file), 'utf8').catch(() => '');
  const opening = note ? `[^${note}]:` : entry ? `- id: ${entry}` : `## ${anchor}`;
  const isThere = (each: string) => (note ? each.startsWith(opening) : each.trim() === opening);
  const lines = text.split('\n');
  const line = lines.findIndex(isThere) + 1;
  if (line > 0 || !anchor) return problem.replace(file, `${file}:${Math.max(line, 1)}:1`);
  // A sentence of a companion is known by its link to that of the text: [Words.](#c1-s2).
  const tie = lines.findIndex((each) => each.includes(`](#${anchor})`));
  const [before = ''] = (lines[tie] ?? '').split(`](#${anchor})`);
  const begins = before.lastIndexOf('[');
  return problem.replace(file, `${file}:${tie + 1 || 1}:${Math.max(begins, 0) + 1}`);
}
