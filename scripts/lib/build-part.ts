import { join } from 'node:path';
import { makePages } from '../../src/finish/bundle/make-pages.ts';
import { giveEdition } from '../../src/model/handoff.ts';
import { giveKeeper } from '../../src/model/kept-work.ts';
import { timed } from '../../src/model/profile.ts';
import { UsageError } from './arguments.ts';
import { bundleSite } from './bundle-site.ts';
import { cacheFolder } from './kept/cache-folder.ts';
import type { Inputs } from './kept/inputs.ts';
import { workKeeper } from './kept/work-keeper.ts';
import { BUILDING, clearBuilding } from './publish.ts';
import { readEdition } from './read-edition.ts';

/** One of several equal parts of an edition's sources, counted from 1. */
export interface BuildPart {
  readonly number: number;
  readonly of: number;
}

/** Reads what stands after `--part`: `3/16`. */
export function readPart(text: string): BuildPart {
  const [, number = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (number < 1 || number > of)
    throw new UsageError(`--part ${text}: It is no part of several. Name one so: 3/16.`);
  return { number, of };
}

/**
 * Makes what is one source's, of a part of the sources, and keeps it for a build that joins all
 * parts. Writes no site, and nothing to the ledgers. Returns how many sources it did.
 */
export async function buildPart(before: Inputs, { number, of }: BuildPart): Promise<number> {
  const folder = join(cacheFolder(), 'work');
  const keeper = workKeeper(folder, await before.code(), `part-${number}-of-${of}`);
  giveKeeper(keeper);
  try {
    const { edition } = await timed('reading', () => readEdition(true));
    giveEdition(edition);
    const own = new Set<string | null>(
      edition.sources.filter((_, i) => i % of === number - 1).map(({ id }) => id),
    );
    await clearBuilding();
    const laid = await bundleSite(await before.bundle(), true);
    if (!laid) throw new Error('The bundle could not be kept. Is there room on the disk?');
    const isOwn = (source: string | null) => own.has(source);
    await timed('pages', () => makePages(laid.held, BUILDING, laid.units, isOwn));
    timed('downloads and chapters', () => laid.makeFiles(isOwn));
    return own.size;
  } finally {
    keeper.settle();
    await clearBuilding();
  }
}
