import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import * as browser from '../../scripts/lib/browser.ts';

/**
 * Opens the Chromium that tests share, in which each sees and closes nothing but its own windows;
 * one of its own where variables are to be in its environment.
 */
export function openBrowser(env?: Record<string, string>): Promise<Browser> {
  return env ? browser.openBrowser(env) : chromium.connect(inject('browserAt'));
}
