import type { Edition } from '../../../src/model/edition.ts';
import { CHECKS } from './checks.ts';
import { placed } from './place.ts';
import { readCopies } from './read-copies.ts';

/** Puts an edition to all the tests of a built site that look at its sources alone. */
export async function sourceProblems(root: string, edition: Edition): Promise<string[]> {
  const context = { root, edition, copies: await readCopies(root) };
  const found = await Promise.all(
    CHECKS.flatMap((check) => ('run' in check ? [check.run(context)] : [])),
  );
  return Promise.all(found.flat().map((problem) => placed(root, problem)));
}
