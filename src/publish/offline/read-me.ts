import type { EditionRecord } from '../../model/edition.ts';
import { interfaceIn } from '../../words/words.ts';
import { MANIFEST } from '../fixity/sums.ts';

/** What a reader finds beside `index.html` in the offline archive. */
export function readMe(record: EditionRecord, site: string): string {
  const { title, version, date } = record;
  const { words, say } = interfaceIn(record.interface);
  const { readMe: message } = words;
  return `${say(message.title, { title, version, date })}

${say(message.whole, { site })}
${message.open}

${say(message.sums, { manifest: MANIFEST, command: `sha256sum -c ${MANIFEST}` })}
`;
}
