const count = (text: string, marks: RegExp) => text.match(marks)?.length ?? 0;

/**
 * How many pairs of quotation marks a text has, of any script: “ ”, ‘ ’, „ “, « », » «, ‹ ›, 「 」,
 * 『 』, " ". Marks of titles (《 》) and apostrophes are none.
 */
export function quotationPairs(text: string): number {
  const low = count(text, /[„‚]/g);
  const high = count(text, /[“‘]/g);
  // Where a low mark opens, the high one closes. Some languages open and close by ”.
  const curled = low + Math.max(0, high - low);
  const guillemets = Math.max(count(text, /[«‹]/g), count(text, /[»›]/g));
  const closing = low + high === 0 ? Math.floor(count(text, /”/g) / 2) : 0;
  const corners = count(text, /[「『｢]/g);
  return curled + closing + guillemets + corners + Math.floor(count(text, /["＂]/g) / 2);
}
