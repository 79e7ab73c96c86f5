import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import * as browser from '../../scripts/lib/browser.ts';

/**
 * Opens the Chromium that tests share, in which each sees and closes nothing but its own windows;
 * given variables for its environment, also none, one of its own, with a clipboard of its own.
 */
export function openBrowser(env?: Record<string, string>): Promise<Browser> {
  return env ? browser.openBrowser(env) : chromium.connect(inject('browserAt'));
}
