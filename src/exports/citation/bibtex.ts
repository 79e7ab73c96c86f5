import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './work-item.ts';

const { format } = plugins.config.get('@bibtex');
// Chinese stays Chinese (UTF-8): by default the plugin drops what ASCII cannot write. Keys are ours, so that they last.
format.asciiOnly = false;
format.useIdAsLabel = true;
format.checkLabel = false;

/** CSL-JSON items as BibTeX in UTF-8. */
export function bibtex(items: readonly CslItem[]): string {
  return new Cite(items).format('bibtex');
}
