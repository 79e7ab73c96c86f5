import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, contestants } from './contestants.ts';
import { measure, median, sizeOf, type Taken } from './measure.ts';
import { type BuildRow, SEED, type Steps } from './report.ts';

interface Built extends Taken {
  readonly steps: Steps | null;
}

/**
 * Builds corpora of several sizes with this project and its peers, `runs` times each, in turn;
 * medians.
 */
export async function benchBuild(counts: readonly number[], runs: number): Promise<BuildRow[]> {
  const rows: BuildRow[] = [];
  for (const count of counts) {
    const all = await contestants(count, SEED);
    const taken = new Map(
      all.map(({ name }) => [
        name,
        {
          first: [] as Built[],
          again: [] as Built[],
          changed: [] as Built[],
          reference: [] as Built[],
        },
      ]),
    );
    for (let run = 0; run < runs; run++) {
      for (const each of all) {
        const lists = taken.get(each.name);
        each.forget();
        lists?.first.push(await build(each));
        lists?.again.push(await build(each));
        await each.change();
        lists?.changed.push(await build(each));
        if (each.changeReference) {
          await each.changeReference();
          lists?.reference.push(await build(each));
        }
        console.error(`${count} sources, run ${run + 1} of ${runs}: ${each.name} built`);
      }
    }
    for (const each of all) {
      const { first = [], again = [], changed = [], reference = [] } = taken.get(each.name) ?? {};
      const seconds = (list: readonly Taken[]) => median(list.map((one) => one.seconds));
      const middle = (list: readonly Built[]) =>
        list.find((one) => one.seconds === seconds(list))?.steps ?? null;
      const memory = first.flatMap((one) => one.memory ?? []);
      rows.push({
        name: each.name,
        sources: count,
        first: seconds(first),
        again: seconds(again),
        changed: seconds(changed),
        reference: reference.length > 0 ? seconds(reference) : null,
        memory: memory.length > 0 ? median(memory) : null,
        bytes: await sizeOf(each.site),
        steps: { first: middle(first), changed: middle(changed), reference: middle(reference) },
      });
      await each.remove();
    }
  }
  return rows;
}

/** Builds, and looks whether the corpus is in the site: one that leaves it out is the fastest. */
async function build({
  name,
  folder,
  command,
  env,
  trace,
  site,
  page,
}: Contestant): Promise<Built> {
  const taken = await measure(folder, command, env);
  const files = [join(site, page, 'index.html'), join(site, `${page}.html`)];
  if (!files.some((file) => existsSync(file)))
    throw new Error(`${name} built no ${page}. See how scripts/dev/bench/peers.ts sets it up.`);
  return { ...taken, steps: trace === null ? null : stepsIn(trace) };
}

/** Seconds of each step, by its name, as `scripts/build.ts --trace` writes them. */
function stepsIn(trace: string): Steps {
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as {
    traceEvents: readonly { name: string; dur: number }[];
  };
  const steps: Record<string, number> = {};
  for (const { name, dur } of traceEvents) steps[name] = (steps[name] ?? 0) + dur / 1e6;
  return steps;
}
