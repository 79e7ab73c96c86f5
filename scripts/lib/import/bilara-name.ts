/** What the name of one of Bilara’s files says (SuttaCentral): `mn1_translation-de-sabbamitta.json`. */
export interface BilaraName {
  readonly kind: 'root' | 'translation' | 'comment' | 'variant' | 'reference' | 'html';
  /** BCP 47 tag; null where the name says none. */
  readonly lang: string | null;
  /** Who made it, or which edition: `sabbamitta`, `ms`. */
  readonly by: string | null;
}

const NAME =
  /_(root|translation|comment|variant|reference|html)(?:-([a-z]{2,3})(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?)?\.json$/;

/** Reads the name of a file; null where it is none of Bilara’s. */
export function readBilaraName(file: string): BilaraName | null {
  const [, kind, tag, by = null] = NAME.exec(file) ?? [];
  if (!kind) return null;
  // `pli` is a tag of three letters that has one of two.
  const lang = tag ? (Intl.getCanonicalLocales(tag)[0] ?? tag) : null;
  return { kind: kind as BilaraName['kind'], lang, by };
}
