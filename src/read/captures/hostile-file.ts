/**
 * A file made to do harm: what it is, the reader that takes it, how it is made (`address` is one
 * that must never be asked), and what its text or its refusal says; null where it may be either.
 */
export type HostileFile = readonly [
  name: string,
  reader: string,
  make: (address: string) => Uint8Array,
  outcome: RegExp | null,
];
