import { pathToFileURL } from 'node:url';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegrationLogger } from 'astro';
import { isInOneLanguage, pathIn, pathWithout } from '../render/pages.ts';
import type { BuiltSite } from './built-site.ts';

/** Writes the map of the site: its pages, but for addresses that only lead on, and what stands in for a page. */
export async function siteMap({ dist, edition, site, base, pages }: BuiltSite): Promise<void> {
  const { record } = edition;
  const isNone = (page: string) =>
    page.endsWith(`/sources/${record.principal}/`) || page === `${site}not-kept/`;
  /** A page of the map with the same in the other languages of the interface. */
  const inLanguages = (item: SitemapItem): SitemapItem => {
    const { path } = pathWithout(record, item.url.slice(site.length));
    if (record.interfaces.length === 1 || isInOneLanguage(path)) return item;
    const links = record.interfaces.map((lang) => ({
      lang,
      url: site + pathIn(record, lang, path),
    }));
    return { ...item, links };
  };
  const { hooks } = sitemap({ filter: (page) => !isNone(page), serialize: inLanguages });
  // Asked as Astro would: it looks at no more of what it is given, and a failure stops the build.
  const fail = (said: string) => {
    throw new Error(said);
  };
  const logger = { info() {}, warn: fail, error: fail } as unknown as AstroIntegrationLogger;
  const config = {
    site: new URL(site).origin,
    base,
    trailingSlash: 'always',
    build: { format: 'directory' },
  };
  const given = {
    config,
    routes: [],
    dir: pathToFileURL(`${dist}/`),
    pages: pages.map((pathname) => ({ pathname })),
    logger,
  } as never;
  await hooks['astro:routes:resolved']?.(given);
  await hooks['astro:config:done']?.(given);
  await hooks['astro:build:done']?.(given);
}
