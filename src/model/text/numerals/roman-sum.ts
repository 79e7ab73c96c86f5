const VALUE: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

/** What Roman letters come to, in capitals or not, however they are put; not a number for others. */
export function romanSum(letters: string): number {
  const values = [...letters.toLowerCase()].map((letter) => VALUE[letter] ?? Number.NaN);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
