/** Words as a regular expression has them that means just them. */
export function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
