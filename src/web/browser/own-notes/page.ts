import type { OwnNote } from '../../../model/own-notes/own-note.ts';
import { pageOf } from '../../../model/own-notes/page-of.ts';
import { type Speaker, speaker } from '../../../words/speak.ts';
import type { Words } from '../../../words/words.ts';

/** What the scripts say, as a script beside the page of all notes hands it over. */
export type Said = Words['ownNotes']['said'];
declare global {
  var ownNotesSaid: { readonly locale: string; readonly said: Said } | undefined;
}

/** Where this page is in the site, and what is said on it. */
export interface Here extends Speaker {
  readonly said: Said;
  readonly locale: string;
  /** Path of this page from the site's root in the page's language: `resolution/`. */
  readonly path: string;
  readonly title: string;
  /** Permanent address of the site's root, for what is taken along. */
  readonly site: string;
  /** Address of the page of all notes. */
  readonly home: string;
  readonly hrefOf: (page: string, anchor?: string) => string;
  /** The path of a page by an address that it has anywhere. */
  readonly pageOf: (address: string) => string;
}

/** Looks about on a page; `home` is the address of the page of all notes. */
export async function lookAbout(home: string): Promise<Here> {
  const folder = new URL('.', home);
  await load(new URL('words.js', folder).href);
  const { locale, said } = globalThis.ownNotesSaid as { locale: string; said: Said };
  const root = new URL('..', folder).href;
  const path = new URL('.', location.href).href.slice(root.length);
  const link = (selector: string) => document.querySelector<HTMLLinkElement>(`link${selector}`);
  const own = (link('[hreflang="x-default"]') ?? link('[rel="canonical"]'))?.href ?? '';
  const site = own.endsWith(path) ? own.slice(0, own.length - path.length) : root;
  const index = location.protocol === 'file:' ? 'index.html' : '';
  const languages = [...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')].map(
    ({ hreflang }) => hreflang,
  );
  return {
    ...speaker(locale),
    locale,
    said,
    path,
    site,
    home,
    title: document.querySelector<HTMLMetaElement>('[property="og:title"]')?.content ?? path,
    hrefOf: (page, anchor) => `${root}${page}${index}${anchor ? `#${anchor}` : ''}`,
    pageOf: (address) => pageOf(address, site, languages),
  };
}

/** A name for a note: the beginning of its words, or of what is written. */
export function nameOf({ places, text, title }: OwnNote): string {
  const words = places[0]?.exact ?? (text || title);
  const chars = [...words.replace(/\s+/g, ' ')];
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}…` : chars.join('');
}

/** Loads a classic script, as one may from a disk, too. */
function load(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src });
    script.onload = () => resolve();
    script.onerror = () => reject(new TypeError(`${src} did not load.`));
    document.head.append(script);
  });
}
