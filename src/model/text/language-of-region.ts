/** The language of a country whose code stands where a language's should: `zh-Hans` for `cn`. */
export function languageOfRegion(code: string): string | null {
  if (!/^[A-Za-z]{2}$/.test(code)) return null;
  const { language, script } = new Intl.Locale(`und-${code}`).maximize();
  return language === 'und' ? null : language === 'zh' ? `zh-${script}` : language;
}
