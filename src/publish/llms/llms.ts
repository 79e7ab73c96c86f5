import type { Edition } from '../../model/edition.ts';
import { interfaceIn } from '../../words/words.ts';
import { CRATE, FEED } from '../addresses.ts';
import { ENTRY } from '../dts/addresses.ts';
import { twinPath } from '../markdown/page.ts';

/**
 * Writes what language models read of a site first (https://llmstxt.org/): what it is, where each
 * source is as Markdown, and what else there is.
 */
export function llms(edition: Edition, site: string): string {
  const { record, sources } = edition;
  const { words, say, date } = interfaceIn(record.interface);
  const { title, version } = record;
  const entry = (name: string, path: string, notes: string | null) =>
    `- [${line(name).replace(/[[\]]/g, '\\$&')}](${site}${path})${notes ? `: ${line(notes)}` : ''}`;
  const optional = [
    entry(words.pages.about, 'about/', null),
    entry(words.frame.downloads, 'downloads/', null),
    entry(
      'references.json',
      'downloads/references.json',
      say(words.files.references, { form: words.files.json }),
    ),
    entry(FEED, FEED, words.files.feed),
    entry('DTS', ENTRY, words.files.dts),
    entry(CRATE, CRATE, words.files.crate),
  ];
  return [
    `# ${line(title)}`,
    `> ${line(record.description)}`,
    `${say(words.frame.imprint, { title, version, date: date(record.date) })} ${words.llms.how}`,
    `## ${words.pages.sources}`,
    sources
      .map(({ record: { short, abstract, relation }, path }) =>
        entry(short, twinPath(edition, path), abstract ?? relation),
      )
      .join('\n'),
    // The convention’s own word, whatever the language: what may be left out stands under it.
    `## Optional`,
    optional.join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim();
