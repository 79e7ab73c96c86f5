import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { settle } from './layout.ts';
import type { ShotPage } from './pages.ts';

/** Pages of the print that become pictures. */
const PICTURES = 3;

/**
 * Prints a page to A4 (or to the paper that its style sheet asks for), and its first pages to
 * pictures where Poppler is installed. Returns what was written.
 */
export async function print(
  browser: Browser,
  site: string,
  { name, path }: ShotPage,
  folder: string,
): Promise<string> {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(`${site}${path}`);
  await settle(page);
  const pdf = join(folder, `${name}.pdf`);
  await page.pdf({
    path: pdf,
    format: 'A4',
    preferCSSPageSize: true,
    displayHeaderFooter: false,
    printBackground: false,
  });
  await page.close();
  const { status, error } = spawnSync('pdftoppm', [
    '-png',
    '-r',
    '80',
    '-l',
    String(PICTURES),
    pdf,
    join(folder, `${name}-print`),
  ]);
  if (error) return `${name}.pdf (no pictures of it: pdftoppm is not installed)`;
  return status === 0
    ? `${name}.pdf ${name}-print-*.png`
    : `${name}.pdf (pdftoppm could not make pictures of it)`;
}
