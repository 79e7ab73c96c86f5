import { formatNumber } from './number-formats.ts';

/** How the paragraphs of one level of a list are numbered. */
export interface ListLevel {
  /** Name of a number format (see `number-formats.ts`), or `bullet`. */
  readonly format: string;
  /** What is shown: characters, and levels from 1 whose numbers stand there. */
  readonly parts: readonly (string | number)[];
  readonly start: number;
  /** Level, from 1, after whose use it begins anew; 0 for never, null for any above it. */
  readonly restart: number | null;
  /** Whether the numbers of all levels are shown in figures. */
  readonly legal: boolean;
  /** Whether a space or tab stands between number and text. */
  readonly spaced: boolean;
}

/** A label, and the format that could not be shown as it is. */
export interface Label {
  /** With the space that parts it from the words; empty where nothing is shown. */
  readonly text: string;
  readonly unknown: string | null;
}

/** The count of one list, level by level, as a document goes on. */
export class Counter {
  readonly #counts: (number | null)[] = [];

  /** Sets a level to a number, so that the next paragraph on it bears that. */
  restartAt(level: number, start: number): void {
    this.#counts[level] = start - 1;
    for (let below = level + 1; below < this.#counts.length; below++) this.#counts[below] = null;
  }

  /** The label of the next paragraph on a level. */
  next(level: number, levels: readonly (ListLevel | undefined)[]): Label {
    for (let above = 0; above < level; above++) this.#counts[above] ??= levels[above]?.start ?? 1;
    const own = levels[level];
    const before = this.#counts[level] ?? null;
    this.#counts[level] = before === null ? (own?.start ?? 1) : before + 1;
    for (let below = level + 1; below < 10; below++) {
      const restart = levels[below]?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) this.#counts[below] = null;
    }
    return own ? this.#label(own, levels) : { text: '', unknown: null };
  }

  #label(own: ListLevel, levels: readonly (ListLevel | undefined)[]): Label {
    const isBlank = own.parts.every((part) => typeof part === 'string' && part.trim() === '');
    if (own.format === 'bullet') return { text: isBlank ? '' : '- ', unknown: null };
    let unknown: string | null = null;
    const text = own.parts
      .map((part) => {
        if (typeof part === 'string') return part;
        const shown = levels[part - 1];
        const count = this.#counts[part - 1] ?? shown?.start ?? 1;
        const format = own.legal && shown?.format !== 'decimalZero' ? 'decimal' : shown?.format;
        if (format === 'bullet' || format === undefined) return '';
        const written = formatNumber(count, format);
        if (written === null && count > 0) unknown = format;
        return written ?? String(count);
      })
      .join('');
    const shown = text.trim();
    return { text: shown && own.spaced ? `${shown} ` : shown, unknown };
  }
}

/** The parts of a pattern such as `%1.%2)`, in which digits after a sign of per cent name levels. */
export function partsOf(pattern: string, level = /%(\d)/): (string | number)[] {
  return pattern
    .split(level)
    .map((part, i) => (i % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== '');
}
