import { en } from './en.ts';
import { type Plural, type Speaker, speaker } from './speak.ts';
import { momentOf, type PlainDate, readWritten } from './written-date.ts';
import { zhHans } from './zh-Hans.ts';

/** Every language that the interface speaks, by its BCP 47 tag, each in a file of its own. */
export const LANGUAGES: Readonly<Record<string, Translation<typeof en>>> = {
  en,
  'zh-Hans': zhHans,
};

/** Tags of those languages. */
export const INTERFACE_LANGUAGES = Object.keys(LANGUAGES);

/** The language of the interface for whoever reads a language: English where it is not spoken. */
export function interfaceFor(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  const likely = [lang, `${language}-${script}`, language];
  return likely.find((tag) => INTERFACE_LANGUAGES.includes(tag)) ?? 'en';
}

/** The interface's messages; the English ones say which values each asks for. */
export type Words = typeof en;

/** The same messages in another language. */
export type Translation<M> = M extends string
  ? string
  : M extends { readonly other: string }
    ? Plural
    : { readonly [key in keyof M]: Translation<M[key]> };

/** The interface in one language: its words, and what says them. */
export interface Interface extends Speaker {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly words: Words;
  /** Things in a row, with what the language puts between them: `a, b and c`. */
  list<T>(things: readonly T[], type?: Intl.ListFormatType): (string | T)[];
  number(n: number): string;
  /** A date by EDTF: `17 September 2020`, `June 2022`, `c. 1912`, `spring 1912`, `45 BC`. */
  date(iso: string): string;
  /** A language's name, by its tag. */
  language(tag: string): string;
  /** A month's short name; from 1. */
  month(month: number): string;
  /** A period; a date where it has no end: `19 – 22 January 2025`, `26 May – 1 June 2024`. */
  period(from: string, until: string | null): string;
  /** The same in pieces: its dates, and what stands between them. */
  periodParts(from: string, until: string | null): (string | DatePart)[];
}

/** A date within a period, as the language writes it there. */
export interface DatePart {
  /** For machines; null for what HTML has no form for, years before our era. */
  readonly iso: string | null;
  readonly words: string;
}

/** Messages in place of the engine's, by the engine's names. */
export type OwnMessages = { readonly [name: string]: string | OwnMessages };

/** Kept for the process: pages and scripts run in module graphs of their own. */
const OWN = Symbol.for('annotated-sources.words');
const given = globalThis as { [OWN]?: Readonly<Record<string, OwnMessages>> };

/** Gives an edition's own messages, by language, in place of those given before. */
export function giveWords(own: Readonly<Record<string, OwnMessages>>): void {
  given[OWN] = own;
}

function inPlace<T extends object>(messages: T, own: OwnMessages): T {
  const changed = Object.entries(own).map(([name, value]) => {
    const ours = messages[name as keyof T];
    return [name, typeof value === 'string' ? value : inPlace((ours ?? {}) as object, value)];
  });
  return { ...messages, ...Object.fromEntries(changed) };
}

/** What of a date is written, by the length of its ISO 8601. */
const KNOWN = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>;

const made = new Map<string, { own: OwnMessages | undefined; ui: Interface }>();

