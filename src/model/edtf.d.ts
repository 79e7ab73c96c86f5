/** What of the library of EDTF is used here; it has no types of its own. */
declare module 'edtf' {
  /** Reads a date by ISO 8601-2; throws for what is none. Milliseconds from 1 January 1970. */
  export default function edtf(written: string): { readonly min: number; readonly max: number };
}
