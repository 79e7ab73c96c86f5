import type { TestProject } from 'vitest/node';
import { serveBrowser } from '../../scripts/lib/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Chromium that tests share is: `inject('browserAt')`. */
    browserAt: string;
  }
}

/** Opens one Chromium for all of the tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await serveBrowser();
  provide('browserAt', server.wsEndpoint());
  return () => server.close();
}