/** The interface in one of its languages. */
export function interfaceIn(lang: string): Interface {
  const known = made.get(lang);
  const own = given[OWN]?.[lang];
  if (known && known.own === own) return known.ui;
  // What is checked against the English messages is read as they are.
  const ours = LANGUAGES[lang] as Words;
  const words = own ? inPlace(ours, own) : ours;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words.locale, { timeZone: 'UTC', ...options });
  const formats = { 4: format(KNOWN[4]), 7: format(KNOWN[7]), 10: format(KNOWN[10]) };
  const says = speaker(words.locale);
  const months = format({ month: 'short' });
  const numbers = new Intl.NumberFormat(words.locale);
  const languages = new Intl.DisplayNames([words.locale], { type: 'language' });
  const formatOf = (iso: string) => {
    const { length } = iso.replace(/^-/, '');
    const key = length as keyof typeof formats;
    return momentOf(iso).getUTCFullYear() > 0
      ? formats[key]
      : format({ era: 'short', ...KNOWN[key] });
  };
  const plain = ({ iso, doubt, season }: PlainDate): string => {
    const known = formatOf(iso).format(momentOf(iso));
    const { seasons, ...doubts } = words.date;
    const named = season ? says.say(seasons[season as 1], { year: known }) : known;
    return doubt ? says.say(doubts[doubt], { date: named }) : named;
  };
  const date = (written: string) =>
    periodParts(written, null)
      .map((part) => (typeof part === 'string' ? part : part.words))
      .join('');
  const partOf = (each: PlainDate): DatePart => ({
    iso: momentOf(each.iso).getUTCFullYear() > 0 ? each.iso : null,
    words: plain(each),
  });
  const periodParts = (from: string, until: string | null): (string | DatePart)[] => {
    const written = readWritten(until ? `${from}/${until}` : from);
    if (!written) return [from];
    if (written.kind === 'date') return [partOf(written.date)];
    const [begins, ends] = [written.from, written.to];
    const { within, since, till } = words.date;
    const between: string = words.between;
    if (!begins || !ends)
      return begins
        ? says.pieces(since, { date: partOf(begins) })
        : says.pieces(till, { date: partOf(ends as PlainDate) });
    if (written.kind === 'within')
      return says.pieces(within, { from: partOf(begins), to: partOf(ends) });
    if ([begins, ends].some(({ doubt, season }) => doubt || season))
      return [partOf(begins), between || ' – ', partOf(ends)];
    const shorter = begins.iso.length < ends.iso.length ? begins.iso : ends.iso;
    const format = formatOf(shorter);
    if (between) {
      const [one, two] = [begins, ends].map(({ iso }) => format.formatToParts(momentOf(iso)));
      const shared = two?.findIndex(({ value }, i) => value !== one?.[i]?.value) ?? 0;
      const all = (list: readonly Intl.DateTimeFormatPart[] = []) =>
        list.map(({ value }) => value).join('');
      return [
        { ...partOf(begins), words: all(one) },
        between,
        { ...partOf(ends), words: all(two?.slice(Math.max(0, shared))) },
      ];
    }
    const parts = format.formatRangeToParts(momentOf(begins.iso), momentOf(ends.iso));
    // The beginning, what stands between, and the end with what is said of both.
    const first = parts.findIndex(({ source }) => source === 'startRange');
    const separator = parts.findIndex(({ source }, i) => i > first && source === 'shared');
    // Of two that are one and the same nothing stands between.
    if (separator < 0) return [partOf(begins)];
    const said = (from: number, to?: number) =>
      parts
        .slice(from, to)
        .map(({ value }) => value)
        .join('')
        .replaceAll('\u2009', ' ');
    // Where a language says the year of both before them, it is the beginning's.
    return [
      { ...partOf(begins), words: said(0, separator) },
      said(separator, separator + 1),
      { ...partOf(ends), words: said(separator + 1) },
    ];
  };
  const ui: Interface = {
    ...says,
    list: (things, type = 'conjunction') =>
      new Intl.ListFormat(words.locale, { type })
        .formatToParts(things.map((_, i) => String(i)))
        .map(({ type: part, value }) =>
          part === 'element' ? (things[Number(value)] as (typeof things)[number]) : value,
        ),
    number: (n) => numbers.format(n),
    lang,
    words,
    date,
    language: (tag) => languages.of(tag) ?? tag,
    month: (month) => months.format(new Date(Date.UTC(2000, month - 1))),
    periodParts,
    period: (from, until) =>
      periodParts(from, until)
        .map((part) => (typeof part === 'string' ? part : part.words))
        .join(''),
  };
  made.set(lang, { own, ui });
  return ui;
}
