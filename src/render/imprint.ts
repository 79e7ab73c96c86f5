import type { Edition, EditionRecord } from '../model/edition.ts';
import type { Interface } from '../words/words.ts';
import { namedOwnWords } from './own-kinds.ts';
import { inOwn } from './own-words.ts';
import type { View } from './view.ts';
import { joined, ownNodes } from './views/inline.ts';
import { el, type XmlNode } from './xml.ts';

/** Says under which licence our own words are, in a sentence. */
export function licenceOf(ui: Interface, edition: Pick<Edition, 'record' | 'sources'>): string {
  const { words, say } = ui;
  const { licence } = edition.record;
  const what = namedOwnWords(ui, edition.sources);
  return licence
    ? say(words.imprint.licence, { what, licence: licence.name })
    : say(words.imprint.noLicence, { what });
}

/**
 * Who answers for what stands on a page, in one line: whose edition, which version, how far it was
 * reviewed, where to object. `addressOf` gives the address of a page of the site.
 */
export function answersLine(
  view: Pick<View, 'edition' | 'ui'>,
  addressOf: (path: string) => string,
): XmlNode[] {
  const { record } = view.edition;
  const { words, pieces, say } = view.ui;
  const { title, publisher, version, review, objections } = record;
  const { frame } = words;
  return joined(
    [
      pieces(publisher ? frame.whose : frame.unnamed, {
        title: ownNodes(view, [title], inOwn(record, 'title'))[0] ?? '',
        publisher,
      }),
      [say(frame.version, { version })],
      ...(review ? [ownNodes(view, [review], inOwn(record, 'review'))] : []),
      ...(objections
        ? [
            [
              el(
                'a',
                { href: URL.canParse(objections) ? objections : addressOf(objections) },
                frame.object,
              ),
            ],
          ]
        : []),
    ],
    ' · ',
    (each) => each,
  );
}

/** The publisher's name, or that none is given. */
export function publisherOf(
  { words }: Interface,
  { publisher }: Pick<EditionRecord, 'publisher'>,
): string {
  return publisher || words.imprint.noPublisher;
}

/** Says in a sentence who publishes this copy. */
export function publishedBy(
  { words, say }: Interface,
  { publisher }: Pick<EditionRecord, 'publisher'>,
): string {
  return publisher ? say(words.imprint.publishedBy, { publisher }) : words.imprint.noPublisher;
}
