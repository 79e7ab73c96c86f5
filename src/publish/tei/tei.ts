import type { Edition, Source } from '../../model/edition.ts';
import { contextOf } from '../../render/prose.ts';
import { el, type XmlElement, xmlDocument } from '../../render/xml.ts';
import { interfaceIn } from '../../words/words.ts';
import { apparatusOf, bibliographyOf, fixityOf } from './back.ts';
import { companionAlignments, companionsOf } from './companions.ts';
import { facsimileElement, withPages } from './facsimiles.ts';
import { withFigures } from './figures.ts';
import { headerOf } from './header.ts';
import { notesOf } from './notes.ts';
import { bodyOf } from './paragraphs.ts';
import { namesOf, relationsOf } from './relations.ts';
import { alignmentOf, summaryOf } from './summary.ts';

/**
 * A source in TEI P5: header with witnesses and rights, text, summary, notes, works cited,
 * alignment, apparatus.
 *
 * The text of a source that may not be published is not in it, whatever the edition holds of a
 * reader's own copy. `site` is the site's own address, with a slash at its end. Valid against
 * tei_all.
 */
export function tei(edition: Edition, source: Source, site: string): string {
  const context = {
    site,
    lang: edition.record.lang,
    prose: contextOf(edition, source, site, interfaceIn(edition.record.interface)),
  };
  const standOff = [
    alignmentOf(source),
    ...companionAlignments(source),
    apparatusOf(source),
    relationsOf(edition, source, context),
  ].filter((part) => part !== null);
  const back = [
    summaryOf(source, context),
    ...companionsOf(source, context),
    notesOf(source, context),
    bibliographyOf(edition, source, context),
    fixityOf(source),
  ];
  const parts: (XmlElement | null)[] = [
    headerOf(edition, source, context),
    facsimileElement(source, context),
    el('standOff', {}, standOff, namesOf(edition, source, context)),
    el(
      'text',
      { 'xml:lang': source.record.lang },
      withPages(withFigures(bodyOf(source, context), source, context), source),
      el('back', {}, back),
    ),
  ];
  const isEmpty = (part: XmlElement | null) =>
    part?.name === 'standOff' && part.children.length === 0;
  return xmlDocument(
    el(
      'TEI',
      { xmlns: 'http://www.tei-c.org/ns/1.0' },
      parts.filter((part) => !isEmpty(part)),
    ),
  );
}
