import type { Edition, Paragraph, Source } from '../../model/edition.ts';
import { el, xmlDocument } from '../../render/xml.ts';
import { anchored, provisionsOf, sentenceNodes } from './body.ts';
import { identityOf } from './identity.ts';
import { imagesAfter } from './images.ts';
import { metaOf } from './meta.ts';

/** Where passages stand that are no provisions. */
const PREFACE = new Set(['adoption', 'contents']);
const PREAMBLE = new Set(['preamble', 'recital']);
const CONCLUSIONS = new Set(['effect', 'signature']);

/**
 * Whether there is an Akoma Ntoso document of a source: legislation with its legal dates, whose
 * text may be published.
 */
export function hasAkn({ publishesText, record }: Source): boolean {
  return publishesText && record.kind === 'legislation' && identityOf(record) !== null;
}

/**
 * Legislation in Akoma Ntoso 3.0: its own words and their order, its identity and its dates;
 * nothing of ours but ids.
 *
 * `site` is the site's own address, with a slash at its end. Null where {@link hasAkn} is false.
 */
export function akn(edition: Edition, source: Source, site: string): string | null {
  const identity = hasAkn(source) ? identityOf(source.record) : null;
  if (!identity) return null;
  const {
    paragraphs,
    record: { lang },
  } = source;
  const { document, form } = identity.legislation;
  const title = paragraphs.find(({ place }) => place.role === 'title');
  const those = (roles: ReadonlySet<string>) =>
    paragraphs.filter(({ place }) => roles.has(place.role));
  const [preface, before, after] = [PREFACE, PREAMBLE, CONCLUSIONS].map(those) as [
    Paragraph[],
    Paragraph[],
    Paragraph[],
  ];
  const outside = new Set([title, ...preface, ...before, ...after]);
  const provisions = paragraphs.filter((paragraph) => !outside.has(paragraph));
  // A body is never empty: of a text without provisions it has all that is not its head.
  const [preamble, body, conclusions] =
    provisions.length > 0 ? [before, provisions, after] : [[], [...before, ...after], []];
  const images = imagesAfter(source, site);
  const line = (paragraph: Paragraph) => [
    el('p', anchored(paragraph.anchor), sentenceNodes(paragraph)),
    ...images(paragraph),
  ];
  return xmlDocument(
    el(
      'akomaNtoso',
      { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
      el(
        document,
        { name: form },
        metaOf(edition, source, identity, site),
        (title || preface.length > 0) &&
          el(
            'preface',
            { eId: 'preface', 'xml:lang': lang },
            title &&
              el(
                'longTitle',
                { eId: 'preface__longTitle' },
                el('p', {}, el('docTitle', anchored(title.anchor), sentenceNodes(title))),
              ),
            title && images(title),
            preface.map(line),
          ),
        preamble.length > 0 &&
          el('preamble', { eId: 'preamble', 'xml:lang': lang }, preamble.map(line)),
        el(
          document === 'act' ? 'body' : 'mainBody',
          { eId: 'body', 'xml:lang': lang },
          body.length > 0
            ? provisionsOf(body, images)
            : el('level', { eId: 'level_1' }, el('content', {}, el('p', {}))),
        ),
        conclusions.length > 0 &&
          el('conclusions', { eId: 'conclusions', 'xml:lang': lang }, conclusions.map(line)),
      ),
    ),
  );
}
