import { readPublished } from '../site.ts';
import type { Check, VerifyContext, Watch } from './context.ts';

/**
 * Puts a built site to the test, reading each of its files once. Yields what breaks each check, in
 * the order of the checks.
 */
export async function* runChecks(
  checks: readonly Check[],
  context: VerifyContext,
): AsyncGenerator<[Check, string[]]> {
  const watches = checks.map((check): [Check, Watch] => [
    check,
    'begin' in check ? check.begin(context) : { problems: () => check.run(context) },
  ]);
  for (const path of context.site.files) {
    const file = readPublished(context.site, path);
    for (const [, watch] of watches) watch.file?.(file);
  }
  for (const [check, watch] of watches) yield [check, await watch.problems()];
}
