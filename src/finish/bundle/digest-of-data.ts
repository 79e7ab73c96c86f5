import { sha256 } from '../../model/text/fingerprint.ts';

/** The SHA-256 of plain data, in which bytes, sets and maps may stand. */
export function digestOfData(data: unknown): string {
  return sha256(
    JSON.stringify(data, function (this: Record<string, unknown>, name, value) {
      const own = this[name];
      if (own instanceof Uint8Array) return { bytes: sha256(own) };
      if (own instanceof Set || own instanceof Map) return { all: [...own] };
      return value;
    }),
  );
}
