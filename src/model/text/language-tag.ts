const KNOWN = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a BCP 47 tag is of a known language; throws a RangeError where it is no tag at all. */
export function isLanguage(tag: string): boolean {
  return KNOWN.of(tag) !== undefined;
}
