import type { Data } from 'unified';

/**
 * Takes constructs out of a processor's Markdown syntax, by micromark's names of them.
 *
 * One that is disabled instead would still be looked for at every place where it may begin.
 */
export function takeOut({ micromarkExtensions = [] }: Data, names: readonly string[]): void {
  for (const { text = {}, flow = {} } of micromarkExtensions)
    for (const byCharacter of [text, flow])
      for (const [code, constructs] of Object.entries(byCharacter)) {
        const kept = [constructs ?? []].flat().filter(({ name = '' }) => !names.includes(name));
        if (kept.length > 0) byCharacter[code] = kept;
        else delete byCharacter[code];
      }
}
