/** How far a long run is: a bar in a terminal, a line now and then elsewhere; on stderr. */
export class Progress {
  readonly #total: number;
  readonly #what: string;
  #done = 0;

  constructor(total: number, what: string) {
    this.#total = total;
    this.#what = what;
  }

  /** Tells which one is begun. */
  next(name: string): void {
    const { isTTY, columns = 80 } = process.stderr;
    if (isTTY) {
      const width = 20;
      const full = Math.round((width * this.#done) / this.#total);
      const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
      const line = `${bar} ${this.#done}/${this.#total} ${this.#what} ${name}`;
      process.stderr.write(`\r\u001b[K${line.slice(0, columns - 1)}`);
    } else if (this.#done % 10 === 0)
      console.error(`[${this.#done}/${this.#total}] ${this.#what} ${name}`);
    this.#done += 1;
  }

  /** Takes the bar away. */
  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}
