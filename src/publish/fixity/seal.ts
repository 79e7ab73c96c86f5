import { sha256 } from '../../model/text/fingerprint.ts';

/** Bytes of a checksum before what it is of. */
const SEAL = 64;

/** Bytes with their own checksum before them, for a file that is not to be trusted when it is read. */
export function sealed(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(sha256(bytes)), bytes]);
}

/** Reads what {@link sealed} gave; null where it is not that, or where there is nothing. */
export function unsealed(file: Uint8Array | null): Uint8Array | null {
  const bytes = file?.subarray(SEAL);
  const seal = file && Buffer.from(file.subarray(0, SEAL)).toString('latin1');
  return bytes && sha256(bytes) === seal ? bytes : null;
}
