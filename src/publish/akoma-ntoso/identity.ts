import { isDay } from '../../model/date.ts';
import type { EventRecord, Legislation, SourceRecord } from '../../model/edition.ts';

/**
 * Names of languages as the Naming Convention wants them, with three letters (ISO 639-2/T); others
 * stand as they are.
 */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  ja: 'jpn',
  kk: 'kaz',
  ko: 'kor',
  mn: 'mon',
  ru: 'rus',
  ug: 'uig',
  zh: 'zho',
};

/** An event of the record with its day. */
export interface LegalEvent extends EventRecord {
  readonly date: string;
}

/**
 * The three dates of a law, as the record's events give them, and its names on the three levels of
 * FRBR.
 */
export interface Identity {
  readonly legislation: Legislation;
  readonly adopted: LegalEvent;
  readonly published: LegalEvent;
  readonly inForce: LegalEvent;
  readonly language: string;
  readonly work: string;
  /** The text as it was first made. */
  readonly original: string;
  readonly expression: string;
  readonly manifestation: string;
}

/**
 * Who a law is by the Akoma Ntoso Naming Convention 1.0; null for a record that does not state its
 * legal dates.
 */
export function identityOf(record: SourceRecord): Identity | null {
  const { legislation } = record;
  if (!legislation) return null;
  const [adopted, published, inForce] = [
    legislation.adopted,
    legislation.published,
    legislation.inForce,
  ].map((id) => dated(record, id));
  if (!adopted || !published || !inForce) return null;
  const { jurisdiction, document, form, organ } = legislation;
  // A work without a number has `nn` for it (section 4.5 of the convention).
  const work = `/akn/${jurisdiction}/${document}/${form}/${organ.id}/${adopted.date}/nn`;
  const language = THREE_LETTERS[record.lang.split('-')[0] ?? ''] ?? record.lang;
  // Nothing after the @: the version as it was first made; else from when it is in force.
  const original = `${work}/${language}@`;
  const expression = original + (record.versions.length > 0 ? (record.inForce ?? '') : '');
  return {
    legislation,
    adopted,
    published,
    inForce,
    language,
    work,
    original,
    expression,
    manifestation: `${expression}.xml`,
  };
}

function dated({ events, date: own }: SourceRecord, id: string): LegalEvent | null {
  const event = events.find((each) => each.id === id);
  const date = event?.date ?? own;
  return event && date && isDay(date) ? { ...event, date } : null;
}
