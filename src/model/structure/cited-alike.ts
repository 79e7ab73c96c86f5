/** A language without its script. */
const languageOf = (tag: string) => new Intl.Locale(tag).language;

/**
 * Tells whether an interface calls the passages of a text as the text's own language does: 第二条, of
 * a Chinese text in either script. English has short names of its own.
 */
export function isCitedAlike(lang: string, ui: string): boolean {
  return ui !== 'en' && languageOf(lang) === languageOf(ui);
}
