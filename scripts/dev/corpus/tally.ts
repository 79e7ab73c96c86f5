import { type CorpusText, isInScope } from './collection.ts';

/** Counts over the texts of a collection. */
export interface Tally {
  texts: number;
  lines: number;
  characters: number;
  inScope: number;
  /** Those of the lines in scope that are titles. */
  titles: number;
  /** Lines of which the collection says nothing and nothing else was said. */
  silent: number;
  /** Lines out of scope by kind, most first. */
  readonly outOfScope: Map<string, number>;
  /** What is no line, by kind. */
  readonly skipped: Map<string, number>;
  readonly countries: Set<string>;
  readonly languages: Set<string>;
}

/** A tally of nothing. */
export function startTally(): Tally {
  return {
    texts: 0,
    lines: 0,
    characters: 0,
    inScope: 0,
    titles: 0,
    silent: 0,
    outOfScope: new Map(),
    skipped: new Map(),
    countries: new Set(),
    languages: new Set(),
  };
}

/** Adds a text to a tally. */
export function count(tally: Tally, text: CorpusText): void {
  tally.texts += 1;
  tally.countries.add(text.country);
  tally.languages.add(text.lang);
  for (const line of text.lines) {
    tally.lines += 1;
    tally.characters += line.text.length;
    if (line.outOfScope) raise(tally.outOfScope, line.outOfScope, 1);
    else if (!isInScope(line)) tally.silent += 1;
    else {
      tally.inScope += 1;
      if (line.expected?.[0]?.unit === 'heading') tally.titles += 1;
    }
  }
  for (const [kind, times] of Object.entries(text.skipped)) raise(tally.skipped, kind, times);
}

/** A tally as lines to print. */
export function printTally(name: string, tally: Tally): string {
  const kinds = (map: ReadonlyMap<string, number>) =>
    [...map]
      .sort(([, a], [, b]) => b - a)
      .map(([kind, times]) => `    ${times.toLocaleString('en')} ${kind}`);
  return [
    `${name}: ${[...tally.countries].join(', ')}; ${[...tally.languages].join(', ')}`,
    `  ${tally.texts.toLocaleString('en')} texts, ${tally.lines.toLocaleString('en')} lines, ${tally.characters.toLocaleString('en')} characters`,
    `  ${tally.inScope.toLocaleString('en')} lines in scope (${tally.titles.toLocaleString('en')} of them titles), ${tally.silent.toLocaleString('en')} of which the collection says nothing`,
    ...(tally.outOfScope.size > 0 ? ['  lines out of scope', ...kinds(tally.outOfScope)] : []),
    ...(tally.skipped.size > 0 ? ['  passed over, no lines', ...kinds(tally.skipped)] : []),
  ].join('\n');
}

function raise(map: Map<string, number>, kind: string, by: number): void {
  map.set(kind, (map.get(kind) ?? 0) + by);
}
