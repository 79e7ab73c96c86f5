import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadEdition } from '../../src/read/loader.ts';
import { Refusal, readArguments, run, UsageError } from '../lib/arguments.ts';
import { openBrowser } from '../lib/browser.ts';
import { servePreview } from '../lib/preview.ts';
import { basePath, CODE_ROOT, EDITION_ROOT, siteFolder } from '../lib/settings.ts';
import { shotPages } from './shots/pages.ts';
import { print } from './shots/print.ts';
import { SCHEMES, shoot, WINDOWS } from './shots/shoot.ts';

const USAGE = `Usage: npm run shots [-- --out DIR]
  --out DIR    where the pictures go (shots/)
Pictures of the pages in dist/ (built first if it is missing), on a laptop, a tablet and a phone, light and dark, and the principal
page as it is printed. Fails when a page is missing, scrolls sideways, shifts while it is loaded or a note is opened, or writes errors.`;

/**
 * `npm run shots`: pictures of the site, for people to look at, with what machines can tell of its
 * layout.
 */
await run(async () => {
  const { values, positionals } = readArguments({ out: { type: 'string' } }, USAGE);
  if (positionals.length > 0) throw new UsageError(USAGE);
  const folder = values.out ?? join(CODE_ROOT, 'shots');
  if (!existsSync(join(siteFolder(), 'index.html'))) {
    const { status } = spawnSync(process.execPath, [join(CODE_ROOT, 'scripts', 'build.ts')], {
      stdio: 'inherit',
    });
    if (status !== 0)
      throw new Refusal(
        'Nothing could be built (see above), so there is nothing to take pictures of.',
      );
  }
  await mkdir(folder, { recursive: true });
  const edition = await loadEdition({ root: EDITION_ROOT });
  const pages = shotPages(edition);
  const [browser, server] = await Promise.all([openBrowser(), servePreview({ port: 0 })]);
  const site = `${server.url}${basePath()}`;
  const wrong: string[] = [];
  try {
    const width = Math.max(...pages.map(({ name }) => name.length));
    console.log(`${'page'.padEnd(width)}  window  scheme  overflow  shift   errors  files`);
    for (const page of pages) {
      for (const view of WINDOWS.flatMap((size) => SCHEMES.map((scheme) => ({ size, scheme })))) {
        const shot = await shoot(browser, site, page, view, folder);
        if (!shot) {
          wrong.push(`/${page.path}: there is no such page.`);
          console.log(`${page.name.padEnd(width)}  missing`);
          break;
        }
        const { overflow, widest, shift, moved, errors } = shot.layout;
        const where = `/${page.path} at ${view.size.width} px, ${view.scheme}`;
        console.log(
          `${page.name.padEnd(width)}  ${String(view.size.width).padStart(6)}  ${view.scheme.padEnd(6)}  ${String(overflow).padStart(5)} px  ${shift.toFixed(4)}  ${String(errors.length).padStart(6)}  ${shot.files.join(' ')}`,
        );
        if (overflow > 0)
          wrong.push(
            `${where}: scrolls sideways by ${overflow} px; furthest to the right: ${widest.join(', ')}.`,
          );
        if (shift > 0)
          wrong.push(
            `${where}: the layout shifts by ${shift.toFixed(4)}; moved: ${moved.join(', ')}.`,
          );
        for (const error of errors) wrong.push(`${where}: console: ${error}`);
      }
    }
    const principal = pages.find(({ name }) => name === edition.record.principal);
    if (principal)
      console.log(
        `${principal.name.padEnd(width)}  A4      print   ${await print(browser, site, principal, folder)}`,
      );
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(`\nWritten to ${folder}.`);
  if (wrong.length > 0) console.error(`\n${wrong.join('\n')}`);
  return wrong.length > 0 ? 1 : 0;
});
