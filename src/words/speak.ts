/** A message with a form for each of a language's plurals, chosen by its value `n`; `zero` for 0. */
export type Plural = { readonly [category in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

/**
 * A message of the interface. `{name}` stands for a value.
 *
 * Messages are data, so that a page can hand its own to the scripts on it.
 */
export type Message = string | Plural;

/** Names of the values that a message asks for. */
type Asked<M> = M extends string
  ? M extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Asked<Rest>
    : never
  : M extends { readonly other: infer Other }
    ? Asked<Other> | 'n'
    : never;

type Value = string | number;

/** What has to be given with a message: nothing where it asks for nothing. */
type Given<M> = [Asked<M>] extends [never] ? [] : [values: { readonly [name in Asked<M>]: Value }];

/** Says the interface's messages in one language. */
export interface Speaker {
  /** A message with its values in it; the count, `n`, is written as the language writes numbers. */
  say<const M extends Message>(message: M, ...given: Given<M>): string;
  /** A message in pieces, for values that are more than characters. */
  pieces<const M extends Message, const G extends { readonly [name in Asked<M>]: unknown }>(
    message: M,
    given: G,
  ): (string | Exclude<G[keyof G], Value>)[];
  /** Words within a sentence that elsewhere stand at the head of one. */
  lowered(words: string): string;
}

/** Says messages by a locale's own rules for plurals and numbers (`Intl`). */
export function speaker(locale: string): Speaker {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  function pieces<T>(message: Message, given: Readonly<Record<string, Value | T>> = {}) {
    const form =
      typeof message === 'string'
        ? message
        : (given.n === 0 && message.zero) ||
          (message[plurals.select(Number(given.n))] ?? message.other);
    // Every second part is the name of a value.
    return form.split(/\{(\w+)\}/).flatMap((part, i): (string | Exclude<T, Value>)[] => {
      if (i % 2 === 0) return part === '' ? [] : [part];
      const value = given[part] ?? `{${part}}`;
      return [
        typeof value === 'number'
          ? part === 'n'
            ? numbers.format(value)
            : String(value)
          : (value as Exclude<T, Value>),
      ];
    });
  }
  return {
    lowered: (words) => words.charAt(0).toLocaleLowerCase(locale) + words.slice(1),
    say: (message, ...[given]) => pieces(message, given as Record<string, Value>).join(''),
    pieces: (message, given) => pieces(message, given as Record<string, never>),
  };
}
