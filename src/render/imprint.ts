import type { Edition, EditionRecord } from '../model/edition.ts';
import type { Interface } from '../words/words.ts';
import { namedOwnWords } from './own-kinds.ts';

/** Says under which licence our own words are, in a sentence. */
export function licenceOf(ui: Interface, edition: Pick<Edition, 'record' | 'sources'>): string {
  const { words, say } = ui;
  const { licence } = edition.record;
  const what = namedOwnWords(ui, edition.sources);
  return licence
    ? say(words.imprint.licence, { what, licence: licence.name })
    : say(words.imprint.noLicence, { what });
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
