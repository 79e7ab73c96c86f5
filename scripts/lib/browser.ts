import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
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
 * What is turned off in Chromium. First what Playwright turns off, whose list would be replaced by
 * one that is shorter; then pages of the browser's own window, two in each, which nobody sees here
 * and which took a third of all work, and a process kept ready for each window, a tenth of the rest.
 */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

/**
 * Opens the Chromium that the set-up found (`node scripts/setup.mjs --browser`), with variables
 * added to its environment.
 */
export function openBrowser(env: Record<string, string> = {}): Promise<Browser> {
  return chromium.launch(launching(env));
}

/** Opens it as a server, which several programs may connect to. */
export function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(launching({}));
}

const launching = (env: Record<string, string>) => ({
  executablePath: chromiumPath(),
  args: [`--disable-features=${OFF.join(',')}`],
  env: { ...process.env, ...env } as Record<string, string>,
});
