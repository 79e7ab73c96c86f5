import { roleOf } from '../../model/creator.ts';
import { certainDate } from '../../model/date.ts';
import type { Author, EditionRecord, Source } from '../../model/edition.ts';
import { englishTitle } from '../../model/english-title.ts';

/** A `<meta name content>`, with the language of its content where it is not English. */
export interface Tag {
  readonly name: string;
  readonly content: string;
  readonly lang?: string | undefined;
}

/**
 * Zotero's item types, which its tag `z:itemType` names. A statute there has no publisher, so
 * legislation is a document.
 */
const ZOTERO = { legislation: 'document', news: 'newspaperArticle', document: 'document' } as const;

const personName = ({ family, given, literal }: Author) =>
  literal ?? [family, given].filter(Boolean).join(', ');

/**
 * Dublin Core tags (DCMI, “Expressing Dublin Core metadata using HTML/XHTML”) and Highwire Press
 * tags of a source's work.
 *
 * They describe the work as its record knows it; what is inferred is left out. Where the text is
 * published here, the edition is its publisher unless the record names another. Importers such as
 * Zotero's “Embedded Metadata” let Highwire tags win and take a name's last word for a family name;
 * a body's name in Chinese has no spaces and stays whole.
 */
export function workTags(source: Source, edition: EditionRecord, page: string): Tag[] {
  const { record, publishesText } = source;
  const { work, title } = record;
  const lang = record.titleSupplied || record.lang === 'en' ? undefined : record.lang;
  const writers = work.authors.filter((author) => roleOf(author) === 'author');
  const date = work.dated === 'inferred' ? null : work.date;
  const publisher = work.publisher ?? (publishesText ? edition.publisher || edition.title : null);
  const tags: (Tag | null)[] = [
    { name: 'DC.title', content: title, lang },
    tag('DCTERMS.alternative', englishTitle(source)),
    ...work.authors.map((author) => ({
      name: roleOf(author) === 'author' ? 'DC.creator' : 'DC.contributor',
      content: personName(author),
    })),
    tag('DC.date', date),
    tag('DC.publisher', publisher),
    tag('DC.language', record.lang),
    tag('DC.type', 'Text'),
    tag('DC.identifier', page),
    tag('DCTERMS.abstract', record.abstract),
    tag('DC.rights', record.rights.statement),
    tag('DCTERMS.isPartOf', `${edition.title}, version ${edition.version}, ${edition.date}`),
    // Zotero keeps it as what else it knows, and reads “Version: …” there as the version.
    tag('DC.description', `Version: ${edition.version}\n${edition.title}, ${edition.date}`),
    // Where a newspaper is not known, Zotero would call it by this site's name.
    tag('z:itemType', record.kind === 'news' && !work.container ? 'document' : ZOTERO[record.kind]),
    { name: 'citation_title', content: title, lang },
    ...writers.map((author) => ({
      name: 'citation_author',
      content: author.original ?? personName(author),
      lang: author.original ? record.lang : undefined,
    })),
    tag('citation_publication_date', certainDate(date)?.replaceAll('-', '/') ?? null),
    // Zotero would take the first day that the page names, which is not the work's.
    tag('citation_date', date ? null : 'n.d.'),
    // A title of a journal would make a journal's article of it.
    tag(
      record.kind === 'news' ? 'prism.publicationName' : 'citation_journal_title',
      work.container,
    ),
    tag('citation_publisher', publisher),
    tag('citation_language', record.lang),
    tag('citation_public_url', page),
  ];
  return tags.filter((each) => each !== null);
}

function tag(name: string, content: string | null): Tag | null {
  return content === null ? null : { name, content };
}
