import type { Edition, Source } from './edition.ts';

/** What of a source is still to be done, for its editors, a line each. */
export interface SourceState {
  readonly id: string;
  readonly short: string;
  /** Its review as the record has it. */
  readonly review: string;
  readonly toDo: readonly string[];
}

/** The state of every source of an edition: what is not reviewed, not verified or out of date. */
export function stateOf(edition: Edition): SourceState[] {
  return edition.sources.map((source) => {
    const { id, record } = source;
    const { state, by, date } = record.review;
    return {
      id,
      short: record.short,
      review: [state, by, date].filter(Boolean).join(', '),
      toDo: [
        ...sinceReview(source),
        ...unsure(source),
        ...missing(source),
        ...edition.notices.filter((notice) => notice.startsWith(`sources/${id}/`)),
      ],
    };
  });
}

/** What is newer than the last review, where the record has one. */
function sinceReview({ record, notes, paragraphs }: Source): string[] {
  const last = record.review.log.at(-1);
  if (!last) return /^not\b/i.test(record.review.state) ? ['not reviewed'] : [];
  const isNewer = (version: string) => compare(version, last.version) > 0;
  const changed = [...notes.map((note) => ({ ...note, anchor: `note-${note.id}` })), ...paragraphs]
    .filter(({ since, reworded }) => [since, ...reworded].some(isNewer))
    .map(({ anchor }) => anchor);
  return changed.length > 0
    ? [`new or reworded since it was reviewed in version ${last.version}: ${changed.join(', ')}`]
    : [];
}

function unsure({ notes }: Source): string[] {
  return (['inferred', 'not verified'] as const).flatMap((certainty) => {
    const ids = notes.filter((note) => note.certainty === certainty).map(({ id }) => id);
    return ids.length > 0 ? [`notes that are ${certainty}: ${ids.join(', ')}`] : [];
  });
}

function missing({ record, publishesText, paragraphs }: Source): string[] {
  const bare = publishesText
    ? []
    : paragraphs.filter(({ anchor, digest }) => anchor !== 'title' && !digest);
  return [
    ...undatedWork(record),
    ...(record.rights.status === 'unknown' ? ['its rights are unknown'] : []),
    ...(record.captures.some(({ url }) => url !== null)
      ? []
      : ['no capture says where it was got']),
    ...(bare.length > 0 ? [`no digest of ${bare.map(({ anchor }) => anchor).join(', ')}`] : []),
  ];
}

/** That citations will say “n.d.”, and why; nothing where they will not. */
export function undatedWork({ date, work }: Source['record']): string[] {
  if (work.date !== null) return [];
  return [
    date === null
      ? 'no date: its citations say “n.d.”. Write work: { date: … }, the day of the work, and date, by which it is ordered'
      : `citations say “n.d.”: date (${date}) orders the source; write work: { date: … } for the day of the work`,
  ];
}

/** Compares two versions such as 1.10.0 and 1.9.0. */
function compare(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((i) => x?.[i] !== y?.[i]);
  return at === undefined ? 0 : (x?.[at] as number) - (y?.[at] as number);
}
