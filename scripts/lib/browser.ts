import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CODE_ROOT } from './settings.ts';

/** Opens the Chromium that the set-up found (`node scripts/setup.mjs --browser`), with variables added to its environment. */
export function openBrowser(env: Record<string, string> = {}): Promise<Browser> {
  const { chromium: path } = JSON.parse(readFileSync(join(CODE_ROOT, 'node_modules/.annotated-sources.json'), 'utf8')) as {
    chromium: string;
  };
  return chromium.launch({ executablePath: path, env: { ...process.env, ...env } });
}
