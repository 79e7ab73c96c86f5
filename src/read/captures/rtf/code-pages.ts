/** Encodings by the numbers that Windows gives to code pages. */
const PAGES: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages by the numbers that fonts give to sets of characters (`\fcharset`). */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The code page of a set of characters; undefined for one that is the document’s own. */
export function pageOfCharset(charset: number): number | undefined {
  return CHARSETS[charset];
}

/** The encoding of a code page; null for one that is not known here. */
export function encodingOf(page: number): string | null {
  return page >= 1250 && page <= 1258 ? `windows-${page}` : (PAGES[page] ?? null);
}

const decoders = new Map<string, TextDecoder>();

/** Decodes bytes of an encoding. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding);
    decoders.set(encoding, decoder);
  }
  return decoder.decode(Uint8Array.from(bytes));
}
