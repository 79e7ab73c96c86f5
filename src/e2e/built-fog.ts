import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeEdition, runScript, serve } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the made-up edition that readers' tests stand on, built: `inject('fog')`. */
    fog: string;
    /** Where it is served: `inject('fogSite')`. */
    fogSite: string;
  }
}

/** Builds and serves that edition once, for all of the tests. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const root = makeEdition('fog');
  const { status, stderr } = runScript('build.ts', root);
  if (status !== 0) throw new Error(stderr);
  provide('fog', root);
  const { url, stop } = await serve(root, {});
  provide('fogSite', url);
  return () => {
    stop();
    rmSync(root, { recursive: true, force: true });
  };
}
