import { formatDate } from '../../../model/date.ts';
import { RIGHTS_NAMES } from '../../../model/rights.ts';
import { licenceOf, publisherOf } from '../../../render/imprint.ts';
import { el } from '../../../render/xml.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, hrefIn } from '../here.ts';
import { identifierOf } from '../identifier.ts';
import { english } from '../words.ts';

/**
 * What is known of the book itself: version, licence, the rights in each source, and the files that
 * the texts came from.
 */
export function colophonChapter(book: Here): Chapter {
  const here: Here = { ...book, file: 'colophon.xhtml' };
  const { record, sources } = here.edition;
  const facts: [string, string][] = [
    ['Version', `${record.version}, ${formatDate(record.date)}`],
    ['Publisher', publisherOf(record)],
    ...(record.funding ? ([['Funding', record.funding]] as [string, string][]) : []),
    ['On the web', here.site],
    [
      'Identifier',
      `${identifierOf(here.edition, here.site)}, made from the address and the version`,
    ],
    [
      'Licence',
      `${licenceOf(record, 'Notes, summaries and digests')} The words quoted in them are not covered.`,
    ],
    [
      'Typeface',
      'Characters of Noto Serif SC, under the SIL Open Font License 1.1, which lies beside them in the file.',
    ],
  ];
  const [first] = sources;
  const example = `${first?.id}.xhtml#${first?.paragraphs[0]?.anchor}`;
  return {
    file: here.file,
    title: 'Colophon',
    landmark: 'colophon',
    body: [
      el(
        'section',
        { 'epub:type': 'colophon', role: 'doc-colophon', 'aria-labelledby': 'colophon' },
        el('h1', { id: 'colophon' }, 'Colophon'),
        el(
          'p',
          {},
          'This book is made of the same texts and notes as the pages on the web, in one run. Each passage, sentence and note has the same ',
          `permanent anchor in both: what is ${example} here is ${example.replace('.xhtml', '/')} there.`,
        ),
        el(
          'dl',
          {},
          facts.map(([term, value]) => [el('dt', {}, term), el('dd', {}, english(value))]),
        ),
        el('h2', { id: 'rights' }, 'Rights and captures'),
        el(
          'p',
          {},
          'The evidence, what was taken off each capture, and the fingerprint of every paragraph stand in the record of each source.',
        ),
        sources.map(({ path, record: { short, rights, captures } }) => [
          el(
            'h3',
            {},
            el('a', { href: `${hrefIn(here, here.site + path)}#record` }, english(short)),
          ),
          el('p', {}, `${RIGHTS_NAMES[rights.status]}. `, english(rights.statement)),
          captures.map(({ file, sha256 }) =>
            el('p', { class: 'sums' }, `${file}: SHA-256 `, el('code', {}, sha256)),
          ),
        ]),
      ),
    ],
  };
}
