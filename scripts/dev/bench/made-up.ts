/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A pick from a list in which the first are much the commonest, as words are in a language (Zipf).
 */
export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(list.length ** random()) - 1] ?? (list[0] as T);
}
