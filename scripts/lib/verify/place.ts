import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives a problem its place: what begins `sources/x/en.mdx: p5`, `sources/x/en.mdx: note [^id]`,
 * `sources/x/source.yaml: event id` or `sources/names.yaml: name id` begins `file:line:column: …`
 * afterwards, 1:1 when that is not found. Other problems are left as they are.
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
  const begins = note ? `[^${note}]:` : entry ? `- id: ${entry}` : `## ${anchor}`;
  const isThere = (each: string) => (note ? each.startsWith(begins) : each.trim() === begins);
  const line = text.split('\n').findIndex(isThere) + 1;
  return problem.replace(file, `${file}:${Math.max(line, 1)}:1`);
}
