import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { CODE_ROOT } from '../lib/settings.ts';

/** How many files are told. */
const MOST = 20;

/** Tells at the end of a run of tests which files took longest, with what they set up before. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(files: readonly TestModule[]): void {
    const taken = files
      .map((file) => ({ file, seconds: file.diagnostic().duration / 1000 }))
      .sort((a, b) => b.seconds - a.seconds);
    console.log(`\nThe slowest of ${taken.length} files, in seconds:`);
    for (const { file, seconds } of taken.slice(0, MOST))
      console.log(`${seconds.toFixed(1).padStart(7)}  ${relative(CODE_ROOT, file.moduleId)}`);
  }
}
