import type { Edition } from '../../../src/model/edition.ts';
import { wordsAsWritten } from '../../../src/model/spoken-notes.ts';
import { withoutCitations } from '../../../src/model/text/length.ts';
import { literally } from '../../../src/model/text/literally.ts';
import { asTable } from './as-table.ts';
import { sideOf } from './side-of.ts';

/** A verb of attribution as it stands: the party that it is said of, and its first form. */
export interface Attribution {
  readonly party: string;
  readonly verb: string;
}

const NOBODY = '(no name before it)';
const QUOTED = /“[^“”]*”|「[^「」]*」|(?<!\p{L})‘[^‘’]*’(?!\p{L})/gu;
const SENTENCE_END = /(?<=[.;:!?])\s|(?<=[。；！？\n])/u;

/** A pattern of words: whole ones where a script parts words by spaces. Null for none. */
function patternOf(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const longest = words.toSorted((a, b) => b.length - a.length);
  const each = longest.map((word) =>
    /^\p{Script=Han}/u.test(word)
      ? literally(word)
      : String.raw`(?<![\p{L}-])${literally(word)}(?![\p{L}-])`,
  );
  return new RegExp(each.join('|'), 'gu');
}

/**
 * Finds verbs of attribution outside quotation marks. In the words of a position each is said of its
 * party; elsewhere of the name that stands last before it in its sentence.
 *
 * `verbs` are the forms of each, `say says said`, the first of which names it.
 */
export function attributionsIn(
  text: string,
  { verbs, names, party }: { verbs: readonly string[]; names: readonly string[]; party?: string },
): Attribution[] {
  const first = new Map(
    verbs.flatMap((forms) => forms.split(' ').map((form) => [form, forms.split(' ')[0] ?? form])),
  );
  const verb = patternOf([...first.keys()]);
  const name = patternOf(names);
  if (!verb) return [];
  return text
    .replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
    .split(SENTENCE_END)
    .flatMap((sentence) =>
      [...sentence.matchAll(verb)].map(({ 0: form, index }) => ({
        party: party ?? (name && sentence.slice(0, index).match(name)?.at(-1)) ?? NOBODY,
        verb: first.get(form) ?? form,
      })),
    );
}

/**
 * Of whom the edition's own words say that they say, state, deny … and how often, by side and party;
 * `verbs` are those of `sources/wording.json`. In notes, summaries, digests and events.
 */
export function attributionTable(edition: Edition, verbs: readonly string[]): string[] {
  if (verbs.length === 0)
    return [
      'No verbs to count: list them in sources/wording.json, "verbs": ["say says said", "deny denies denied"].',
    ];
  const { names: all, sources, record } = edition;
  const names = all.flatMap(({ name, spellings }) => [name, ...spellings.map(({ form }) => form)]);
  const known = { verbs, names: [...new Set(names)] };
  const found = sources.flatMap(({ notes, paragraphs, record: { events } }) => [
    ...notes.flatMap((note) => {
      const [written = note, ...translated] = wordsAsWritten(note);
      return [written, ...translated].flatMap((words) => [
        ...attributionsIn(withoutCitations(words), known),
        // A party is known by its name in the language in which the note was written.
        ...words.positions.flatMap((each, k) =>
          attributionsIn(withoutCitations(each), {
            ...known,
            party: written.positions[k]?.party ?? each.party,
          }),
        ),
      ]);
    }),
    ...paragraphs.flatMap(({ digest, summary }) =>
      [digest, summary?.gist, summary].flatMap((prose) =>
        prose ? attributionsIn(withoutCitations(prose), known) : [],
      ),
    ),
    ...events.flatMap(({ what }) => attributionsIn(what, known)),
  ]);
  const counted = (some: readonly Attribution[]) =>
    [...Map.groupBy(some, ({ verb }) => verb)]
      .map(([verb, { length }]) => ({ verb, length }))
      .toSorted((a, b) => b.length - a.length || a.verb.localeCompare(b.verb, 'en'))
      .map(({ verb, length }) => `${verb} ${length}`)
      .join(', ');
  const sideName = (party: string) => sideOf(record.sides, party) ?? '(of no side)';
  const bySide = [...Map.groupBy(found, ({ party }) => sideName(party))];
  const byParty = [...Map.groupBy(found, ({ party }) => party)].toSorted(
    ([a, own], [b, others]) =>
      sideName(a).localeCompare(sideName(b), 'en') || others.length - own.length,
  );
  const oneSided = [...Map.groupBy(found, ({ verb }) => verb)].flatMap(([verb, own]) => {
    const sides = new Set(own.map(({ party }) => sideOf(record.sides, party)));
    sides.delete(null);
    return sides.size === 1 && own.length > 1 ? [`only of ${[...sides][0]}: ${verb}`] : [];
  });
  return [
    ...asTable([
      ['side', 'party', 'times', 'verbs'],
      ...bySide.map(([side, own]) => [side, '', own.length, counted(own)]),
      ...byParty.map(([party, own]) => [sideName(party), party, own.length, counted(own)]),
    ]),
    ...oneSided.toSorted(),
  ];
}
