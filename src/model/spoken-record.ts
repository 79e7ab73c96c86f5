import type { EditionRecord, SourceRecord } from './edition.ts';

type Spoken = Pick<EditionRecord, 'interface' | 'lang'>;

/** A source's record with what it says in the language of the interface, where it is said in that. */
export function spokenRecord(record: SourceRecord, spoken: Spoken): SourceRecord {
  const said = Object.entries(record.said);
  if (said.length === 0) return record;
  const copy = structuredClone(record) as SourceRecord;
  for (const [path, by] of said) {
    const steps = path.split('/');
    const last = steps.pop() as string;
    const holder = steps.reduce<Record<string, unknown>>(
      (at, step) => at[step] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
    holder[last] = by[languageFor(by, spoken)];
  }
  return copy;
}

/**
 * The language in which words are read: that of the interface, else the edition's own, else the first
 * that they are given in.
 */
export function languageFor(
  by: Readonly<Record<string, string>>,
  { interface: ui, lang }: Spoken,
): string {
  const langs = Object.keys(by);
  const like = (tag: string) =>
    langs.find((each) => each === tag) ??
    langs.find((each) => each.split('-')[0] === tag.split('-')[0]);
  return like(ui) ?? like(lang) ?? (langs[0] as string);
}

/** A field that stands in addresses and in the index: the same in any language. */
export function sameInAny({ said }: SourceRecord, path: string, value: string): string {
  return Object.values(said[path] ?? {})[0] ?? value;
}
