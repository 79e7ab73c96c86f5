import type { Edition } from '../../../src/model/edition.ts';
import type { Keeper } from '../../../src/model/kept-work.ts';
import { readSite } from '../site.ts';
import { CHECKS } from './checks.ts';
import { loadedWords } from './editorial.ts';
import { numbersInDoubt } from './numbers-agree.ts';
import { placed } from './place.ts';
import { readCopies } from './read-copies.ts';
import { runChecks } from './run-checks.ts';
import { sourcePages } from './source-pages.ts';
import { termsElsewhere } from './terms-in-text.ts';

/**
 * Puts a built site to the test. Prints a line for each check, problems to stderr; returns how many
 * there are. With a `keeper`, files that are what they were are not parsed again.
 */
export async function verify(options: {
  edition: Edition;
  root: string;
  folder: string;
  base: string;
  listPlaces?: boolean;
  keeper?: Keeper | null;
}): Promise<number> {
  const { edition, root, folder, base, listPlaces = false, keeper } = options;
  const site = await readSite(folder, base, sourcePages(edition.sources).keys());
  const copies = await readCopies(root);
  const restricted = edition.sources
    .filter(({ publishesText }) => !publishesText)
    .map(({ id }) => id);
  let count = 0;
  const context = { root, site, edition, copies };
  for await (const [{ name }, problems] of runChecks(CHECKS, context, keeper)) {
    count += problems.length;
    console.log(`${problems.length === 0 ? 'holds' : 'BROKEN'}  ${name}`);
    for (const problem of problems) console.error(await placed(root, problem));
  }
  for (const [what, places] of [
    ['words of sources/wording.json outside quotation marks', await loadedWords(edition, root)],
    ['words in a text’s script that its notes have, and it has not', termsElsewhere(edition)],
    ['what may be a number, in a clause or its summary alone', numbersInDoubt(edition)],
  ] as const) {
    console.log(
      `${places.length} places to look at: ${what}${places.length > 0 && !listPlaces ? ' (npm run verify lists them)' : ''}`,
    );
    if (listPlaces) for (const place of places) console.log(`  ${await placed(root, place)}`);
  }
  const unchecked = restricted.filter((id) => !copies.has(id));
  if (unchecked.length > 0)
    console.log(
      `not checked: quotations against the texts of ${unchecked.join(', ')}, of which no copy is at hand`,
    );
  return count;
}
