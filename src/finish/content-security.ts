import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as letOthersWork } from 'node:timers/promises';
import { keptTogether } from '../model/kept-work.ts';
import { sha256 } from '../model/text/fingerprint.ts';
import { filesOf } from '../publish/files-of.ts';
import { type Allowed, allowedOf, policyOf, withPolicy } from '../publish/site/content-security.ts';
import { doorHeaders, type HeaderRule, imageHeaders } from '../publish/site/door-headers.ts';
import { headersFile } from '../publish/site/headers-file.ts';
import type { BuiltSite } from './built-site.ts';

/** Folders in which every name has the hash of its file; Pagefind's are made when all pages are. */
const HASHED = ['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*', 'pagefind/filter/*'];

/**
 * What a page's own policy cannot say is who may frame it: nobody. Cards, which others are to show,
 * are no pages.
 */
const framedByNone = (files: readonly string[]): HeaderRule[] =>
  [
    ...new Set(
      files
        .filter((file) => file.endsWith('.html'))
        .map((file) => file.replace(/(?<=\/).*/, '*').replace(/^index\.html$/, '')),
    ),
  ].map((path) => [path, ['X-Frame-Options: DENY']]);

/** Gives each built page its policy, and the site its header file. */
export async function contentSecurity({ dist, base, edition }: BuiltSite): Promise<void> {
  const files = await filesOf(dist);
  const kept = keptTogether<Allowed>(`policies ${edition.record.id}`);
  for (const file of files.filter((each) => each.endsWith('.html'))) {
    await letOthersWork();
    // As bytes, then as text: Node reads a large file as text in half the speed.
    const bytes = readFileSync(join(dist, file));
    const html = bytes.toString();
    const allowed = kept.made(sha256(bytes), () => allowedOf(html));
    writeFileSync(join(dist, file), withPolicy(html, policyOf(allowed)));
  }
  kept.keep();
  const fonts = files.filter((file) => /^fonts\/.*\.woff2$/.test(file));
  const immutable = [...HASHED, ...fonts];
  writeFileSync(
    join(dist, '_headers'),
    headersFile({
      base,
      immutable,
      more: [...framedByNone(files), ...doorHeaders(edition.record), ...imageHeaders(edition)],
    }),
  );
}
