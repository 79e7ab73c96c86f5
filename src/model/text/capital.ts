/** Words with a capital at their beginning. */
export const capital = (words: string) =>
  words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
