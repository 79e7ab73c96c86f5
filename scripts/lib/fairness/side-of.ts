/**
 * The side of a party, by the words that `sides` of `edition.yaml` knows it by; null where it is of
 * none. The longest of several decides: “press of Hong Kong” before “Hong Kong”.
 */
export function sideOf(
  sides: Readonly<Record<string, readonly string[]>> | undefined,
  party: string,
): string | null {
  const known = Object.entries(sides ?? {})
    .flatMap(([side, words]) => words.map((each) => ({ side, words: each })))
    .filter(({ words }) => party.includes(words))
    .toSorted((a, b) => b.words.length - a.words.length);
  return known[0]?.side ?? null;
}
