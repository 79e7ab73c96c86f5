import type { Anchor } from './anchor.ts';

/**
 * The address of a passage or note on the page that has it. `page` is the address of its source's
 * page, from wherever addresses are written.
 */
export const passageAddress = (page: string, anchor: Anchor): string => `${page}#${anchor}`;
