import { isLanguage } from '../../../model/text/language-tag.ts';

let names: ReadonlyMap<string, string> | null = null;

/** The language that a name says: a tag (`zh-CN`, `EN_us`), or its English or own name; or null. */
export function languageOf(name: string): string | null {
  const given = name.trim().replaceAll('_', '-');
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(given)) {
    try {
      const [tag = ''] = Intl.getCanonicalLocales(given);
      if (isLanguage(tag)) return tag;
    } catch {
      // A name that only looks like a tag.
    }
  }
  names ??= namesOfLanguages();
  return names.get(fold(given)) ?? null;
}

/** Whether two tags are of one language, in one script as far as that is known. */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [new Intl.Locale(one).maximize(), new Intl.Locale(other).maximize()];
  return a.language === b.language && a.script === b.script;
}

function namesOfLanguages(): Map<string, string> {
  const found = new Map<string, string>();
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = [...letters.flatMap((a) => letters.map((b) => a + b)), 'zh-Hans', 'zh-Hant'];
  for (const tag of tags) {
    const name = english.of(tag);
    if (!name) continue;
    for (const each of [name, new Intl.DisplayNames([tag], { type: 'language' }).of(tag)])
      if (each && !found.has(fold(each))) found.set(fold(each), tag);
  }
  return found;
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
