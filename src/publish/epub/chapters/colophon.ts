import { licenceOf, publisherOf } from '../../../render/imprint.ts';
import { han } from '../../../render/views/inline.ts';
import { el } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter } from '../chapter.ts';
import type { Here } from '../here.ts';
import { identifierOf } from '../identifier.ts';

/**
 * What is known of the book itself: version, licence, the rights in each source, and the files that
 * the texts came from.
 */
export function colophonChapter(book: Here): Chapter {
  const here: Here = { ...book, file: 'colophon.xhtml' };
  const { record, sources } = here.edition;
  const { words, say, date } = here.ui;
  const message = words.book;
  const identifier = identifierOf(here.edition, here.site);
  const licence = licenceOf(here.ui, here.edition);
  const facts = [
    [message.versionTerm, `${record.version}, ${date(record.date)}`],
    [message.publisher, publisherOf(here.ui, record)],
    [message.funding, record.funding],
    [message.review, record.review],
    [message.web, here.site],
    [message.identifier, say(message.identifierHow, { identifier })],
    [message.licence, say(message.licenceHow, { licence })],
    [message.typeface, message.typefaceHow],
  ] as const;
  const [first] = sources;
  const example = `${first?.id}.xhtml#${first?.paragraphs[0]?.anchor}`;
  return {
    file: here.file,
    title: message.colophon,
    landmark: 'colophon',
    body: bookNodes(
      el(
        'section',
        { 'epub:type': 'colophon', role: 'doc-colophon', 'aria-labelledby': 'colophon' },
        el('h1', { id: 'colophon' }, message.colophon),
        el(
          'p',
          {},
          say(message.colophonHow, { here: example, there: example.replace('.xhtml', '/') }),
        ),
        el(
          'dl',
          {},
          facts.map(([term, value]) => value && [el('dt', {}, term), el('dd', {}, han(value))]),
        ),
        el('h2', { id: 'rights' }, message.rights),
        el('p', {}, message.rightsHow),
        sources.map(({ path, record: { short, rights, captures } }) => [
          el('h3', {}, el('a', { href: `${here.site}${path}#record` }, han(short))),
          el('p', {}, `${words.rights[rights.status]}. `, han(rights.statement)),
          captures.map(({ file, sha256 }) =>
            el('p', { class: 'sums' }, `${file}: SHA-256 `, el('code', {}, sha256)),
          ),
        ]),
      ),
      here,
    ),
  };
}
