import { SUMMARY } from '../../model/beside.ts';
import type { Edition, Source, SummaryPart } from '../../model/edition.ts';
import { el, type XmlElement, xmlDocument } from '../../render/xml.ts';
import { renderingOf } from './csv.ts';

/** A text that renders another sentence by sentence. */
interface Rendering {
  readonly id: string;
  readonly lang: string;
  readonly partOf: (paragraph: Source['paragraphs'][number]) => SummaryPart | null | undefined;
}

/** What renders a source's sentences one by one: its companions, and its English summary. */
function renderingsOf({ paragraphs, companions }: Source): Rendering[] {
  return [
    {
      id: SUMMARY,
      lang: 'en',
      partOf: ({ summary }: Source['paragraphs'][number]) => summary,
    },
    ...companions.map(({ id, lang }) => ({
      id,
      lang,
      partOf: (paragraph: Source['paragraphs'][number]) =>
        paragraph.companions.find(({ companion }) => companion === id),
    })),
  ].filter(({ partOf }) =>
    paragraphs.some((paragraph) => (partOf(paragraph)?.sentences.length ?? 0) > 0),
  );
}

/**
 * Whether a source has a translation memory: its text may be published, and a companion in another
 * language is tied to its sentences.
 */
export function hasTmx(source: Source): boolean {
  const { record, companions, publishesText } = source;
  const other = new Set(companions.filter(({ lang }) => lang !== record.lang).map(({ id }) => id));
  return publishesText && renderingsOf(source).some(({ id }) => other.has(id));
}

/**
 * A source's sentences with what renders each, in TMX 1.4b: a unit for each sentence, with a
 * variant for each text that has it. Null where there is no such text.
 */
export function alignmentTmx(edition: Edition, source: Source): string | null {
  if (!hasTmx(source)) return null;
  const { id, record, paragraphs } = source;
  const renderings = renderingsOf(source);
  const units = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap(({ anchor, range }) => {
      const rendered = renderings.flatMap((each) => {
        const words = renderingOf(each.partOf(paragraph), anchor);
        return words ? [{ ...each, words }] : [];
      });
      return rendered.length === 0
        ? []
        : [
            el(
              'tu',
              { tuid: `${id}-${anchor}` },
              variant(record.lang, null, (paragraph.text ?? '').slice(...range)),
              rendered.map(({ id: by, lang, words }) => variant(lang, by, words)),
            ),
          ];
    }),
  );
  return xmlDocument(
    el(
      'tmx',
      { version: '1.4' },
      el('header', {
        creationtool: 'annotated-sources',
        creationtoolversion: edition.record.version,
        segtype: 'sentence',
        'o-tmf': 'annotated-sources',
        adminlang: 'en',
        srclang: record.lang,
        datatype: 'plaintext',
      }),
      el('body', {}, units),
    ),
  );
}

function variant(lang: string, by: string | null, words: string): XmlElement {
  return el(
    'tuv',
    { 'xml:lang': lang },
    by && el('prop', { type: 'x-companion' }, by),
    el('seg', {}, words.trim()),
  );
}
