// What of CBOR (RFC 8949) Pagefind's files have: arrays, texts and whole numbers.

/** Major types, in the place that they have in the first byte (3.1). */
const [UNSIGNED, TEXT, ARRAY] = [0 << 5, 3 << 5, 4 << 5];

/** Writes CBOR piece by piece; an array is begun with how many items follow. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  array(items: number): this {
    return this.#head(ARRAY, items);
  }

  /** A whole number below 2³². */
  number(value: number): this {
    return this.#head(UNSIGNED, value);
  }

  text(value: string): this {
    this.#head(TEXT, Buffer.byteLength(value));
    this.#length += this.#room(3 * value.length).write(value, this.#length);
    return this;
  }

  /** What was written, and nothing from now on. */
  take(): Buffer {
    const written = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return written;
  }

  #head(type: number, value: number): this {
    const bytes = this.#room(5);
    let at = this.#length;
    if (value < 24) bytes[at++] = type | value;
    else if (value < 1 << 8) {
      bytes[at++] = type | 24;
      bytes[at++] = value;
    } else if (value < 1 << 16) {
      bytes[at++] = type | 25;
      at = bytes.writeUInt16BE(value, at);
    } else {
      bytes[at++] = type | 26;
      at = bytes.writeUInt32BE(value, at);
    }
    this.#length = at;
    return this;
  }

  #room(more: number): Buffer {
    if (this.#length + more > this.#bytes.length)
      this.#bytes = Buffer.concat(
        [this.#bytes.subarray(0, this.#length)],
        2 * (this.#length + more),
      );
    return this.#bytes;
  }
}
