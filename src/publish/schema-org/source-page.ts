import type { Edition, Source } from '../../model/edition.ts';
import { facsimilesOf, imageOf } from '../../model/facsimile.ts';
import { partOf } from '../../model/pages/parts.ts';
import { interfaceIn } from '../../words/words.ts';
import type { Node } from './json-ld.ts';
import { maker, workNode } from './work.ts';

/** A file in which a work or our work on it can be taken away. */
export interface Encoding {
  readonly name: string;
  /** Media type. */
  readonly format: string;
  readonly url: string;
}

/**
 * The sentence that a source is shown by, as a Quotation; null where there is none or the text may
 * not be published.
 */
function quotation(source: Source, page: string): Node | null {
  const { record, paragraphs, publishesText } = source;
  if (!record.pullquote || !publishesText) return null;
  const { anchor: part } = partOf(source, record.pullquote);
  for (const { text, sentences } of paragraphs) {
    const sentence = sentences.find(({ anchor }) => anchor === record.pullquote);
    if (sentence && text)
      return {
        '@type': 'Quotation',
        '@id': `${page}#${record.pullquote}`,
        url: `${page}${part && `${part}/`}#${record.pullquote}`,
        text: text.slice(...sentence.range),
        inLanguage: record.lang,
        isPartOf: { '@id': `${page}#work` },
      };
  }
  return null;
}

/** Our English beside a text: a summary, not a translation, and said to be ours. */
function summary(
  { paragraphs }: Source,
  page: string,
  license: string | null,
  name: string,
): Node | null {
  if (!paragraphs.some((paragraph) => paragraph.summary)) return null;
  return {
    '@type': 'CreativeWork',
    name,
    inLanguage: 'en',
    about: { '@id': `${page}#work` },
    license,
  };
}

/** The translations beside a text, each with who made it; null for none. */
function translations({ companions, record }: Source, page: string): Node[] | null {
  const found = companions.filter(({ kind }) => kind === 'translation');
  if (found.length === 0) return null;
  return found.map(({ title, lang, by, date, licence }) => ({
    '@type': 'CreativeWork',
    name: title ?? record.title,
    inLanguage: lang,
    translationOfWork: { '@id': `${page}#work` },
    translator: by.length > 0 ? by.map(maker) : null,
    datePublished: date,
    license: licence?.url ?? null,
  }));
}

/** The images of a text's pages, each with its credit and licence; null for none. */
function pageImages(source: Source, root: string): Node[] | null {
  const found = facsimilesOf(source).flatMap((facsimile): Node[] => {
    const image = imageOf(facsimile, source.id, root);
    if (!image) return [];
    const { page, alt, source: creditText, licence } = facsimile;
    return [
      {
        '@type': 'ImageObject',
        name: page,
        caption: alt,
        contentUrl: image.url,
        encodingFormat: image.type,
        width: `${image.width} px`,
        height: `${image.height} px`,
        creditText,
        license: licence?.url ?? null,
      },
    ];
  });
  return found.length > 0 ? found : null;
}

/**
 * A source's page for machines (schema.org): a page of ours, and the work that it publishes or,
 * where the text may not be published, is based on. `root` is the site's full address, `page` the
 * page's.
 */
export function sourcePageNode(options: {
  edition: Edition;
  source: Source;
  root: string;
  page: string;
  encodings?: readonly Encoding[];
}): Node {
  const { edition, source, root, page, encodings = [] } = options;
  const { record } = edition;
  const { words } = interfaceIn(record.interface);
  const license = record.licence?.url ?? null;
  const languages = [
    ...new Set([...(source.publishesText ? [source.record.lang] : []), record.lang]),
  ];
  const work = { ...workNode(source, page), associatedMedia: pageImages(source, root) };
  const publisher = record.publisher ? { '@type': 'Organization', name: record.publisher } : null;
  return {
    '@type': 'WebPage',
    '@id': page,
    url: page,
    name: source.record.short,
    inLanguage: languages.length > 1 ? languages : record.lang,
    version: record.version,
    dateModified: record.date,
    publisher,
    license,
    isPartOf: { '@type': 'WebSite', '@id': root, url: root, name: record.title, publisher },
    ...(source.publishesText
      ? {
          mainEntity: {
            ...work,
            subjectOf: summary(source, page, license, words.source.summaryName),
            workTranslation: translations(source, page),
          },
        }
      : { about: work, isBasedOn: { '@id': `${page}#work` } }),
    hasPart: quotation(source, page),
    encoding:
      encodings.length > 0
        ? encodings.map(({ name, format, url }) => ({
            '@type': 'MediaObject',
            name,
            encodingFormat: format,
            contentUrl: url,
          }))
        : null,
  };
}
