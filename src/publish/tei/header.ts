import type { Edition, Source } from '../../model/edition.ts';
import { languagesOfNotes } from '../../model/spoken-notes.ts';
import { licenceOf, publisherOf } from '../../render/imprint.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { interfaceIn } from '../../words/words.ts';
import { companionMakers, companionRights } from './companions.ts';
import { EDITION, versionId } from './ids.ts';
import type { TeiContext } from './prose.ts';
import { witnessesOf } from './witnesses.ts';

/** The header speaks English, whatever the interface does: it is read by scholarly tools. */
const ENGLISH = interfaceIn('en');

/**
 * The TEI header: what this is, whence it comes, what may be done with it, and by which rules it
 * was made.
 */
export function headerOf(edition: Edition, source: Source, context: TeiContext): XmlElement {
  const { record } = edition;
  return el(
    'teiHeader',
    { 'xml:lang': 'en' },
    el(
      'fileDesc',
      {},
      titlesOf(edition, source),
      el('editionStmt', {}, el('edition', { n: record.version }, `Version ${record.version}`)),
      publicationOf(edition, source, context),
      witnessesOf(source, context.site),
    ),
    encodingOf(source),
    profileOf(edition, source),
    el(
      'revisionDesc',
      {},
      source.versions.map(({ id, date }) =>
        el(
          'change',
          { when: date, target: id && `#${versionId(id)}` },
          id ? 'An earlier text comes into force.' : 'The text of this file comes into force.',
        ),
      ),
      el('change', { when: record.date }, `Version ${record.version} of the edition.`),
      el('change', { when: source.record.review.date }, reviewOf(source)),
    ),
  );
}

function titlesOf({ record: edition }: Edition, source: Source): XmlElement {
  const { record, paragraphs } = source;
  const english =
    paragraphs.find(({ anchor }) => anchor === 'title')?.summary?.text ?? record.titleEnglish;
  return el(
    'titleStmt',
    {},
    record.titleSupplied
      ? el(
          'title',
          { type: 'main', 'xml:lang': edition.lang },
          el('supplied', { resp: `#${EDITION}` }, record.title),
        )
      : el('title', { type: 'main', 'xml:lang': record.lang }, record.title),
    english && el('title', { type: 'translation', 'xml:lang': 'en' }, english),
    el('title', { type: 'short', 'xml:lang': edition.lang }, record.short),
    el(
      'respStmt',
      {},
      el('resp', {}, 'annotated by'),
      el('name', { 'xml:id': EDITION }, edition.title),
    ),
    companionMakers(source),
  );
}

function publicationOf(whole: Edition, source: Source, { site }: TeiContext): XmlElement {
  const { record: edition } = whole;
  const { path, record, publishesText } = source;
  return el(
    'publicationStmt',
    {},
    el('publisher', {}, publisherOf(ENGLISH, edition)),
    el('date', { when: edition.date }, edition.date),
    el('idno', { type: 'URI' }, new URL(path, site).href),
    el(
      'availability',
      { status: publishesText ? 'free' : 'restricted' },
      el('p', { n: record.rights.status }, record.rights.statement),
      el('p', {}, `Evidence: ${record.rights.evidence}`),
      el(
        'licence',
        edition.licence ? { target: edition.licence.url } : {},
        licenceOf(ENGLISH, whole),
      ),
      companionRights(source),
    ),
  );
}

function encodingOf({ record, publishesText }: Source): XmlElement {
  const shown = publishesText
    ? 'The text follows from its first witness by what is listed there as taken off, and nothing else; no character of it was changed.'
    : 'The text is not printed. For each paragraph there are its length in words, two fingerprints, and a digest in our own words with short quotations.';
  return el(
    'encodingDesc',
    {},
    el(
      'editorialDecl',
      {},
      el('correction', {}, el('p', {}, 'Nothing was corrected.')),
      el(
        'normalization',
        {},
        el(
          'p',
          {},
          `${shown} Fingerprints are SHA-256 in UTF-8: over the characters as they stand, and after this rule: ${ENGLISH.words.normalisationRule}.`,
        ),
      ),
      el(
        'segmentation',
        {},
        el(
          'p',
          {},
          record.numbering ??
            'Paragraphs are numbered by this edition where the text does not number them.',
        ),
        el(
          'p',
          {},
          'xml:id of a paragraph, a sentence, a part of the summary and a note is its permanent anchor on the page.',
        ),
      ),
      el(
        'interpretation',
        {},
        el(
          'p',
          {},
          'A note points by target and targetEnd at two empty anchors, between which the words stand that it is on. Its cert is medium where it is marked inferred, low where it is marked not verified, high otherwise.',
        ),
        el(
          'p',
          {},
          'A character that XML cannot hold stands as a processing instruction: char, with its number in hexadecimal.',
        ),
      ),
    ),
  );
}

function profileOf({ record: { lang: own } }: Edition, source: Source): XmlElement {
  const { record, companions } = source;
  const langs = [
    ...[record.lang, 'en', own],
    ...companions.map(({ lang }) => lang),
    ...languagesOfNotes(source),
  ];
  return el(
    'profileDesc',
    {},
    record.date && el('creation', {}, el('date', { when: record.date }, record.date)),
    record.abstract &&
      el('abstract', own === 'en' ? {} : { 'xml:lang': own }, el('p', {}, record.abstract)),
    el(
      'langUsage',
      {},
      [...new Set(langs)].map((lang) => el('language', { ident: lang }, ENGLISH.language(lang))),
    ),
  );
}

function reviewOf({ record: { review } }: Source): string {
  return `Summary, digests and notes: ${[review.state, review.by].filter(Boolean).join(', ')}.`;
}
