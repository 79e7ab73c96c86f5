import type { Keeper } from '../../../src/model/kept-work.ts';
import { type PublishedFile, readPublished, type Site } from '../site.ts';
import type { AnyFacts, Check, VerifyContext, Watch } from './context.ts';

/**
 * Puts a built site to the test, reading each of its files once. Yields what breaks each check, in
 * the order of the checks. With a keeper, what checks found in a file of the same bytes is taken as
 * it was kept; all else is looked at each time.
 */
export async function* runChecks(
  checks: readonly Check[],
  context: VerifyContext,
  keeper: Keeper | null = null,
): AsyncGenerator<[Check, string[]]> {
  const watches = checks.map((check): [Check, Watch] => [
    check,
    'begin' in check ? check.begin(context) : { problems: () => check.run(context) },
  ]);
  for (const path of context.site.files) {
    const file = readPublished(context.site, path);
    for (const [, watch] of watches) watch.file?.(file);
    tellFacts(
      file,
      watches.flatMap(([, { facts }]) => facts ?? []),
      context.site,
      keeper,
    );
  }
  for (const [check, watch] of watches) yield [check, await watch.problems()];
}

/** Has checks look at a file, or tells them what was found in it. */
function tellFacts(
  file: PublishedFile,
  all: readonly AnyFacts[],
  { base, texts }: Site,
  keeper: Keeper | null,
): void {
  const { path } = file;
  const asked = all.flatMap((facts, number) => {
    const read: unknown = facts.reads(path);
    return read === undefined ? [] : [{ facts, read, number }];
  });
  if (asked.length === 0) return;
  const name =
    keeper &&
    `facts-${keeper.digest([
      path,
      file.sha256,
      base,
      texts.has(path),
      asked.map(({ number, read }) => [number, read]),
    ])}`;
  const kept = name && (keeper.take(name) as readonly unknown[] | undefined);
  const found = kept || asked.map(({ facts, read }) => facts.look(file, read) as unknown);
  if (name && !kept) keeper.keep(name, found);
  for (const [i, { facts }] of asked.entries()) facts.found(path, found[i]);
}
