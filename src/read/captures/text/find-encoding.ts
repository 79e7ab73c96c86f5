import { analyse } from 'chardet';

/**
 * Encodings in which texts of a language are found, as the WHATWG Encoding Standard calls them; the
 * more usual first. A language that is not here is looked for in those of its script.
 */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['gb18030', 'big5'],
  'zh-Hant': ['big5', 'gb18030'],
  ja: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
  ko: ['euc-kr'],
  ru: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'],
  uk: ['windows-1251', 'koi8-u', 'iso-8859-5'],
  el: ['windows-1253', 'iso-8859-7'],
  tr: ['windows-1254'],
  he: ['windows-1255', 'iso-8859-8-i'],
  vi: ['windows-1258'],
  th: ['windows-874'],
  Latn: ['windows-1252', 'windows-1250', 'windows-1257', 'iso-8859-2', 'macintosh'],
  Cyrl: ['windows-1251', 'koi8-u', 'iso-8859-5'],
  Arab: ['windows-1256', 'iso-8859-6'],
};
/** Languages of Central Europe and the Baltic, which write Latin letters that 1252 does not have. */
const CENTRAL = new Set(['cs', 'sk', 'pl', 'hu', 'hr', 'sl', 'ro', 'sq', 'bs', 'hsb', 'dsb']);
const BALTIC = new Set(['lt', 'lv', 'et']);

/** A language that is not known yet (ISO 639-2): the bytes alone tell. */
const UNKNOWN = 'und';
/** How much of a file is looked at, in bytes. */
const SAMPLE = 200_000;
/** Letters of one encoding read as another: in words of small letters stand great ones, and signs. */
const ODD = /\p{Ll}\p{Lu}|[\u0080-\u009f\ue000-\uf8ff\ufffd]|[¤¦§¨©ª«¬®¯°±²³´µ¶·¸¹º¼½¾]\p{L}/gu;

/** An encoding that suits a text's bytes, and whether others do as well. */
export interface FoundEncoding {
  readonly encoding: string;
  /** Others in which the bytes can be read and the language be written, the likeliest first. */
  readonly others: readonly string[];
}

/**
 * Finds in which encoding bytes that are no UTF-8 are a text of a language; null where none suits.
 *
 * A mark at the start tells UTF-16; else that every other byte of ASCII is nought. Each of the
 * others must read the bytes without fault; the best is the one whose letters are the language's
 * own and stand as letters do.
 */
export function findEncoding(bytes: Uint8Array, lang: string): FoundEncoding | null {
  const wide = utf16In(bytes);
  if (wide) return { encoding: wide, others: [] };
  const sample = bytes.subarray(0, SAMPLE);
  if (isDamagedUtf8(sample)) return null;
  const likely = analyse(sample).map(({ name }) => labelOf(name));
  const own = usualIn(lang);
  const ranked = [...new Set([...own, ...likely.filter((label) => label !== null)])]
    .filter((label) => label !== 'utf-8' && !label.startsWith('utf-16'))
    .flatMap((encoding) => {
      const text = decoded(sample, bytes.length > SAMPLE, encoding);
      return text === null ? [] : [{ encoding, score: scoreOf(text, lang) }];
    })
    .filter(({ score }) => score > 0.5)
    // Two that read the bytes as well are ranked by what is usual; the sort keeps their order.
    .sort((a, b) => Math.round(100 * (b.score - a.score)));
  const [best, ...others] = ranked.map(({ encoding }) => encoding);
  return best ? { encoding: best, others } : null;
}

/** UTF-16 as its mark tells, or as the noughts of its ASCII do. */
function utf16In(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const noughts = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) noughts[i % 2] = (noughts[i % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = noughts;
  if (even + odd < sample.length / 100) return null;
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : null;
}

/** Whether a text is UTF-8 but for a few bytes, which is no reason to read it as something else. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const faults = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return sound > 3 * faults;
}

function usualIn(lang: string): readonly string[] {
  if (lang === UNKNOWN) return [];
  const { language, script = 'Latn' } = new Intl.Locale(lang).maximize();
  const latin = USUAL.Latn as readonly string[];
  const first = CENTRAL.has(language) ? 'windows-1250' : BALTIC.has(language) ? 'windows-1257' : '';
  return (
    USUAL[`${language}-${script}`] ??
    (script === 'Latn' || USUAL[language] === undefined ? undefined : USUAL[language]) ??
    (USUAL[language] as readonly string[] | undefined) ??
    (script === 'Latn' ? [...new Set([...(first ? [first] : []), ...latin])] : USUAL[script]) ??
    []
  );
}

/** The name by which `TextDecoder` knows an encoding; null where it does not. */
function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Bytes read strictly; a last character may be cut off where they are only the start of a file. */
function decoded(bytes: Uint8Array, isStart: boolean, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isStart });
  } catch {
    return null;
  }
}

/** How well a text is one of a language: 1 where all letters beyond ASCII are its script's. */
function scoreOf(text: string, lang: string): number {
  const beyond = text.match(/(?![\u0000-\u007f])[\p{L}\p{M}\p{S}\p{Co}\p{Cc}]/gu) ?? [];
  if (beyond.length === 0) return 1;
  const own = scriptsOf(lang);
  const fitting = beyond.filter((char) => own.test(char)).length;
  const odd = text.match(ODD)?.length ?? 0;
  return (fitting - odd) / beyond.length;
}

function scriptsOf(lang: string): RegExp {
  if (lang === UNKNOWN) return /[\p{L}\p{M}]/u;
  const { script = 'Latn' } = new Intl.Locale(lang).maximize();
  const names: Record<string, string> = {
    Hans: 'Han',
    Hant: 'Han',
    Jpan: 'Han}\\p{Script=Hiragana}\\p{Script=Katakana',
    Kore: 'Hangul}\\p{Script=Han',
    Latn: 'Latin',
    Cyrl: 'Cyrillic',
    Grek: 'Greek',
    Arab: 'Arabic',
    Hebr: 'Hebrew',
    Thai: 'Thai',
  };
  return new RegExp(`[\\p{Script=${names[script] ?? 'Latin'}}\\p{M}]`, 'u');
}
