import { openBrowser } from '../../lib/browser.ts';
import { basePath, siteFolder } from '../../lib/settings.ts';
import { readSite } from '../../lib/site.ts';
import { measurePage } from './measure-page.ts';
import type { PageRow } from './report.ts';
import { serveGzipped } from './serve-gzipped.ts';

/**
 * Pages that are made once a source: the last of each stands for all; the first may only lead on to
 * another address.
 */
const ONE_OF_MANY = /^(?:sources|cite)\//;

/**
 * Measures a page of each kind of the site that is built in `dist/`, built for the root of its
 * host.
 */
export async function benchKinds(runs: number): Promise<PageRow[]> {
  const { files } = await readSite(siteFolder(), basePath());
  const pages = [...files].flatMap((file) => /^(.*)index\.html$/.exec(file)?.[1] ?? []);
  const kinds = Map.groupBy(pages, (page) => ONE_OF_MANY.exec(page)?.[0] ?? page);
  const server = await serveGzipped(siteFolder());
  const browser = await openBrowser();
  const rows: PageRow[] = [];
  try {
    for (const page of [...kinds.values()].flatMap((alike) => alike.at(-1) ?? [])) {
      rows.push({
        name: `/${page}`,
        ...(await measurePage(browser, `${server.url}/${page}`, runs)),
      });
      console.error(`/${page} measured`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return rows;
}
