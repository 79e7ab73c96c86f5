import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CODE_ROOT } from './settings.ts';

/** Program of the Chromium that the set-up found. */
export function chromiumPath(): string {
  const { chromium: path } = JSON.parse(
    readFileSync(join(CODE_ROOT, 'node_modules/.annotated-sources.json'), 'utf8'),
  ) as {
    chromium: string;
  };
  return path;
}

/**
 * Opens the Chromium that the set-up found (`node scripts/setup.mjs --browser`), with variables
 * added to its environment.
 */
export function openBrowser(env: Record<string, string> = {}): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), env: { ...process.env, ...env } });
}
