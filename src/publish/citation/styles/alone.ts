/**
 * A CSL style for works that are set one at a time: its bibliography as it is, without what the
 * processor needs to tell several works apart and to put them in order. It sets a work's citation
 * to look for others like it, which takes as long as the reference itself.
 */
export function alone(style: string): string {
  return style
    .replace(
      /<citation[\s>].*?<\/citation>/s,
      '<citation><layout><text value="1"/></layout></citation>',
    )
    .replace(/(<bibliography[^>]*>\s*)<sort>.*?<\/sort>/s, '$1');
}
