import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeEdition, runScript } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the made-up edition that readers' tests stand on, built: `inject('fog')`. */
    fog: string;
  }
}

/** Builds that edition once, for all of the tests. */
export default function setup({ provide }: TestProject): () => void {
  const root = makeEdition('fog');
  const { status, stderr } = runScript('build.ts', root);
  if (status !== 0) throw new Error(stderr);
  provide('fog', root);
  return () => rmSync(root, { recursive: true, force: true });
}
