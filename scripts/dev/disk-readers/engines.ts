import { openBrowser } from '../../lib/browser.ts';
import { firefoxPath, openFirefox } from './firefox.ts';
import { answered, type DiskReader } from './reader.ts';
import { openWebKit, webKitPath } from './webkit.ts';

/**
 * The engines that the offline archive is tried in; `missing` says of one that is not installed
 * what installs it.
 */
export const ENGINES: readonly {
  name: string;
  missing: string | null;
  open: () => Promise<DiskReader>;
}[] = [
  { name: 'Chromium', missing: null, open: openChromium },
  {
    name: 'Firefox',
    missing: firefoxPath ? null : 'Firefox is not installed (apt-get install firefox-esr)',
    open: openFirefox,
  },
  {
    name: 'WebKit',
    missing: webKitPath
      ? null
      : 'WebKitGTK is not installed (apt-get install webkit2gtk-driver xvfb xauth)',
    open: openWebKit,
  },
];

async function openChromium(): Promise<DiskReader> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  const told: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) told.push(message.text());
  });
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) told.push(`asked for ${request.url()}`);
  });
  return {
    told,
    goto: (url) => page.goto(url),
    evaluate: (run, given) =>
      answered(page.evaluate(`(${run})(${JSON.stringify(given)})`), String(run)),
    close: () => browser.close(),
  };
}
