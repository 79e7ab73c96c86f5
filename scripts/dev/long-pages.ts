import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { readArguments, run, UsageError } from '../lib/arguments.ts';
import { openBrowser } from '../lib/browser.ts';
import { median } from './bench/measure.ts';
import { serveGzipped } from './bench/serve-gzipped.ts';

const USAGE = `Usage: node scripts/dev/long-pages.ts DIST PATH… [--runs N]
  what pages of a built site take a slow phone: bytes, first paint, layout, the longest wait`;

/**
 * Lighthouse's phone as DevTools throttles it: a processor four times slower, slow 4G
 * (150 ms × 3.75, 1.6 Mbit/s × 0.9).
 */
const CPU = 4;
const NETWORK = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 1_474_560 / 8,
  uploadThroughput: 675_000 / 8,
};

/** What a page takes, in milliseconds. */
interface Taken {
  readonly fcp: number;
  /** Until all of the text was there, and until the face was, too. */
  readonly text: number;
  readonly load: number;
  /** All layout and all style, at the processor's slowed speed. */
  readonly layout: number;
  readonly style: number;
  /** The longest task: for so long nothing answers. */
  readonly longest: number;
  readonly elements: number;
}

async function take(browser: Browser, url: string): Promise<Taken> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await cdp.send('Performance.enable');
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    const { tasks } = globalThis as unknown as { tasks: number[] };
    return {
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      text: navigation?.domContentLoadedEventEnd ?? Number.NaN,
      load: navigation?.loadEventEnd ?? Number.NaN,
      longest: Math.max(0, ...tasks),
      elements: document.querySelectorAll('*').length,
    };
  });
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => 1000 * (metrics.find((each) => each.name === name)?.value ?? 0);
  await context.close();
  return { ...seen, layout: metric('LayoutDuration'), style: metric('RecalcStyleDuration') };
}

/** Measures pages of a built site as a slow phone would have them. */
await run(async () => {
  const { values, positionals } = readArguments({ runs: { type: 'string', default: '3' } }, USAGE);
  const [dist, ...paths] = positionals;
  if (!dist || paths.length === 0) throw new UsageError(USAGE);
  const [server, browser] = await Promise.all([serveGzipped(resolve(dist)), openBrowser()]);
  console.log(
    '| page | bytes | gzipped | FCP ms | text ms | load ms | layout | style | longest task | elements |',
  );
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
  try {
    for (const path of paths) {
      const bytes = readFileSync(join(dist, path, 'index.html'));
      const runs: Taken[] = [];
      for (let i = 0; i < Number(values.runs); i++)
        runs.push(await take(browser, `${server.url}/${path}`));
      const middle = (name: keyof Taken) => Math.round(median(runs.map((each) => each[name])));
      console.log(
        `| ${path} | ${bytes.length} | ${gzipSync(bytes).length} | ${middle('fcp')} | ${middle('text')} | ${middle('load')} | ${middle('layout')} | ${middle('style')} | ${middle('longest')} | ${middle('elements')} |`,
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return 0;
});
