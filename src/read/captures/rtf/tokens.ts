/** A piece of RTF: a brace, a control word with its number, a byte of text, or one escaped. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }
  | { readonly kind: 'byte'; readonly byte: number; readonly isEscaped: boolean };

const BACKSLASH = 0x5c;

/** The pieces of an RTF file in order (RTF Specification 1.9.1, “RTF Syntax”). Binary data is passed over. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  const isLetter = (byte = 0) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
  const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39;
  while (at < bytes.length) {
    const byte = bytes[at++] as number;
    if (byte === 0x7b) yield { kind: 'open' };
    else if (byte === 0x7d) yield { kind: 'close' };
    else if (byte === 0x0a || byte === 0x0d || byte === 0) continue;
    else if (byte !== BACKSLASH) yield { kind: 'byte', byte, isEscaped: false };
    else if (isLetter(bytes[at])) {
      const start = at;
      while (isLetter(bytes[at]) && at - start < 40) at++;
      const word = ascii(bytes.subarray(start, at));
      let number: number | null = null;
      const digits = bytes[at] === 0x2d ? at + 1 : at;
      if (isDigit(bytes[digits])) {
        let end = digits;
        while (isDigit(bytes[end]) && end - digits < 12) end++;
        number = Number(ascii(bytes.subarray(at, end)));
        at = end;
      }
      if (bytes[at] === 0x20) at++;
      if (word === 'bin' && number !== null) at += Math.max(0, number);
      else yield { kind: 'word', word, number };
    } else {
      const sign = bytes[at++];
      if (sign === 0x27) {
        const value = Number.parseInt(ascii(bytes.subarray(at, at + 2)), 16);
        at += 2;
        if (!Number.isNaN(value)) yield { kind: 'byte', byte: value, isEscaped: true };
      } else if (sign === 0x0a || sign === 0x0d) yield { kind: 'word', word: 'par', number: null };
      else if (sign === BACKSLASH || sign === 0x7b || sign === 0x7d)
        yield { kind: 'byte', byte: sign, isEscaped: true };
      else if (sign !== undefined)
        yield { kind: 'word', word: String.fromCharCode(sign), number: null };
    }
  }
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
