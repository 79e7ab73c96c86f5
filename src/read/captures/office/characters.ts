import { shifted } from './raised.ts';
import { signOf } from './symbols.ts';
import type { Tally } from './tally.ts';

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const PRIVATE = /[\uf020-\uf0ff]/g;

/** Words of a file as characters: signs of fonts of pictures by what they show, no control characters. */
export function charactersOf(
  text: string,
  look: { readonly font?: string | undefined; readonly raise?: 'above' | 'below' | undefined },
  tally: Tally,
): string {
  const clean = text
    .replace(PRIVATE, (sign) => {
      const known = signOf(look.font ?? '', sign.charCodeAt(0));
      if (known === null) tally.count('sign');
      return known ?? '\ufffd';
    })
    .replace(CONTROLS, () => {
      tally.count('control');
      return '';
    });
  const moved = look.raise ? shifted(clean, look.raise === 'above') : null;
  if (moved !== null) tally.count('raised');
  return moved ?? clean;
}
