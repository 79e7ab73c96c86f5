import { noteKinds } from '../../../../src/model/note-kind.ts';
import { capital } from '../../../../src/model/text/capital.ts';
import { type Writer, writer } from './words.ts';

/** Paragraphs of each work, as this edition's principal source has them, and notes on them. */
export const PARAGRAPHS = 14;

/** What a note says, in parts that each output writes in its own way. */
export type Said =
  | string
  | { readonly cite: string; readonly locator: string | null }
  | { readonly link: string; readonly to: { readonly work: number; readonly paragraph: number } };

/** A note and the words of its paragraph that it stands on. */
export interface MadeUpNote {
  readonly id: string;
  readonly kind: string;
  readonly certainty: '' | ', inferred' | ', not verified';
  /** Offset of its words in the paragraph, and the words. */
  readonly at: number;
  readonly words: string;
  readonly said: readonly Said[];
  /** Of a Disputed note: by date. */
  readonly positions: readonly {
    readonly year: number;
    readonly party: string;
    readonly said: readonly Said[];
  }[];
}

/** A made-up work: half of them Chinese, half English, their notes always English. */
export interface MadeUpWork {
  readonly number: number;
  readonly lang: 'zh-Hans' | 'en';
  readonly title: string;
  /** ISO 8601, to the day. */
  readonly date: string;
  readonly author: string;
  readonly paragraphs: readonly {
    readonly sentences: readonly string[];
    readonly notes: readonly MadeUpNote[];
  }[];
}

/** How many works the notes of a corpus cite: a fifth of its sources, and at least twelve. */
export function referenceCount(count: number): number {
  return Math.max(12, Math.ceil(count / 5));
}

/** Kinds as a note opens with them, those oftener that are so in a real edition; Terms apart. */
const COMMON = [
  'Fact',
  'Cross-reference',
  'Context',
  'Text',
  'Fact',
  'Cross-reference',
  'Disputed',
];
const KINDS: readonly string[] = [
  ...COMMON,
  ...noteKinds()
    .map(capital)
    .filter((kind) => kind !== 'Term' && !COMMON.includes(kind)),
];
const CERTAINTIES = ['', '', '', ', inferred', ', not verified'] as const;

/**
 * The works of a corpus, one at a time. The same seed and count give the same works; work 0 is the
 * principal one, and Chinese.
 */
export function* madeUpWorks(count: number, seed: number): Generator<MadeUpWork> {
  for (let number = 0; number < count; number++)
    yield work(number, count, writer(seed * 100_003 + number));
}

function work(number: number, count: number, by: Writer): MadeUpWork {
  const lang = number % 2 === 0 ? 'zh-Hans' : 'en';
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    number,
    lang,
    title: lang === 'en' ? by.english().slice(0, -1) : by.han().replace(/[，。]/g, ''),
    date: `${1990 + by.number(39)}-${two(1 + by.number(12))}-${two(1 + by.number(28))}`,
    author: by.words(2),
    paragraphs: Array.from({ length: PARAGRAPHS }, (_, i) => {
      const sentences = Array.from({ length: 2 + (i % 2) }, () =>
        lang === 'en' ? by.english() : by.han(),
      );
      return {
        sentences,
        notes: [note(sentences.join(lang === 'en' ? ' ' : ''), i, { number, count, lang, by })],
      };
    }),
  };
}

function note(
  text: string,
  i: number,
  { number, count, lang, by }: { number: number; count: number; lang: string; by: Writer },
): MadeUpNote {
  const term = lang !== 'en' && i === 3;
  const kind = term ? 'Term' : (KINDS[(i + number) % KINDS.length] as string);
  const at = lang === 'en' ? text.indexOf(' ') + 1 : 2;
  const least = lang === 'en' ? text.slice(at).split(/[ ,]/, 2).join(' ').length : 4;
  const words = standingAlone(text, at, least);
  const cite = (): Said => ({
    cite: `work-${by.number(referenceCount(count))}`,
    locator: by.number(2) ? `p. ${1 + by.number(300)}` : null,
  });
  const link = (): Said => ({
    link: by.words(2),
    to: { work: by.number(count), paragraph: 1 + by.number(PARAGRAPHS) },
  });
  const opening: Said[] =
    kind === 'Term'
      ? [`${words} (*${by.words(2)}*), “${by.words(2)}”. `]
      : kind === 'Cross-reference'
        ? [`${['Reports', 'Paraphrases', 'Quotes', 'Echoes'][by.number(4)]} `, link(), '. ']
        : [];
  return {
    id: `w${number}-n${i + 1}`,
    kind,
    certainty: kind === 'Fact' ? (CERTAINTIES[by.number(CERTAINTIES.length)] ?? '') : '',
    at,
    words,
    said: [
      ...opening,
      `${by.english()} ${by.english().slice(0, -1)} `,
      cite(),
      ...(i % 5 === 0 ? ['; see ', link()] : []),
      '.',
    ],
    positions:
      kind === 'Disputed'
        ? [0, 1].map((n) => ({
            year: 2000 + n,
            party: by.words(2),
            said: [`${by.english().slice(0, -1)} `, cite(), '.'],
          }))
        : [],
  };
}

/**
 * The words at a place in a text, as many characters as it takes that they do not overlap with the
 * same words beside them.
 */
function standingAlone(text: string, at: number, least: number): string {
  for (let length = least; ; length++) {
    const words = text.slice(at, at + length);
    const around = text.slice(Math.max(0, at - length + 1), at + 2 * length - 1);
    if (around.indexOf(words) === around.lastIndexOf(words) || at + length >= text.length)
      return words;
  }
}
