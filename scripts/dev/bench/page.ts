import { openBrowser } from '../../lib/browser.ts';
import { contestants } from './contestants.ts';
import { measure } from './measure.ts';
import { measurePage } from './measure-page.ts';
import { type PageRow, SEED } from './report.ts';
import { serveGzipped } from './serve-gzipped.ts';

/** Sources of the sites whose page is measured. */
const SOURCES = 10;

/**
 * Measures a page of one text of fourteen paragraphs with its notes, on this project's site and on
 * its peers'; medians of `runs`.
 */
export async function benchPage(runs: number): Promise<PageRow[]> {
  const all = await contestants(SOURCES, SEED);
  const browser = await openBrowser();
  const rows: PageRow[] = [];
  try {
    for (const { name, folder, command, env, site, page, remove } of all) {
      await measure(folder, command, env);
      const server = await serveGzipped(site);
      try {
        rows.push({ name, ...(await measurePage(browser, `${server.url}${page}`, runs)) });
        console.error(`page: ${name} measured`);
      } finally {
        await server.stop();
      }
      await remove();
    }
  } finally {
    await browser.close();
  }
  return rows;
}
