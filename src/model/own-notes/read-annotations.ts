import type { OwnNote, OwnPlace } from './own-note.ts';

/** What a file of annotations held. */
export interface ReadAnnotations {
  readonly notes: readonly OwnNote[];
  /** Entries of which nothing could be made. */
  readonly unread: number;
}

type Json = { readonly [key: string]: unknown };

/**
 * Reads annotations of a file: a Web Annotation collection, page, list or single annotation, or what
 * hypothes.is exports (`annotations`) or its service answers (`rows`). `pageOf` gives the path of a
 * page by its address. Throws where the file is no JSON.
 */
export function readAnnotations(
  text: string,
  pageOf: (address: string) => string,
): ReadAnnotations {
  const entries = listIn(JSON.parse(text.replace(/^\ufeff/, '')));
  const notes = entries.flatMap((entry) => noteOf(asJson(entry), pageOf) ?? []);
  return { notes, unread: entries.length - notes.length };
}

const asJson = (value: unknown): Json =>
  value !== null && typeof value === 'object' ? (value as Json) : {};
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const asText = (value: unknown) => (typeof value === 'string' ? value : '');

function listIn(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  const { annotations, rows, items, first, target } = asJson(file);
  const within = annotations ?? rows ?? items ?? asJson(first).items;
  return Array.isArray(within) ? within : target === undefined && first === undefined ? [] : [file];
}

function noteOf(entry: Json, pageOf: (address: string) => string): OwnNote | null {
  const targets = asList(entry.target).map(asJson);
  const [target] = targets;
  // A target may be an address and nothing more; hypothes.is has it beside the target, too.
  const address =
    asText(target?.source) ||
    asText(asList(entry.target)[0]) ||
    asText(entry.uri) ||
    asText(target?.id);
  if (!address) return null;
  const bodies = asList(entry.body).map((body) =>
    typeof body === 'string' ? { value: body } : asJson(body),
  );
  const values = (isTag: boolean) =>
    bodies
      .filter(({ purpose }) => (purpose === 'tagging') === isTag)
      .map(({ value }) => asText(value))
      .filter(Boolean);
  const created = timeOf(entry.created) ?? new Date(0).toISOString();
  const creator = asJson(entry.creator);
  const by =
    asText(creator.name) ||
    asText(entry.creator) ||
    asText(asJson(entry.user_info).display_name) ||
    asText(entry.user).replace(/^acct:|@.*/g, '');
  const id = asText(entry.id);
  return {
    id: /^[a-z]+:/.test(id) ? id : `https://hypothes.is/a/${id || crypto.randomUUID()}`,
    page: pageOf(address),
    title: asText(target?.['dcterms:title']) || asText(asList(asJson(entry.document).title)[0]),
    places: targets.flatMap((each) => placeOf(each) ?? []),
    text: asText(entry.text) || values(false).join('\n\n'),
    tags: [...asList(entry.tags).map(asText).filter(Boolean), ...values(true)],
    created,
    modified: timeOf(entry.modified) ?? timeOf(entry.updated) ?? created,
    ...(by && { by }),
  };
}

function timeOf(value: unknown): string | null {
  const time = new Date(asText(value));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** The words of a target, by whichever of its selectors tell them; null where none does. */
function placeOf(target: Json): OwnPlace | null {
  const selectors: Json[] = [];
  const gather = (value: unknown): void => {
    for (const each of asList(value).map(asJson)) {
      selectors.push(each);
      gather(each.refinedBy);
    }
  };
  gather(target.selector);
  const of = (type: string) => selectors.find((each) => each.type === type);
  const quote = of('TextQuoteSelector');
  const exact = asText(quote?.exact);
  if (!exact) return null;
  const anchor = asText(of('FragmentSelector')?.value);
  // Other tools count from the beginning of the page.
  const { start, end } = (anchor && of('TextPositionSelector')) || { start: 0, end: 0 };
  return {
    anchor,
    label: asText(target.label),
    exact,
    prefix: asText(quote?.prefix),
    suffix: asText(quote?.suffix),
    start: Number(start) || 0,
    end: Number(end) || 0,
  };
}
