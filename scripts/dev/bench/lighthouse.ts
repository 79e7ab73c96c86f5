import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumPath } from '../../lib/browser.ts';
import { installApart } from './peers.ts';

/** Installed on demand into a temporary folder. */
const PACKAGES = { lighthouse: '13.5.0' };
export const LIGHTHOUSE_VERSION = PACKAGES.lighthouse;

/**
 * What Lighthouse says of a page on a phone (its simulated mobile device): scores 0 to 1, times in
 * milliseconds.
 */
export interface Lighthouse {
  readonly performance: number;
  readonly accessibility: number;
  readonly practices: number;
  readonly seo: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
}

/**
 * Runs Lighthouse on an address, once. The address may be served by this very process, which goes
 * on meanwhile.
 */
export async function runLighthouse(url: string): Promise<Lighthouse> {
  const folder = installApart('lighthouse', PACKAGES);
  const { stdout: printed } = await promisify(execFile)(
    process.execPath,
    [
      join(folder, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--output=json',
      '--quiet',
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    {
      env: { ...process.env, CHROME_PATH: chromiumPath() },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      timeout: 180_000,
    },
  );
  const { categories, audits } = JSON.parse(printed) as {
    categories: Record<string, { score: number }>;
    audits: Record<string, { numericValue: number }>;
  };
  const score = (name: string) => categories[name]?.score ?? Number.NaN;
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbt: value('total-blocking-time'),
  };
}
