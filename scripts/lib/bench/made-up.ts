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

/** A pick from a list in which the first are much the commonest, as words are in a language (Zipf). */
export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(list.length ** random()) - 1] ?? (list[0] as T);
}

/** Made-up running text: half the paragraphs Chinese, half English, of the length of those of this edition. */
export function madeUpParagraphs(count: number, seed: number): { lang: 'zh-Hans' | 'en'; text: string }[] {
  const random = seeded(seed);
  const han = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 37) % 20000)));
  const syllables = [
    'ba',
    'con',
    'der',
    'el',
    'fi',
    'gan',
    'ho',
    'in',
    'ka',
    'lo',
    'men',
    'no',
    'or',
    'per',
    'ri',
    'son',
    'ta',
    'un',
    've',
    'wi',
  ];
  const words = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(''),
  );
  return Array.from({ length: count }, (_, i) => {
    if (i % 2 === 0) {
      const text = Array.from({ length: 200 }, (__, k) => pick(han, random) + (k % 12 === 11 ? '，' : '')).join('');
      return { lang: 'zh-Hans' as const, text: `${text}。` };
    }
    return { lang: 'en' as const, text: `${Array.from({ length: 80 }, () => pick(words, random)).join(' ')}.` };
  });
}
