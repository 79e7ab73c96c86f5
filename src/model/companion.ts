/** A kind of companion: what a text that stands beside a source is to it. */
interface Kind {
  /** What messages for editors call one. */
  readonly name: string;
}

/** Every kind of companion, by the word that its file begins with. */
export const COMPANION_KIND = {
  translation: { name: 'translation' },
  modern: { name: 'modern rendering' },
  transcription: { name: 'transcription' },
  summary: { name: 'summary' },
} as const satisfies Record<string, Kind>;

export type CompanionKind = keyof typeof COMPANION_KIND;
export const COMPANION_KINDS = Object.keys(COMPANION_KIND) as CompanionKind[];

/** What the name of a companion's file says of it. */
export interface CompanionName {
  /** The name without its ending, dots as hyphens: `translation-en-waley`. */
  readonly id: string;
  readonly kind: CompanionKind;
  /** BCP 47 tag: `zh-Hant`. */
  readonly lang: string;
  /** What tells it from others of its kind and language: `waley`; null where nothing does. */
  readonly name: string | null;
}

const FILE =
  /^([a-z]+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)(?:\.([a-z0-9]+(?:-[a-z0-9]+)*))?\.mdx$/;

/** The English summary, which stands in the model by itself (`Paragraph.summary`). */
const OWN = 'summary.en.mdx';

/**
 * Reads the name of a companion's file, `translation.en.waley.mdx`; null where it is none of one.
 */
export function readCompanionName(file: string): CompanionName | null {
  const [, kind = '', lang = '', name = null] = FILE.exec(file) ?? [];
  if (!isKind(kind) || file === OWN) return null;
  return { id: file.replace(/\.mdx$/, '').replaceAll('.', '-'), kind, lang, name };
}

/** Whether a file is meant for a companion, rightly named or not. */
export function isMeantForCompanion(file: string): boolean {
  return file.endsWith('.mdx') && file !== OWN && isKind(file.split('.')[0] ?? '');
}

function isKind(word: string): word is CompanionKind {
  return Object.hasOwn(COMPANION_KIND, word);
}

/**
 * The id of a companion's part on the page, `c1_translation-ja`: it has an underscore, which no
 * anchor has.
 */
export function companionPartId(paragraph: string, companion: string): string {
  return `${paragraph}_${companion}`;
}

/** The paragraph that a companion's part belongs to, or null when the id is not a part's. */
export function paragraphOfPart(id: string): string | null {
  return /^([^_]+)_/.exec(id)?.[1] ?? null;
}

/** The file of a companion in the folder of its source: `translation.en.waley.mdx`. */
export function companionFile({ kind, lang, name }: Omit<CompanionName, 'id'>): string {
  return `${[kind, lang, name].filter((each) => each !== null).join('.')}.mdx`;
}
